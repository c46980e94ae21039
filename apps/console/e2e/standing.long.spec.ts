import { signIn, signOut } from './support/account.ts'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { requestsOf } from './support/prepared-district.ts'
import { proceduresOf } from './support/procedures.ts'
import { expect, testInOneDistrict as test } from './support/test.ts'

test('a chair sees where the school would stand today and the shortest way up; the district sees all of them', async ({
  page,
  district,
  installation,
}) => {
  test.slow()
  const { officer, chairs, schools, year } = district
  const [chair] = chairs
  const [school] = schools
  if (!chair || !school) throw new Error('the district is too small')
  const { change } = await proceduresOf(await requestsOf(officer, installation.origin), installation.origin)
  const { schemeId, version } = await change<{ schemeId: string; version: number }>('scheme.createFromPreset', {
    ...{ preset: 'schoolUnionAnnual', parameters: { qualifiedMin: '3' }, name: '试行细则', yearLabel: `${year}` },
  })
  await change('scheme.publish', { schemeId, expectedVersion: version })
  const { assessmentId } = await change<{ assessmentId: string }>('assessment.open', {
    ...{ name: `${year} 年度考核`, schemeId, schemeVersion: 1, publicityDays: 7, exemptions: [] },
    ...{ periodStart: `${year}-01-01`, periodEnd: `${year}-12-31`, selfDue: `${year + 1}-01-10` },
    ...{ reviewDue: `${year + 1}-01-20`, unitIds: schools.map(({ unitId }) => unitId) },
  })

  await signIn(page, chair)
  await page.goto(`/self/${assessmentId}/${school.unitId}`)
  await page.getByRole('link', { name: '按今天算', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '按今天算' })).toBeVisible()
  await expect(page.getByText('到“合格”最少还要做')).toBeVisible()
  await expectGoodPage(page)
  await takeLook(page, 'standing-unit')
  await page.getByRole('link', { name: '去登记' }).first().click()
  await expect(page).toHaveURL(/\/ledger\/new\?kind=dispatch/)
  await page.goBack()
  await page.locator('table [data-figure]').last().click()
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /打开“.*”的记录$/ })
    .click()
  await expect(page).toHaveURL(/\/self\/.*item=/)
  await signOut(page)

  await signIn(page, officer)
  await page.goto(`/assessments/${assessmentId}`)
  await page.getByRole('link', { name: '按今天算', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '各单位按今天算' })).toBeVisible()
  await expectGoodPage(page)
  await takeLook(page, 'standing-district')
  await page
    .getByRole('row', { name: new RegExp(school.name) })
    .getByRole('link')
    .click()
  await expect(page.getByText('这张自评表还没有提交')).toBeVisible()
})
