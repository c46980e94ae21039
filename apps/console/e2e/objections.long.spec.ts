import type { Page } from '@playwright/test'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { as } from './support/colleague.ts'
import { giveMarks } from './support/given-marks.ts'
import { type PreparedDistrict, prepareDistrict } from './support/prepared-district.ts'
import { type SubmittedSheets, submitSheets } from './support/submitted-sheets.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn()

const CONTACT = {
  office: '区教育工会办公室',
  person: '',
  fullName: false,
  phone: '0571-88881234',
  email: '',
  place: '',
}
const NOTICE = {
  title: '关于年度考核结果的公示',
  fields: ['rank', 'level'],
  masks: ['phone'],
  contact: CONTACT,
  remark: '',
}

/** Every sheet marked and combined, the first school with the least of one line; published under a notice. */
async function published({ schools }: PreparedDistrict, sheets: SubmittedSheets): Promise<void> {
  const { assessmentId, chairs, officer } = sheets
  for (const [at, chair] of chairs.entries())
    for (const [of, { unitId }] of schools.entries())
      if (of !== at) await giveMarks(chair.procedures, { assessmentId, unitId, least: of === 0 ? ['rules'] : [] })
  const { change } = officer.procedures
  await change('combination.finish', { assessmentId, unitIds: schools.map(({ unitId }) => unitId) })
  await change('publication.publish', { assessmentId })
  await change('publication.issueNotice', { assessmentId, settings: NOTICE, expectedVersion: 0, reason: '' })
}

async function confirm(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click()
  await page.getByRole('dialog').getByRole('button', { name }).click()
}

test('a branch objects to a line, its reviewer is asked, the district looks at the effect, upholds, and the result has a new version', async ({
  page,
  installation,
}) => {
  test.setTimeout(600_000)
  const { origin } = installation
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/')
  const picture = await page.screenshot()
  const district = await prepareDistrict(installation)
  const sheets = await submitSheets(district, { origin, picture, parameters: {} })
  await published(district, sheets)
  const [school] = district.schools
  const [chair, reviewer] = district.chairs
  if (!school || !chair || !reviewer) throw new Error('a school and the chairs of two are needed')
  const result = `/results/${sheets.assessmentId}/${school.unitId}`

  await test.step('the branch objects from the very line, told until when and who else takes it', async () => {
    await as(page, chair, origin)
    await page.goto(result)
    await expect(page.getByText(/有异议的在这之前提出/)).toBeVisible()
    const line = page.getByRole('row').filter({ hasText: '经评审' }).or(page.locator('[data-lines] tbody tr'))
    await expect(line.first()).toBeVisible()
    await takeLook(page, 'objection-1-result')
    await expectGoodPage(page)
    await page.locator('[data-lines] a[href*="item=rules"]').click()
    await expect(page.getByText('也可以找区教育工会办公室：电话 0571-88881234')).toBeVisible()
    await page.getByRole('button', { name: '提交给区教育工会' }).click()
    await expect(page.getByText('请写明理由，至少 5 个字').first()).toBeVisible()
    await page.getByLabel('理由').fill('八项制度都在展板上，评审时少计一项')
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: '展板.png', mimeType: 'image/png', buffer: picture })
    await expect(page.getByText('展板.png').first()).toBeVisible()
    await takeLook(page, 'objection-2-raise')
    await expectGoodPage(page)
    await page.getByRole('button', { name: '提交给区教育工会' }).click()
    await expect(page.getByText('等待答复')).toBeVisible()
    await takeLook(page, 'objection-3-waits')
    await expectGoodPage(page)
  })

  await test.step('the district is asked on its first page, and asks the reviewers', async () => {
    await as(page, district.officer, origin)
    await page.goto('/')
    await page.getByRole('link', { name: '逐件答复' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '对结果的异议' })).toBeVisible()
    await takeLook(page, 'objection-4-list')
    await expectGoodPage(page)
    await page.getByRole('link', { name: new RegExp(`查看 ${school.name}`) }).click()
    await page.getByRole('button', { name: '征求意见' }).click()
    await expect(page.getByText('还没有回复').first()).toBeVisible()
    await as(page, reviewer, origin)
    await page.goto('/objections')
    await page.getByRole('link', { name: new RegExp(`查看 ${school.name}`) }).click()
    await page.getByText('应当更正').click()
    await page.getByLabel('说明').fill('当时没有看到第八项，材料属实')
    await takeLook(page, 'objection-5-advise')
    await expectGoodPage(page)
    await page.getByRole('button', { name: '提交给区教育工会' }).click()
    await expect(page.getByRole('heading', { name: '你的意见' })).toHaveCount(0)
  })

  await test.step('the district looks at whom it moves, upholds, and everybody sees it', async () => {
    await as(page, district.officer, origin)
    await page.goto('/objections')
    await page.getByRole('link', { name: new RegExp(`查看 ${school.name}`) }).click()
    await expect(page.getByText('当时没有看到第八项，材料属实')).toBeVisible()
    const points = page.getByRole('textbox', { name: /现得 0 分/ })
    await points.fill('99')
    await page.getByLabel(/答复理由/).fill('材料与展板一致，予以更正')
    await confirm(page, '认定成立并公布更正')
    await expect(page.getByText(/分数超出范围/).first()).toBeVisible()
    await page.getByRole('button', { name: '看更正的影响' }).click()
    await expect(
      page
        .getByRole('alert')
        .filter({ hasText: /分数超出范围/ })
        .first(),
    ).toBeVisible()
    await points.fill('2')
    await expect(page.getByText(/分数超出范围/)).toHaveCount(0)
    await page.getByRole('button', { name: '看更正的影响' }).click()
    await expect(page.getByText('由决定更正')).toBeVisible()
    await takeLook(page, 'objection-6-answer')
    await expectGoodPage(page)
    await confirm(page, '认定成立并公布更正')
    await expect(page.getByText('结果已更正为第 2 版。')).toBeVisible()
    await as(page, chair, origin)
    await page.goto(result)
    await expect(page.getByText('成立，已更正')).toBeVisible()
    await expect(page.getByText(/经异议复核更正为 2 分/)).toBeVisible()
    await takeLook(page, 'objection-7-corrected')
    await expectGoodPage(page)
    await page.goto(`${result}?open=${encodeURIComponent('item/rules/gap')}`)
    const drawer = page.getByRole('dialog')
    await drawer.getByText('分数是怎样变的').click()
    await expect(drawer.getByText(/^异议复核/).first()).toBeVisible()
    await drawer.getByText('综评', { exact: true }).click()
    await expect(drawer.getByText('取各位评委的平均分').locator('xpath=..')).toHaveText(/取各位评委的平均分\s*0$/)
    await takeLook(page, 'objection-8-moves')
  })
})
