import { signIn } from './support/account.ts'
import { expectGoodPage } from './support/checks.ts'
import { prepareDistrict } from './support/prepared-district.ts'
import { deskOf } from './support/submitted-sheets.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn()

const LINES = 30

test('a school of thirty lines is reviewed by keys alone: one each, besides the digits', async ({
  page,
  installation,
}) => {
  test.setTimeout(300_000)
  const { origin } = installation
  const district = await prepareDistrict(installation)
  const officer = await deskOf(district.officer, origin)
  const { change: write } = officer.procedures
  const [school] = district.schools
  const [, reviewer] = district.chairs
  if (!school || !reviewer) throw new Error('the district is too small')
  const { schemeId, version } = await write<{ schemeId: string; version: number }>('scheme.createFromSheet', {
    ...{ name: '三十项考核细则', yearLabel: `${district.year}` },
    sheet: {
      ...{ total: `${LINES * 4}`, bonus: null, gates: [], vetoes: [], levels: [] },
      categories: [
        {
          ...{ name: '工作', points: `${LINES * 4}` },
          lines: Array.from({ length: LINES }, (_, at) => ({
            ...{ name: `第${at + 1}项工作`, points: '4', rule: { kind: 'judged' }, standard: '按材料打分' },
          })),
        },
      ],
    },
  })
  await write('scheme.publish', { schemeId, expectedVersion: version })
  const { year } = district
  const { assessmentId } = await write<{ assessmentId: string }>('assessment.open', {
    ...{ name: '三十项考核', schemeId, schemeVersion: 1, publicityDays: 7, exemptions: [], unitIds: [school.unitId] },
    ...{ periodStart: `${year}-01-01`, periodEnd: `${year}-12-31`, selfDue: `${year + 1}-01-10` },
    reviewDue: `${year + 1}-01-20`,
  })
  await write('assessment.waive', { assessmentId, unitIds: [school.unitId], reason: '考评细则试行' })
  const { procedures } = await deskOf(reviewer, origin)
  await write('assessment.assignReviewers', {
    ...{ assessmentId, add: [{ unitId: school.unitId, reviewerId: procedures.personId }], withdraw: [] },
  })

  await signIn(page, reviewer)
  await page.goto(`/reviews/${assessmentId}/${school.unitId}`)
  await expect(page.getByText(`已打 0 / ${LINES} 项`)).toBeVisible()
  const keys = { digits: 0, others: 0 }
  const press = async (key: string) => {
    if (/^[\d.]$/.test(key)) keys.digits += 1
    else keys.others += 1
    await page.keyboard.press(key)
  }
  for (let line = 1; line <= LINES; line++) {
    await expect(page.locator('#item-name')).toHaveText(`第${line}项工作`)
    await expect(page.getByLabel('评分', { exact: true })).toBeFocused()
    for (const digit of line % 2 === 0 ? '3.5' : '4') await press(digit)
    await press('Enter')
  }
  await expect(page.getByText(`已打 ${LINES} / ${LINES} 项`)).toBeVisible()
  await expect(page.getByRole('link', { name: '核对并提交' })).toBeFocused()
  await press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '提交前核对' })).toBeVisible()
  expect(keys.others).toBeLessThanOrEqual(2 * LINES)
  expect(keys.others).toBe(LINES + 1)
  await expectGoodPage(page)
})
