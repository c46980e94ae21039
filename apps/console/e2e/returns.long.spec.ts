import type { Page } from '@playwright/test'
import { signIn, signOut } from './support/account.ts'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { giveMarks } from './support/given-marks.ts'
import { type Person, prepareDistrict } from './support/prepared-district.ts'
import { submitSheets } from './support/submitted-sheets.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn()

test('a line goes back with a reason and comes again with a diff; a sheet is taken back; reviewers are drawn; a panel agrees', async ({
  page,
  installation,
}) => {
  test.setTimeout(420_000)
  const { origin } = installation
  await page.goto('/')
  const picture = await page.screenshot()
  const district = await prepareDistrict(installation)
  const sheets = await submitSheets(district, { origin, picture, parameters: {} })
  const [school, , thirdSchool] = district.schools
  const [chair, secondChair, thirdChair] = district.chairs
  const [, , third] = sheets.chairs
  if (!school || !thirdSchool || !chair || !secondChair || !thirdChair || !third)
    throw new Error('the district is too small')
  const { assessmentId } = sheets
  const review = `/reviews/${assessmentId}/${school.unitId}`
  const sheet = `/self/${assessmentId}/${school.unitId}`
  let name = ''

  await signIn(page, thirdChair)
  await test.step('a sheet that nobody has opened is taken back and handed in again', async () => {
    await page.goto(`/self/${assessmentId}/${thirdSchool.unitId}`)
    await expectGoodPage(page)
    await takeLook(page, 'self-handed-in')
    await page.getByRole('button', { name: '撤回自评' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '撤回自评' }).click()
    await page.getByRole('link', { name: '核对并提交' }).click()
    await page.getByRole('button', { name: /^提交给/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: '自评回执' })).toBeVisible()
  })

  await change(page, secondChair)
  await test.step('a reviewer gives the line back that is looked at, with its reason and a day', async () => {
    await page.goto(review)
    name = await page.locator('#item-name').innerText()
    await page.getByText('我的备注').click()
    await page.getByRole('checkbox', { name: '存疑' }).check()
    await page.getByLabel('我的备注', { exact: true }).fill('问过工会委员，原件在档案室')
    await page.getByRole('link', { name: '退回补正' }).click()
    await expect(page.getByRole('checkbox', { name: `退回“${name}”` })).toBeChecked()
    await page.getByRole('button', { name: '退回 1 项' }).click()
    await expect(page.getByText('请写明原因，学校按它来补')).toBeVisible()
    await expect(page.getByText('请选一个日期')).toBeVisible()
    await page.getByLabel('退回原因').fill('缺签到表，请补上')
    await page.getByLabel('补正截止').fill(`${district.year + 1}-01-15`)
    await expectGoodPage(page)
    await takeLook(page, 'give-back')
    await page.getByRole('button', { name: '退回 1 项' }).click()
    await expect(page.getByText(/退回的项目在补正/)).toBeVisible()
    await expect(page.getByText('这一项已退回，等单位重新提交后再评。')).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'review-waits')
  })

  await change(page, chair)
  await test.step('the branch is asked on its first page, and may write that line and no other', async () => {
    await page.goto('/')
    await expect(page.getByText('自评退回 1 项，修改后重新提交')).toBeVisible()
    await page.goto(sheet)
    await expect(page.getByText(/退回 1 项补正/)).toBeVisible()
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
    await expect(page.getByText('退回原因：缺签到表，请补上')).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'sheet-returned')
    await page.getByLabel('情况说明').fill('签到表已补在材料里')
    await expect(page.locator('[data-save=saved]')).toBeVisible()
    await page.getByRole('link', { name: '下一项' }).click()
    await expect(page.getByText('这一项没有退回，按提交时的内容锁定')).toBeVisible()
    await expectGoodPage(page)
    await page.goto(`${sheet}/check`)
    await page.getByRole('button', { name: /^提交给/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: '自评回执' })).toBeVisible()
  })

  await change(page, secondChair)
  await test.step('the reviewer sees what has changed, and the own note again', async () => {
    await page.goto(review)
    await expect(page.locator('#item-name')).toHaveText(name)
    await expect(page.getByText('第 1 次退回后已重新提交')).toBeVisible()
    await expect(page.locator('ins')).toHaveText('签到表已补在材料里')
    await expect(page.getByRole('checkbox', { name: '存疑' })).toBeChecked()
    await expectGoodPage(page)
    await takeLook(page, 'review-diff')
  })

  await test.step('the two reviewers lie far apart on one line', async () => {
    const [, second] = sheets.chairs
    await giveMarks(third.procedures, { assessmentId, unitId: school.unitId, least: ['rules'] })
    if (second) await giveMarks(second.procedures, { assessmentId, unitId: school.unitId })
  })

  await change(page, district.officer)
  await test.step('reviewers are drawn with a seed and looked at before they are saved', async () => {
    await page.goto(`/assessments/${assessmentId}?tab=reviewers`)
    await page.getByLabel('种子').fill('4711')
    await page.getByLabel('每个单位几位评委').fill('3')
    await page.getByRole('button', { name: '自动分配并预览' }).click()
    await expect(page.getByText(/种子 4711/)).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'draw')
  })

  await test.step('a panel sees marks without names, opens them, and agrees in company', async () => {
    await page.goto(`/assessments/${assessmentId}/combine`)
    const unit = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2, name: school.name }) })
    await expect(unit.getByRole('rowheader', { name: '评委 1' })).toBeVisible()
    await expect(unit.getByRole('rowheader', { name: secondChair.name })).toHaveCount(0)
    await expectGoodPage(page)
    await takeLook(page, 'panel-closed')
    await unit.getByRole('button', { name: '公开评委姓名' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '公开评委姓名' }).click()
    await expect(unit.getByRole('rowheader', { name: secondChair.name })).toBeVisible()
    await unit.getByLabel('商定的分数').fill('3')
    await unit.getByLabel('理由').fill('一起到校核对，签到表齐全')
    await unit.getByRole('button', { name: '商定这个分数' }).click()
    await expect(unit.getByText(`在场：`)).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'panel-agreed')
  })
})

async function change(page: Page, person: Person): Promise<void> {
  await signOut(page)
  await signIn(page, person)
}
