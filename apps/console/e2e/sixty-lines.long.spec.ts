import type { Locator } from '@playwright/test'
import { signIn } from './support/account.ts'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { as } from './support/colleague.ts'
import { markByKeys, openJudgedSheet } from './support/judged-lines.ts'
import { prepareDistrict } from './support/prepared-district.ts'
import { type Desk, deskOf } from './support/submitted-sheets.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn()

const LINES = 60
/** Every tenth line is said by the branch; the records fill the others. */
const isClaim = (at: number) => at % 10 === 9
const CLAIMS = LINES / 10

test('sixty lines: filled in by a branch in as many clicks as lines ask for one, reviewed by one key each', async ({
  page,
  installation,
}) => {
  test.setTimeout(900_000)
  const { origin } = installation
  const district = await prepareDistrict(installation)
  const [school] = district.schools
  const [chair, reviewer] = district.chairs
  if (!school || !chair || !reviewer) throw new Error('the district is too small')
  const officer = await deskOf(district.officer, origin)

  await test.step('the branch', async () => {
    await openRecordsSheet(officer, { unitId: school.unitId, year: district.year })
    const desk = await deskOf(chair, origin)
    await desk.procedures.change('ledger.record', {
      entry: {
        ...{ kind: 'dispatch', unitId: school.unitId, day: desk.procedures.today, title: '教职工健步走' },
        details: {
          ...{
            genre: 'news',
            channel: '区教育工会公众号',
            level: 'district',
            adopted: false,
            link: null,
            author: null,
          },
          adoptedOn: null,
        },
      },
      fileIds: [],
    })
    await signIn(page, chair)
    await page.goto('/assessments')
    let clicks = 0
    const click = async (target: Locator) => {
      clicks += 1
      await target.click()
    }
    await click(page.getByRole('link', { name: '填写自评' }))
    const lines = page.getByRole('navigation', { name: '自评项目' })
    await expect(lines.getByText(`已完成 0 / ${CLAIMS} 项`)).toBeVisible()
    await expect(lines.getByText('自动取数')).toHaveCount(LINES - CLAIMS)
    await expectGoodPage(page)
    await takeLook(page, 'sixty-lines')
    for (let claim = 1; claim <= CLAIMS; claim++) {
      await click(lines.getByRole('link').filter({ hasText: '未填' }).first())
      await click(page.getByRole('radio', { name: '是', exact: true }))
      await expect(lines.getByText(`已完成 ${claim} / ${CLAIMS} 项`)).toBeVisible()
    }
    await click(page.getByRole('link', { name: '核对并提交' }).first())
    await expect(page.getByRole('heading', { level: 1, name: '核对自评' })).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'sixty-lines-check')
    const submit = page.getByRole('button', { name: /^提交给/ })
    await click(submit)
    await page.waitForTimeout(1_000)
    const dialog = page.getByRole('dialog').getByRole('button', { name: /^提交给/ })
    if ((await dialog.count()) > 0) await click(dialog)
    await expect(page.getByText(/回执/).first()).toBeVisible()
    process.stdout.write(`self-assessment of ${LINES} lines, ${CLAIMS} of them to be said: ${clicks} clicks, 0 keys\n`)
    expect(clicks).toBeLessThanOrEqual(2 * CLAIMS + 4)
  })

  await test.step('the reviewer', async () => {
    const sheet = await openJudgedSheet(district, officer, { origin, lines: LINES })
    await as(page, reviewer, origin)
    const keys = await markByKeys(page, sheet, LINES)
    process.stdout.write(`review of ${LINES} lines: ${keys.others} keys besides ${keys.digits} digits\n`)
    expect(keys.others).toBeLessThanOrEqual(2 * LINES)
    expect(keys.others).toBe(LINES + 1)
    await expectGoodPage(page)
  })
})

interface RecordsSheet {
  readonly unitId: string
  readonly year: number
}

/** An assessment of one school by sixty lines of which the records fill nine of ten. */
async function openRecordsSheet({ procedures }: Desk, { unitId, year }: RecordsSheet): Promise<void> {
  const { change } = procedures
  const { schemeId, version } = await change<{ schemeId: string; version: number }>('scheme.create', {
    ...{ name: '六十项考核细则', yearLabel: `${year}`, total: `${LINES}` },
  })
  const records = { aggregate: 'sum', of: { metric: 'dispatch.submitted' }, window: { kind: 'assessment' } }
  const categories = Array.from({ length: 6 }, (_, at) => ({ id: `c${at}`, name: `第${at + 1}部分`, points: '10' }))
  const criteria = Array.from({ length: LINES }, (_, at) => {
    const common = { points: '1', category: `c${Math.floor(at / 10)}`, missing: 'zero', rounding: null }
    return isClaim(at)
      ? {
          ...{ ...common, id: `i${at}`, name: `第${at + 1}项制度健全`, evidenceMode: 'records', owner: 'branch' },
          ...{ rule: { kind: 'allOrNothing' }, source: { kind: 'judgement' }, standard: '制度齐全得满分' },
        }
      : {
          ...{ ...common, id: `i${at}`, name: `第${at + 1}项信息报送`, evidenceMode: 'records', owner: 'branch' },
          ...{
            rule: { kind: 'pointsPerOccurrence', each: '1', cap: '1' },
            countsDocumentsReason: '报送本身就是这项工作',
          },
          ...{ source: { kind: 'measure', query: records }, standard: '报送一条得 1 分' },
        }
  })
  const edited = await change<{ version: number }>('scheme.edit', {
    ...{ schemeId, expectedVersion: version },
    commands: [
      ...categories.map((category) => ({ do: 'addCategory', category, before: null })),
      ...criteria.map((criterion) => ({ do: 'addCriterion', criterion, before: null })),
    ],
  })
  await change('scheme.publish', { schemeId, expectedVersion: edited.version })
  await change('assessment.open', {
    ...{ name: '六十项考核', schemeId, schemeVersion: 1, publicityDays: 7, exemptions: [], unitIds: [unitId] },
    ...{ periodStart: `${year}-01-01`, periodEnd: `${year}-12-31`, selfDue: `${year + 1}-01-10` },
    reviewDue: `${year + 1}-01-20`,
  })
}
