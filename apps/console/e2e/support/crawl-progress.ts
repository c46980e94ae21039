import type { Page } from '@playwright/test'
import { type CrawledFigures, crawlFigures } from './crawl-figures.ts'
import type { ShownFigure } from './lineage.ts'
import type { Procedures } from './procedures.ts'

/** What a union itself reads of its sheet: the overview's counts are counted again from it. */
interface OwnSheet {
  readonly unitName: string
  readonly obligation: string
  readonly exemptReason: string | null
  readonly lines: readonly {
    readonly mode: string
    readonly answered: boolean
    readonly contestReason: string | null
  }[]
}

export interface ProgressCrawl {
  readonly officer: Procedures
  readonly assessmentId: string
  /** Each union as its chair reads it. */
  readonly unions: readonly { readonly procedures: Procedures; readonly unitId: string }[]
}

const OBLIGATIONS = { 按时: 'onTime', 迟交: 'late', 免交: 'waived', 逾期未交: 'missing', 未到期: 'open' } as const

/** Opens every figure of an assessment's progress, and counts each again from the unions' own sheets and from its drawer. */
export async function crawlProgress(page: Page, crawl: ProgressCrawl): Promise<CrawledFigures> {
  const { officer, assessmentId, unions } = crawl
  const sheets: OwnSheet[] = []
  for (const { procedures, unitId } of unions)
    sheets.push(await procedures.read<OwnSheet>('selfAssessment.get', { assessmentId, unitId }))
  return crawlFigures(page, {
    procedures: officer,
    again: (shown) => new Map([...five(sheets), ...ofSheets(sheets), ...reviews(shown)]),
    alsoWrong: countsOtherThanListed,
  })
}

type Values = readonly (readonly [title: string, value: string])[]

function five(sheets: readonly OwnSheet[]): Values {
  const owed = sheets.filter(({ exemptReason }) => exemptReason === null)
  return [
    ['自评提交 · 应交', `${owed.filter(({ obligation }) => obligation !== 'open').length}`],
    ...Object.entries(OBLIGATIONS).map(
      ([name, state]) =>
        [`自评提交 · ${name}`, `${owed.filter(({ obligation }) => obligation === state).length}`] as const,
    ),
  ]
}

function ofSheets(sheets: readonly OwnSheet[]): Values {
  return sheets.flatMap(({ unitName, lines }) => {
    const claims = lines.filter(({ mode }) => mode === 'claim')
    const answered = claims.filter((line) => line.answered).length
    return [
      [`${unitName} · 已填项`, `${answered} / ${claims.length}`] as const,
      [`${unitName} · 异议`, `${lines.filter(({ contestReason }) => contestReason !== null).length}`] as const,
    ]
  })
}

/** A union's reviewers and a reviewer's unions are listed with whether marks are in. */
function reviews(shown: readonly ShownFigure[]): Values {
  return shown.flatMap(({ title, steps }) => {
    if (!title.endsWith('· 评分已交')) return []
    return [[title, `${steps.filter(({ label }) => label.endsWith('已交')).length} / ${steps.length}`] as const]
  })
}

/** One of the five numbers counts what its drawer lists. */
function countsOtherThanListed({ title, value, steps }: ShownFigure): readonly string[] {
  const lies = title.startsWith('自评提交 · ') && Number(value) !== steps.length
  return lies ? [`${title}: ${value}, and ${steps.length} listed`] : []
}
