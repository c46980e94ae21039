import type { Page } from '@playwright/test'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { as } from './support/colleague.ts'
import { giveMarks } from './support/given-marks.ts'
import { prepareDistrict } from './support/prepared-district.ts'
import { submitSheets } from './support/submitted-sheets.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn()

async function inEnglish(page: Page, name: string): Promise<void> {
  await page.evaluate(() => localStorage.setItem('jianjia.language', 'en'))
  await page.reload()
  await takeLook(page, name)
  await page.evaluate(() => localStorage.setItem('jianjia.language', 'zh'))
  await page.reload()
}

test('the window of writing with what was decided, everybody who blocks told at once, and the day of answers', async ({
  page,
  installation,
}) => {
  test.setTimeout(600_000)
  const { origin } = installation
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/')
  const picture = await page.screenshot()
  const district = await prepareDistrict(installation)
  const [marked, waived, late] = district.schools
  const [, waivedChair, lateChair] = district.chairs
  if (!marked || !waived || !late || !waivedChair || !lateChair) throw new Error('three schools are needed')
  const { assessmentId, officer, chairs } = await submitSheets(district, {
    ...{ origin, picture, parameters: {}, notYet: late.unitId },
  })
  const { change } = officer.procedures
  const sheet = { assessmentId, unitId: waived.unitId }
  const { version } = (await chairs[1]?.procedures.read<{ version: number }>('selfAssessment.get', sheet)) ?? {}
  await chairs[1]?.procedures.change('selfAssessment.withdraw', { ...sheet, expectedVersion: version })
  await change('assessment.waive', { assessmentId, unitIds: [waived.unitId], reason: '校舍搬迁' })
  const extended = { dueOn: `${district.year + 1}-01-12`, reason: '期末考试' }
  await change('assessment.extendDeadline', { assessmentId, unitIds: [late.unitId], ...extended })

  await test.step('the district sees from when to when, and every decision with its reason and who made it', async () => {
    await as(page, district.officer, origin)
    await page.goto(`/assessments/${assessmentId}`)
    const window = page.getByRole('region', { name: '填写自评的时间' })
    await expect(window.getByText(`${district.year + 1}年1月10日`).first()).toBeVisible()
    await expect(window.getByRole('listitem').filter({ hasText: late.name })).toContainText(/延期到.*1月12日.*期末考试/)
    await expect(window.getByRole('listitem').filter({ hasText: waived.name })).toContainText('免交：校舍搬迁')
    await expect(window.getByText(/程若水.*决定/).first()).toBeVisible()
    await takeLook(page, 'life-1-window')
    await expectGoodPage(page)
    await inEnglish(page, 'life-1-window-en')
  })

  await test.step('each branch reads its own last day, or that nothing is owed', async () => {
    await as(page, lateChair, origin)
    await page.goto(`/self/${assessmentId}/${late.unitId}`)
    await expect(page.getByText(/你单位的最后一天是.*1月12日.*原为.*1月10日.*期末考试.*程若水/)).toBeVisible()
    await takeLook(page, 'life-2-extended')
    await expectGoodPage(page)
    await as(page, waivedChair, origin)
    await page.goto(`/self/${assessmentId}/${waived.unitId}`)
    await expect(page.getByText('这次免交自评：校舍搬迁')).toBeVisible()
    await expect(page.getByText(/程若水.*决定。/)).toBeVisible()
    await takeLook(page, 'life-3-waived')
    await expectGoodPage(page)
  })

  await test.step('whoever blocks the release is seen with what is said, told in one press, and not twice a day', async () => {
    await as(page, district.officer, origin)
    await page.goto(`/assessments/${assessmentId}/combine`)
    await page.getByRole('link', { name: '提醒所有没完成的人' }).click()
    await expect(page.locator('[data-call="handInAsked"]')).toContainText(lateChair.name)
    await expect(page.locator('[data-call="marksAsked"]').first()).toContainText('等着的单位')
    await takeLook(page, 'life-4-remind')
    await expectGoodPage(page)
    await inEnglish(page, 'life-4-remind-en')
    await page.getByRole('button', { name: /发送提醒/ }).click()
    await expect(page.getByText(/已发送 \d+ 条提醒/)).toBeVisible()
    await expect(page.getByText(/今天提醒过了/).first()).toBeVisible({ timeout: 60_000 })
    await expect(page.getByRole('button', { name: /发送提醒/ })).toHaveCount(0)
    await takeLook(page, 'life-5-reminded')
    await expectGoodPage(page)
    await as(page, lateChair, origin)
    await page.goto('/notices')
    await expect(page.getByText(new RegExp(`请提交“${late.name}”`))).toBeVisible()
    await takeLook(page, 'life-6-told')
  })

  await test.step('the day of answers is checked, and stands on the open notice', async () => {
    const exempt = { assessmentId, unitIds: [late.unitId], reason: '新建学校' }
    await change('assessment.setExemption', exempt)
    for (const [at, chair] of chairs.entries())
      for (const [of, { unitId }] of district.schools.entries())
        if (of !== at && unitId !== late.unitId) await giveMarks(chair.procedures, { assessmentId, unitId, least: [] })
    await change('combination.finish', { assessmentId, unitIds: [marked.unitId, waived.unitId] })
    await as(page, district.officer, origin)
    await page.goto(`/assessments/${assessmentId}/publish`)
    await page.getByRole('textbox', { name: /^受理部门/ }).fill('区教育工会办公室')
    await page.getByRole('textbox', { name: /^电话/ }).fill('0571-88881234')
    const answerBy = page.getByLabel('答复异议的最后一天')
    const usual = await answerBy.inputValue()
    const lastDay = await page.getByLabel(/^最后一天/).inputValue()
    expect(usual > lastDay).toBe(true)
    await answerBy.fill(`${district.year}-01-01`)
    await expect(page.getByText('不能早于公示最后一天，也不能太晚').first()).toBeVisible()
    await answerBy.fill(lastDay)
    await expect(page.locator('[data-preview]').getByText(/前（含当日）作出答复/)).toBeVisible()
    await takeLook(page, 'life-7-answer-by')
    await expectGoodPage(page)
    await page.getByRole('button', { name: '公示考核结果' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '公示考核结果' }).click()
    const address = page.getByRole('textbox', { name: '公开地址（不用登录）' })
    await expect(address).toBeVisible()
    await page.goto(await address.inputValue())
    const [year, month, day] = lastDay.split('-').map(Number)
    await expect(page.getByText(new RegExp(`于${year}年${month}月${day}日前（含当日）作出答复`))).toBeVisible()
    await takeLook(page, 'life-8-open')
    await expectGoodPage(page)
  })
})
