import type { Locator, Page } from '@playwright/test'
import { signIn } from './support/account.ts'
import { expectGoodPage } from './support/checks.ts'
import { type PreparedDistrict, requestsOf } from './support/prepared-district.ts'
import { proceduresOf } from './support/procedures.ts'
import { expect, testInDistrictOfItsOwn } from './support/test.ts'

const test = testInDistrictOfItsOwn()

interface Matrix {
  readonly total: Readonly<Record<string, number>>
}

test('an officer says once what is owed, sees who has it, reminds the others in four clicks; the chair is told', async ({
  page,
  installation,
  district,
}) => {
  const [first, second] = district.schools
  if (first === undefined || second === undefined) throw new Error('no schools')
  await page.context().clearCookies()
  await signIn(page, district.officer)
  const officer = await proceduresOf(page.request, installation.origin)
  const numbers = async () => (await officer.read<Matrix>('obligation.matrix', {})).total
  await page.emulateMedia({ reducedMotion: 'reduce' })

  await test.step('one form, with faults first', async () => {
    await page.getByRole('link', { name: '计划总结' }).click()
    await expect(page.locator('[data-state=noData]')).toBeVisible()
    await page.getByRole('link', { name: '布置材料' }).first().click()
    await page.getByRole('button', { name: '布置给各单位' }).click()
    await expect(page.locator('[data-error-summary]').getByRole('link')).toHaveCount(1)
    await expectGoodPage(page)
    await page.getByRole('radio', { name: '学期总结' }).check()
    await expect(page.getByRole('checkbox', { name: /按日程自动提醒/ })).toBeChecked()
    await page.getByLabel('截止日期').fill(officer.today)
    await page.getByRole('button', { name: '布置给各单位' }).click()
  })

  await test.step('the matrix: every school not due yet, which counts for nobody', async () => {
    await expect(page.getByRole('row', { name: new RegExp(first.name) })).toContainText('未到期')
    await expect(page.getByRole('row')).toHaveCount(1 + district.schools.length)
    expect(await numbers()).toMatchObject({ expected: 0, open: 3 })
    await expect(page.getByText(/自动提醒$/)).toBeVisible()
    await expectGoodPage(page)
  })

  await test.step('one school is let off, with a reason', async () => {
    await page
      .getByRole('row', { name: new RegExp(second.name) })
      .getByRole('link', { name: '未到期' })
      .click()
    await page.getByRole('radio', { name: '免交' }).check()
    await page.getByLabel('理由').fill('本学年新建学校')
    await page.getByRole('button', { name: '给这些单位免交' }).click()
    await expect(page.getByText('本学年新建学校')).toBeVisible()
    await expectGoodPage(page)
    expect(await numbers()).toMatchObject({ expected: 1, waived: 1, open: 2 })
  })

  await test.step('from the first page to the sent reminder: four clicks at most', async () => {
    await page.goto('/')
    let clicks = 0
    const click = async (on: Locator) => {
      clicks++
      await on.click()
    }
    await click(page.getByRole('link', { name: '计划总结' }))
    await click(page.getByRole('link', { name: '提醒 2 个' }))
    await expect(page.getByRole('checkbox')).toHaveCount(2)
    await expect(page.getByText(`发给 ${district.chairs[0]?.name}`)).toBeVisible()
    await expectGoodPage(page)
    await click(page.getByRole('button', { name: '发送提醒（2 个单位）' }))
    await expect(page.getByText('已提醒 2 个单位，共 2 人')).toBeVisible()
    expect(clicks).toBeLessThanOrEqual(4)
    await expect(page.getByText('今天已经提醒过')).toHaveCount(2)
  })

  await test.step('the file says what the sheet says', async () => {
    await page.goto('/obligations')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出 CSV' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^计划总结完成情况 \d{4}\.csv$/)
  })

  await chairIsTold(page, district, installation.origin)
})

async function chairIsTold(page: Page, district: PreparedDistrict, origin: string): Promise<void> {
  const [chair] = district.chairs
  if (chair === undefined) throw new Error('no chair')
  await test.step('the chair sees the notice and the task with its day, and puts the notice away', async () => {
    await page.context().clearCookies()
    await signIn(page, chair)
    await expect(page.getByText(/学期总结还没有交/)).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: '写好并提交学期总结' })).toContainText('今天截止')
    await expectGoodPage(page)
    await page.getByRole('button', { name: '知道了' }).click()
    await expect(page.getByRole('button', { name: '知道了' })).toBeHidden()
    const context = await requestsOf(chair, origin)
    const { unread } = await (await proceduresOf(context, origin)).read<{ unread: number }>('notice.list', {})
    expect(unread).toBe(0)
    await context.dispose()
    await page.getByRole('link', { name: '看要求' }).click()
    await expect(page.getByText('还没有交')).toBeVisible()
    await page.getByRole('link', { name: '去写并提交' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '交计划或总结' })).toBeVisible()
  })
}
