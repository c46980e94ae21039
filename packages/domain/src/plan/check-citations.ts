import { ok, type Result, refuse } from '../kernel/index.ts'
import type { PlanContent } from './plan-content.ts'
import type { Citation, SummaryBlock, SummaryPart } from './summary-content.ts'
import type { SummaryFact } from './summary-facts.ts'
import { marksIn, markOf, plainFigure } from './summary-marks.ts'

/**
 * Why a citation is broken.
 *
 * - `figure`: the figure in the text is no longer what the records add up to · `noFigure`: nothing stands before the mark
 * - `records`: the text is as it was drafted, and the records have changed since · `mark`: the figure stands there, and its mark is gone
 */
export type BrokenBy = 'figure' | 'noFigure' | 'records' | 'mark'

/** How a citation stands: `gone` = its sentence was taken out, figure and all; nothing is claimed any more. */
export type CitationState =
  | { readonly state: 'intact' }
  | { readonly state: 'broken'; readonly by: BrokenBy }
  | { readonly state: 'gone' }

export type CheckedCitation = CitationState & {
  readonly citation: Citation
  /** The block in which its mark stands now, or where it stood. */
  readonly blockId: string
  /** What the text says; null where no figure is found. */
  readonly written: string | null
  /** What the records add up to today; null where there are none any more. */
  readonly fact: SummaryFact | null
}

/** How every citation of a text stands against the facts. Words around a mark do not matter, the figure before it does. */
export function checkCitations(
  { blocks, citations }: Pick<SummaryPart, 'blocks' | 'citations'>,
  facts: ReadonlyMap<string, SummaryFact>,
): readonly CheckedCitation[] {
  const placed = blocks.flatMap((block) => marksIn(block.text).map((mark) => ({ ...mark, blockId: block.id })))
  return citations.map((citation): CheckedCitation => {
    const fact = facts.get(citation.fact) ?? null
    const marks = placed.filter(({ citationId }) => citationId === citation.id)
    const wrong = marks.find(({ figure }) => figure !== fact?.figure) ?? marks[0]
    if (wrong === undefined) return withoutMark(citation, blocks, fact)
    const { figure: written, blockId } = wrong
    const base = { citation, blockId, written, fact }
    if (written === null) return { ...base, state: 'broken', by: 'noFigure' }
    if (written === fact?.figure) return { ...base, state: 'intact' }
    return { ...base, state: 'broken', by: written === citation.figure ? 'records' : 'figure' }
  })
}

/** Without its mark a citation is broken as long as its figure, or another in its place, stands in its paragraph. */
function withoutMark(citation: Citation, blocks: readonly SummaryBlock[], fact: SummaryFact | null): CheckedCitation {
  const text = blocks.find(({ id }) => id === citation.block)?.text ?? ''
  const base = { citation, blockId: citation.block, fact }
  const written = unmarkedFigures(text).find(
    ({ figure, unit }) => figure === citation.figure || (fact !== null && fact.unit !== '' && unit === fact.unit),
  )
  if (written === undefined) return { ...base, state: 'gone', written: null }
  return { ...base, state: 'broken', by: 'mark', written: written.figure }
}

const UNMARKED =
  /(?<![\d０-９年月.．⁽])(\d{1,2}月\d{1,2}日|[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?)(?![\d０-９⁽月])(.?)/gu

function unmarkedFigures(text: string): readonly { readonly figure: string; readonly unit: string }[] {
  return [...text.replace(/“[^”]*”|《[^》]*》/gu, '　').matchAll(UNMARKED)].map((found) => ({
    figure: plainFigure(found[1] ?? ''),
    unit: found[2] ?? '',
  }))
}

/** The block with the figure of a citation as the records have it, and its mark behind it. */
export function putRight(block: SummaryBlock, { citation, fact, written }: CheckedCitation): SummaryBlock {
  if (fact === null) return block
  const mark = marksIn(block.text).find(
    ({ citationId, figure }) => citationId === citation.id && figure !== fact.figure,
  )
  const cited = `${fact.figure}${markOf(citation.id)}`
  if (mark !== undefined) return spliced(block, { start: mark.start, end: mark.end, cited })
  if (written === null) return block
  const found = [...block.text.matchAll(UNMARKED)].find(([, figure = '']) => plainFigure(figure) === written)
  if (found === undefined) return block
  return spliced(block, { start: found.index, end: found.index + (found[1] ?? '').length, cited })
}

interface Splice {
  readonly start: number
  readonly end: number
  readonly cited: string
}

function spliced(block: SummaryBlock, { start, end, cited }: Splice): SummaryBlock {
  return { ...block, text: `${block.text.slice(0, start)}${cited}${block.text.slice(end)}` }
}

/** Under which a broken citation is put aside with a reason; another figure asks again. */
export function citationCheckKey({ citation, written, fact }: CheckedCitation): string {
  return `citation:${citation.id}:${written ?? ''}:${fact?.figure ?? ''}`
}

/** Broken citations that nobody has put right or put aside with a reason. */
export function openCitations(
  content: PlanContent,
  facts: ReadonlyMap<string, SummaryFact>,
): readonly CheckedCitation[] {
  if (content.summary === undefined) return []
  return checkCitations(content.summary, facts).filter(
    (checked) => checked.state === 'broken' && !Object.hasOwn(content.checks, citationCheckKey(checked)),
  )
}

/** Whether a drafted summary may be handed in: every figure in it is what its records say, or somebody has said why not. */
export function submitSummary(content: PlanContent, facts: ReadonlyMap<string, SummaryFact>): Result<null> {
  const open = openCitations(content, facts)
  const [first] = open
  if (first === undefined) return ok(null)
  const detail = { count: open.length, figure: first.written ?? first.citation.figure }
  return refuse('summaryFiguresBroken', detail, { path: ['checks', citationCheckKey(first)] })
}
