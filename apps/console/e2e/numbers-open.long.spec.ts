import type { Scheme } from '@jianjia/domain/scheme'
import { signIn, signOut } from './support/account.ts'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { crawlProgress } from './support/crawl-progress.ts'
import { crawlSheet, crawlStanding } from './support/crawl-sheet.ts'
import { giveMarks } from './support/given-marks.ts'
import { normal, numbersThatDoNotOpen, type ShownFigure } from './support/lineage.ts'
import { prepareDistrict } from './support/prepared-district.ts'
import { submitSheets } from './support/submitted-sheets.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn()

const PARAMETERS = { dispatches: 2, modelSharePct: 34, ties: 'excludeTied' }

test('every number of the overview, of a self-assessment and of the standing of today opens and comes out again; one that lies is found', async ({
  page,
  installation,
}) => {
  test.setTimeout(300_000)
  const { origin } = installation
  await page.goto('/')
  const picture = await page.screenshot()
  const district = await prepareDistrict(installation)
  const [school, second, third] = district.schools
  if (!school || !second || !third) throw new Error('the district is too small')
  const wanted = { origin, picture, parameters: PARAMETERS, notYet: school.unitId }
  const sheets = await submitSheets(district, wanted)
  const { assessmentId, schemeId, officer, chairs } = sheets
  const [chair, , reviewer] = chairs
  if (!chair || !reviewer) throw new Error('the district has no chairs')
  await giveMarks(reviewer.procedures, { assessmentId, unitId: second.unitId })
  const { scheme } = await officer.procedures.read<{ scheme: Scheme }>('scheme.version', { schemeId, number: 1 })
  await contestOne(chair.procedures, { assessmentId, unitId: school.unitId })

  await test.step('the self-assessment of a chair who has begun', async () => {
    await signIn(page, district.chairs[0] ?? district.officer)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(`/self/${assessmentId}/${school.unitId}`)
    await expect(page.locator('[data-figure]').first()).toBeVisible()
    const crawled = await crawlSheet(page, {
      ...{ procedures: chair.procedures, assessmentId, unitId: school.unitId, scheme, segment: 'junior' },
    })
    expect(crawled.figures.length).toBeGreaterThan(20)
    const dispatches = crawled.figures.findIndex(({ steps }) => steps.some(({ links }) => links.length > 0))
    const faults = crawled.faultsIn(crawled.figures.map((figure, at) => (at === dispatches ? higher(figure) : figure)))
    expect(faults).toEqual([expect.stringMatching(/, reckoned again /)])
    await page.goto(`/self/${assessmentId}/${school.unitId}/standing`)
    await expect(page.locator('[data-figure]').first()).toBeVisible()
    const today = await crawlStanding(page, {
      ...{ procedures: chair.procedures, assessmentId, unitId: school.unitId, scheme, segment: 'junior' },
    })
    expect(today.figures.length).toBeGreaterThan(24)
    expect(today.faultsIn(today.figures.map((figure, at) => (at === 0 ? higher(figure) : figure)))).toHaveLength(1)
    await page.goto(`/self/${assessmentId}/${school.unitId}`)
    await page.locator('[data-figure]').first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'self-drawer')
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).first().click()
    await signOut(page)
  })

  await test.step('the overview of the district', async () => {
    await signIn(page, district.officer)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(`/assessments/${assessmentId}`)
    await expect(page.locator('[data-figure]').first()).toBeVisible()
    const unions = district.schools.flatMap(({ unitId }, at) => {
      const procedures = chairs[at]?.procedures
      return procedures === undefined ? [] : [{ procedures, unitId }]
    })
    const crawled = await crawlProgress(page, { officer: officer.procedures, assessmentId, unions })
    expect(crawled.figures.length).toBeGreaterThanOrEqual(6 + 2 * 3 + 1 + 3)
    const faults = crawled.faultsIn(crawled.figures.map((each, at) => (at === 1 ? higher(each) : each)))
    expect(faults[0]).toMatch(/^自评提交 · 按时: 3, reckoned again 2$/)
    await page.locator('[data-figure]').nth(1).click()
    await expectGoodPage(page)
    await takeLook(page, 'progress-drawer')
    await page.getByRole('dialog').getByRole('link', { name: second.name }).click()
    await expect(page).toHaveURL(/\/self\//)
  })

  await test.step('a number that does not open is found', async () => {
    await page.goto(`/assessments/${assessmentId}`)
    await expect(page.locator('[data-figure]').first()).toBeVisible()
    await page.evaluate(() => document.querySelector('[data-figure]')?.replaceWith('2 / 3'))
    expect(await numbersThatDoNotOpen(page)).toEqual([expect.stringContaining('2 / 3')])
  })
})

/** As the page would have shown it if it were one too high. */
function higher(figure: ShownFigure): ShownFigure {
  const value = `${Number(normal(figure.value)) + 1}`
  return { ...figure, text: value, value }
}

interface Of {
  readonly assessmentId: string
  readonly unitId: string
}

/** The chair calls one line from records wrong, so that the overview has such a number. */
async function contestOne({ read, change }: Parameters<typeof crawlSheet>[1]['procedures'], of: Of): Promise<void> {
  const { lines } = await read<{ lines: readonly { mode: string; version: number; criterion: { id: string } }[] }>(
    'selfAssessment.get',
    of,
  )
  const line = lines.find(({ mode }) => mode === 'records')
  if (line === undefined) throw new Error('no line counts records')
  await change('selfAssessment.contest', {
    ...{ ...of, itemId: line.criterion.id, reason: '还有一条记录没有算进来' },
    expectedVersion: line.version,
  })
}
