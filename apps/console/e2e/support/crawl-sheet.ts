import { type Page, expect } from '@playwright/test'
import type { Criterion, Scheme } from '@jianjia/domain/scheme'
import { evaluateAssessment, type FactValue } from '@jianjia/domain/scoring'
import { type CrawledFigures, crawlFigures } from './crawl-figures.ts'
import { normal, numbersThatDoNotOpen, type ShownFigure, sumOfRecords } from './lineage.ts'
import type { Procedures } from './procedures.ts'

interface Line {
  readonly criterion: Criterion
  readonly mode: string
  readonly value: FactValue | null
  readonly compares: boolean
}

export interface SheetCrawl {
  readonly procedures: Procedures
  readonly assessmentId: string
  readonly unitId: string
  readonly scheme: Scheme
  readonly segment: string
}

/** Opens every figure of a self-assessment, on the list and on every line; the lines evaluated again give all of them. */
export async function crawlSheet(page: Page, crawl: SheetCrawl): Promise<CrawledFigures> {
  const { procedures, assessmentId, unitId } = crawl
  const { lines } = await procedures.read<{ lines: readonly Line[] }>('selfAssessment.get', { assessmentId, unitId })
  const crawled = await crawlFigures(page, { procedures, again: (shown) => again(crawl, lines, shown) })
  const points = new Map(crawled.figures.map(({ title, text }) => [title, text]))
  for (const { criterion } of lines) {
    await page.getByRole('navigation', { name: '自评项目' }).getByRole('link', { name: criterion.name }).click()
    const line = page.getByRole('region', { name: criterion.name })
    await expect(line).toBeVisible()
    expect(await numbersThatDoNotOpen(page)).toEqual([])
    for (const text of await line.locator('[data-figure]').allTextContents())
      expect(normal(text)).toBe(normal(points.get(`${criterion.name} · 自评`) ?? '-1'))
  }
  return crawled
}

/** What a line from records is worth follows from the amounts that its drawer shows, not from what the server says. */
function again(
  { scheme, unitId, segment }: SheetCrawl,
  lines: readonly Line[],
  shown: readonly ShownFigure[],
): ReadonlyMap<string, string> {
  const factOf = ({ criterion, mode, value }: Line): FactValue | null => {
    const figure = shown.find(({ title }) => title === `${criterion.name} · 自评`)
    if (mode !== 'records' || criterion.source?.kind !== 'measure' || figure === undefined) return value
    return typeof value === 'number' ? Number(sumOfRecords(figure)) : sumOfRecords(figure)
  }
  const facts = Object.fromEntries(
    lines.map((line) => [line.criterion.id, line.compares ? {} : { self: { value: factOf(line) } }]),
  )
  const [unit] = evaluateAssessment({ scheme, units: [{ id: unitId, segment, facts }] }).units
  const titled = [
    ...(unit?.items ?? []).map(({ name, self }) => [`${name} · 自评`, self?.points] as const),
    ['按规则已得分', unit?.self?.points] as const,
  ]
  return new Map(titled.flatMap(([title, value]) => (typeof value === 'string' ? [[title, value]] : [])))
}
