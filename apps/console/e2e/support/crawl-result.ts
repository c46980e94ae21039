import { expect, type Page } from '@playwright/test'
import { exact, sum, toText } from '@jianjia/domain/kernel'
import type { ItemNode } from '@jianjia/domain/scoring'
import { type CrawledFigures, crawlFigures } from './crawl-figures.ts'
import { normal, type ShownFigure } from './lineage.ts'
import type { Procedures } from './procedures.ts'
import { type Published, type Ranking, reckonAgain } from './reckon-again.ts'

export interface Crawl {
  readonly procedures: Procedures
  readonly assessmentId: string
  readonly unitId: string
}

/** Opens every figure of a result page: the sheet, evaluated again from what the drawers show, gives every one of them. */
export async function crawlResult(page: Page, { procedures, assessmentId, unitId }: Crawl): Promise<CrawledFigures> {
  const published = await procedures.read<Published>('result.unit', { assessmentId, unitId })
  const ranking = await procedures.read<Ranking>('result.ranking', { assessmentId })
  const { items } = published.node
  const crawled = await crawlFigures(page, {
    procedures,
    again: (shown) => reckonAgain(shown, { published, ranking, unitId }),
    alsoWrong: (figure) => sumsThatLie(figure, items),
  })
  const { figures } = crawled
  const filled = items.flatMap(({ self, review, final, gap }) => [self?.points, review?.points, final.points, gap])
  expect(figures.length).toBeGreaterThan(filled.filter((value) => typeof value === 'string').length)
  const addresses = figures.flatMap(({ steps }) => steps.flatMap(({ links }) => links.map(({ address }) => address)))
  for (const kind of ['/ledger/', '/files/']) expect(addresses.filter((each) => each.startsWith(kind))).not.toEqual([])
  return crawled
}

/** Sums whose lines come to something else, and lines with nothing behind them. */
function sumsThatLie({ title, value, steps }: ShownFigure, items: readonly ItemNode[]): readonly string[] {
  const lines = steps.filter((step) => items.some(({ name }) => step.label === name))
  const isSum = /(^自评合计|^考评合计|· 得分)$/.test(title)
  const whole = isSum ? value : steps.find((step) => step.label === '各项得分合计')?.value
  const added = toText(sum(lines.map((line) => exact(line.value ?? '0'))))
  return [
    ...(whole === undefined || normal(whole) === added ? [] : [`${title}: ${whole}, its lines add up to ${added}`]),
    ...lines.filter((line) => line.inside === 0).map((line) => `${title}: nothing behind ${line.label}`),
  ]
}
