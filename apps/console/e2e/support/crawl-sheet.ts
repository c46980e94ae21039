import { type Page, expect } from '@playwright/test'
import type { Criterion, Scheme } from '@jianjia/domain/scheme'
import { exact, subtract, toText } from '@jianjia/domain/kernel'
import { evaluateAssessment, type FactValue, tellFact } from '@jianjia/domain/scoring'
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

/** Opens every figure of the standing of today: the same lines, evaluated as if nobody had judged them. */
export async function crawlStanding(page: Page, crawl: SheetCrawl): Promise<CrawledFigures> {
  const { procedures, assessmentId, unitId } = crawl
  const of = { assessmentId, unitId }
  const { lines } = await procedures.read<{ lines: readonly Line[] }>('selfAssessment.get', of)
  const { standing } = await procedures.read<{ standing: { next: { min: string } | null } }>('standing.get', of)
  const unit = evaluate(crawl, lines, 'final')
  const total = unit?.totals.final ?? null
  const titled = [
    ...(unit?.items ?? []).map(({ name, final }) => [`${name} · 得分`, final.points] as const),
    ...lines.map(({ criterion, value }) => [`${criterion.name} · 现在的情况`, tellFact(value).zh] as const),
    ['按今天算的得分', total] as const,
    ...(standing.next === null || total === null
      ? []
      : [['离下一等级还差', toText(subtract(exact(standing.next.min), exact(total)))] as const]),
  ]
  return crawlFigures(page, { procedures, again: () => valuesOf(titled) })
}

/** What a line from records is worth follows from the amounts that its drawer shows, not from what the server says. */
function again(crawl: SheetCrawl, lines: readonly Line[], shown: readonly ShownFigure[]): ReadonlyMap<string, string> {
  const factOf = ({ criterion, mode, value }: Line): FactValue | null => {
    const figure = shown.find(({ title }) => title === `${criterion.name} · 自评`)
    if (mode !== 'records' || criterion.source?.kind !== 'measure' || figure === undefined) return value
    return typeof value === 'number' ? Number(sumOfRecords(figure)) : sumOfRecords(figure)
  }
  const counted = lines.map((line) => ({ ...line, value: factOf(line) }))
  const unit = evaluate(crawl, counted, 'self')
  return valuesOf([
    ...(unit?.items ?? []).map(({ name, self }) => [`${name} · 自评`, self?.points] as const),
    ['按规则已得分', unit?.self?.points] as const,
  ])
}

function evaluate({ scheme, unitId, segment }: SheetCrawl, lines: readonly Line[], column: 'self' | 'final') {
  const facts = Object.fromEntries(
    lines.map(({ criterion, compares, value }) => [criterion.id, compares ? {} : { [column]: { value } }]),
  )
  const items = scheme.items.map((item) => (item.missing === 'pending' ? { ...item, missing: 'zero' as const } : item))
  return evaluateAssessment({ scheme: { ...scheme, items }, units: [{ id: unitId, segment, facts }] }).units[0]
}

function valuesOf(titled: readonly (readonly [string, string | null | undefined])[]): ReadonlyMap<string, string> {
  return new Map(titled.flatMap(([title, value]) => (typeof value === 'string' ? [[title, value]] : [])))
}
