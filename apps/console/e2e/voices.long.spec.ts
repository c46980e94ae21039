import { expectFitsPhones, expectGoodPage, takeLook } from './support/checks.ts'
import { as, choose } from './support/colleague.ts'
import { deskOf } from './support/submitted-sheets.ts'
import { expect, testInOneDistrict as test } from './support/test.ts'

test('three voices with weights: told what is missing, entered as collected, opened in the result', async ({
  page,
  district,
  installation,
}) => {
  test.setTimeout(600_000)
  const { origin } = installation
  const [school] = district.schools
  if (!school) throw new Error('the district has no school')
  const { name: unit, unitId } = school
  const officer = await deskOf(district.officer, origin)
  const { change } = officer.procedures
  const { schemeId, version } = await change<{ schemeId: string; version: number }>('scheme.createFromPreset', {
    ...{ preset: 'threeVoices', parameters: {}, name: '三方评议办法', yearLabel: `${district.year}` },
  })
  await change('scheme.publish', { schemeId, expectedVersion: version })
  const { assessmentId } = await change<{ assessmentId: string }>('assessment.open', {
    ...{ name: '三方评议', schemeId, schemeVersion: 1, publicityDays: 3, exemptions: [], unitIds: [unitId] },
    ...{ periodStart: `${district.year}-01-01`, periodEnd: `${district.year}-12-31` },
    ...{ selfDue: `${district.year + 1}-01-10`, reviewDue: `${district.year + 1}-01-20` },
  })

  await page.setViewportSize({ width: 1440, height: 900 })
  await test.step('a scheme of voices alone leaves the branch nothing to fill in; it hands in at once', async () => {
    const [chair] = district.chairs
    if (chair === undefined) throw new Error('the district has no chair')
    await as(page, chair, origin)
    await page.goto(`/self/${assessmentId}/${unitId}`)
    await expect(page.getByRole('heading', { level: 1, name: /三方评议/ })).toBeVisible()
    await expect(page.getByText('这次考核没有要逐项填写的内容')).toBeVisible()
    await expectFitsPhones(page)
    await expectGoodPage(page)
    await takeLook(page, 'voices-no-lines')
    await page.getByRole('link', { name: '核对并提交' }).click()
    await expectGoodPage(page)
    await page.getByRole('button', { name: /^提交给/ }).click()
    await expect(page).toHaveURL(/receipt/)
    await takeLook(page, 'voices-handed-in')
  })
  await as(page, district.officer, origin)
  await test.step('what is missing is told, with the way there', async () => {
    await page.goto(`/assessments/${assessmentId}/combine`)
    for (const voice of ['自评', '校级委员', '互评'])
      await expect(page.getByText(`“${voice}”的评分还没有登记`)).toBeVisible()
    await takeLook(page, 'voices-missing')
    await page.getByRole('link', { name: '去登记' }).nth(1).click()
    await expect(page.getByRole('heading', { level: 2, name: '校级委员' })).toBeVisible()
    await expect(page.getByText(/权重 0\.3。收回 5 份及以上的，去掉 1 个最高分和 1 个最低分后填平均分/)).toBeVisible()
    await expectGoodPage(page)
  })

  const enter = async (points: string, papers: string, reason: string) => {
    await page.getByLabel(`平均分 ${unit}`).fill(points)
    await page.getByLabel(`收回份数 ${unit}`).fill(papers)
    await page.getByLabel(`来源说明 ${unit}`).fill(reason)
    await page.getByRole('button', { name: `登记 ${unit}` }).click()
  }
  await test.step('a wrong mark is told at its field and what was typed stays', async () => {
    await enter('120', '7', '会场收回，两人清点')
    await expect(page.getByText(/平均分要在 0 到 100 之间/).first()).toBeVisible()
    await expect(page.getByLabel(`来源说明 ${unit}`)).toHaveValue('会场收回，两人清点')
    await takeLook(page, 'voices-wrong')
    await enter('88.5', '7', '会场收回，两人清点')
    await expect(page.getByText('已登记 1 / 1')).toBeVisible()
    await takeLook(page, 'voices-entered')
  })

  await test.step('the others, one of them by nobody', async () => {
    await choose(page, '数据项', '评分主体：自评')
    await enter('95', '1', '单位自评表')
    await expect(page.getByText('已登记 1 / 1')).toBeVisible()
    await choose(page, '数据项', '评分主体：互评')
    await enter('', '0', '今年没有组织互评')
    await expect(page.getByText('已登记 1 / 1')).toBeVisible()
    await expectFitsPhones(page)
  })

  await test.step('combined, published, and every voice opens with its weight and papers', async () => {
    await change('combination.finish', { assessmentId, unitIds: [unitId] })
    await change('publication.publish', { assessmentId })
    await page.goto(`/results/${assessmentId}/${unitId}`)
    await expect(
      page.getByText(/校级委员：88\.5 × 0\.3（收回 7 份，.+登记：会场收回，两人清点）/).first(),
    ).toBeVisible()
    await expect(page.getByText(/互评：0 × 0\.3（收回 0 份，.+登记：今年没有组织互评）/).first()).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'voices-result')
  })
})
