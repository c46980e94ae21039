import { signIn } from './support/account.ts'
import { expectGoodPage } from './support/checks.ts'
import { markByKeys, openJudgedSheet } from './support/judged-lines.ts'
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
  const [, reviewer] = district.chairs
  if (!reviewer) throw new Error('the district is too small')
  const officer = await deskOf(district.officer, origin)
  const sheet = await openJudgedSheet(district, officer, { origin, lines: LINES })

  await signIn(page, reviewer)
  const keys = await markByKeys(page, sheet, LINES)
  expect(keys.others).toBeLessThanOrEqual(2 * LINES)
  expect(keys.others).toBe(LINES + 1)
  await expectGoodPage(page)
})
