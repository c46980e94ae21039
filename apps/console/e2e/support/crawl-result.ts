import { expect, type Page } from '@playwright/test'
import { exact, sum, toText } from '@jianjia/domain/kernel'
import type { ItemNode } from '@jianjia/domain/scoring'
import { normal, numbersThatDoNotOpen, readEveryFigure, type ShownFigure } from './lineage.ts'
import type { Procedures } from './procedures.ts'
import { type Published, type Ranking, reckonAgain } from './reckon-again.ts'

export interface Crawl {
  readonly procedures: Procedures
  readonly assessmentId: string
  readonly unitId: string
}

export interface CrawledResult {
  readonly figures: readonly ShownFigure[]
  /** What would be wrong, in words, if the page had shown these. */
  readonly faultsIn: (figures: readonly ShownFigure[]) => readonly string[]
}

/**
 * Opens every figure of a result page. Nothing that is a number stays closed; each drawer shows the figure's own value,
 * and the sheet evaluated again from what the drawers show gives every one of them; records and files are at most three
 * clicks away, and are there.
 */
export async function crawlResult(page: Page, { procedures, assessmentId, unitId }: Crawl): Promise<CrawledResult> {
  const published = await procedures.read<Published>('result.unit', { assessmentId, unitId })
  const ranking = await procedures.read<Ranking>('result.ranking', { assessmentId })
  const { items } = published.node
  expect(await numbersThatDoNotOpen(page)).toEqual([])
  const figures = await readEveryFigure(page)
  const filled = items.flatMap(({ self, review, final, gap }) => [self?.points, review?.points, final.points, gap])
  expect(figures.length).toBeGreaterThan(filled.filter((value) => typeof value === 'string').length)
  const faultsIn = (shown: readonly ShownFigure[]) => {
    const again = reckonAgain(shown, { published, ranking, unitId })
    return shown.flatMap((figure) => faultsOf(figure, again.get(figure.title), items))
  }
  expect(faultsIn(figures)).toEqual([])
  const links = figures.flatMap(({ title, steps }) =>
    steps.flatMap((step) => step.links.map((link) => ({ ...link, title: `${title}: ${step.label}` }))),
  )
  expect(links.filter(({ clicks }) => clicks > 3)).toEqual([])
  await expectThere(page, procedures, [...new Set(links.map(({ address }) => address))])
  return { figures, faultsIn }
}

/** What is wrong with one figure, in words. */
function faultsOf({ title, text, value, steps }: ShownFigure, again: string | undefined, items: readonly ItemNode[]) {
  const lines = steps.filter((step) => items.some(({ name }) => step.label === name))
  const isSum = /(^自评合计|^考评合计|· 得分)$/.test(title)
  const whole = isSum ? value : steps.find((step) => step.label === '各项得分合计')?.value
  const added = toText(sum(lines.map((line) => exact(line.value ?? '0'))))
  return [
    ...(normal(text) === normal(value) ? [] : [`${title}: ${text} on the page, ${value} in its drawer`]),
    ...(again !== undefined && normal(value) === normal(again) ? [] : [`${title}: ${value}, reckoned again ${again}`]),
    ...(whole === undefined || normal(whole) === added ? [] : [`${title}: ${whole}, its lines add up to ${added}`]),
    ...lines.filter((line) => line.inside === 0).map((line) => `${title}: nothing behind ${line.label}`),
  ]
}

async function expectThere(page: Page, procedures: Procedures, addresses: readonly string[]): Promise<void> {
  const seen = { records: 0, files: 0 }
  for (const address of addresses) {
    const entryId = /^\/ledger\/(.+)$/.exec(address)?.[1]
    if (entryId !== undefined) {
      const { entry } = await procedures.read<{ entry: { title: string } }>('ledger.get', { entryId })
      expect(entry.title).not.toBe('')
      seen.records++
    } else if (!address.startsWith('/results/')) {
      const answer = await page.request.get(new URL(address, page.url()).href)
      expect(answer.status(), address).toBe(200)
      expect(answer.headers()['content-disposition']).toMatch(/^attachment/)
      seen.files++
    }
  }
  expect(seen.records).toBeGreaterThan(0)
  expect(seen.files).toBeGreaterThan(0)
}
