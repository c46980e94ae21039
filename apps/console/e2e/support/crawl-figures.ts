import { expect, type Page } from '@playwright/test'
import { normal, numbersThatDoNotOpen, readEveryFigure, type ShownFigure } from './lineage.ts'
import type { Procedures } from './procedures.ts'

export interface FiguresWanted {
  readonly procedures: Procedures
  /** The value of every figure by the title of its drawer, reckoned again from what the drawers show. */
  readonly again: (figures: readonly ShownFigure[]) => ReadonlyMap<string, string>
  /** What else would be wrong with one figure, in words. */
  readonly alsoWrong?: (figure: ShownFigure) => readonly string[]
}

export interface CrawledFigures {
  readonly figures: readonly ShownFigure[]
  /** What would be wrong, in words, if the page had shown these. */
  readonly faultsIn: (figures: readonly ShownFigure[]) => readonly string[]
}

/**
 * Opens every figure of a page. Nothing that is a number stays closed; each drawer shows the figure's own value, which
 * comes out again; whatever a drawer leads to is at most three clicks away from the number, and is there.
 */
export async function crawlFigures(page: Page, wanted: FiguresWanted): Promise<CrawledFigures> {
  expect(await numbersThatDoNotOpen(page)).toEqual([])
  const figures = await readEveryFigure(page)
  const faultsIn = (shown: readonly ShownFigure[]) => {
    const again = wanted.again(shown)
    return shown.flatMap((figure) => [
      ...faultsOf(figure, again.get(figure.title)),
      ...(wanted.alsoWrong?.(figure) ?? []),
    ])
  }
  expect(faultsIn(figures)).toEqual([])
  const links = figures.flatMap(({ title, steps }) =>
    steps.flatMap((step) => step.links.map((link) => ({ ...link, title: `${title}: ${step.label}` }))),
  )
  expect(links.filter(({ clicks }) => clicks > 3)).toEqual([])
  const there = await expectThere(page, wanted.procedures, [...new Set(links.map(({ address }) => address))])
  const seen = `${figures.length} numbers opened, ${there.records} records, ${there.files} files`
  process.stdout.write(`${new URL(page.url()).pathname}: ${seen}\n`)
  return { figures, faultsIn }
}

function faultsOf({ title, text, value }: ShownFigure, again: string | undefined): readonly string[] {
  return [
    ...(normal(text) === normal(value) ? [] : [`${title}: ${text} on the page, ${value} in its drawer`]),
    ...(again !== undefined && normal(value) === normal(again) ? [] : [`${title}: ${value}, reckoned again ${again}`]),
  ]
}

async function expectThere(page: Page, procedures: Procedures, addresses: readonly string[]) {
  const seen = { records: 0, files: 0 }
  for (const address of addresses) {
    const [kind, first, second] = (address.split('?')[0] ?? '').slice(1).split('/')
    if (kind === 'ledger') {
      const { entry } = await procedures.read<{ entry: { title: string } }>('ledger.get', { entryId: first })
      expect(entry.title).not.toBe('')
      seen.records++
    } else if (kind === 'self') {
      const of = { assessmentId: first, unitId: second }
      const { lines } = await procedures.read<{ lines: readonly object[] }>('selfAssessment.get', of)
      expect(lines.length).toBeGreaterThan(0)
    } else if (kind === 'files') {
      const answer = await page.request.get(new URL(address, page.url()).href)
      expect(answer.status(), address).toBe(200)
      expect(answer.headers()['content-disposition']).toMatch(/^attachment/)
      seen.files++
    }
  }
  return seen
}
