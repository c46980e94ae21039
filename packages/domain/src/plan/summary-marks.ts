import type { CitationId } from './summary-content.ts'
import type { z } from 'zod'

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const MARK = /⁽([⁰¹²³⁴-⁹]+)⁾/gu
const FIGURE = /(\d{1,2}月\d{1,2}日|\d+(?:\.\d+)?)$/u

/** The mark that stands behind the figure of a citation: a raised number, c12 → ⁽¹²⁾. It is text, so it moves with it. */
export function markOf(citationId: z.infer<typeof CitationId>): string {
  const raised = [...citationId.slice(1)].map((digit) => RAISED[Number(digit)] ?? '').join('')
  return `⁽${raised}⁾`
}

/** A mark as it stands in a text, with the figure directly before it; null where there is none. */
export interface PlacedMark {
  readonly citationId: string
  readonly figure: string | null
  /** Where the figure begins, and where the mark ends. */
  readonly start: number
  readonly end: number
}

export function marksIn(text: string): readonly PlacedMark[] {
  return [...text.matchAll(MARK)].map((match) => {
    const digits = [...(match[1] ?? '')].map((digit) => RAISED.indexOf(digit)).join('')
    const before = text.slice(0, match.index)
    const written = lastFigure(before)
    return {
      citationId: `c${digits}`,
      figure: written === null ? null : plainFigure(written),
      start: match.index - (written?.length ?? 0),
      end: match.index + match[0].length,
    }
  })
}

/** The text as it is printed: without its marks. */
export function withoutMarks(text: string): string {
  return text.replace(MARK, '')
}

/** A figure as somebody may write it, in the form in which facts have it: half width, without separators and blanks. */
export function plainFigure(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/[\s,]/gu, '')
    .replace(/^0+(?=\d)/u, '')
    .replace(/月0/u, '月')
}

/** The figure with which a text ends, as it is written there. */
function lastFigure(before: string): string | null {
  const tail = /[\d０-９][\d０-９,，.．\s月]*日?\s*$/u.exec(before)?.[0]
  if (tail === undefined) return null
  const plain = plainFigure(tail)
  return FIGURE.exec(plain)?.[0] === plain ? tail : longestFigure(tail)
}

/** Where more than a figure was caught ("2026. 12"): the last part of it that is one. */
function longestFigure(tail: string): string | null {
  for (let from = 1; from < tail.length; from += 1) {
    const part = tail.slice(from)
    const plain = plainFigure(part)
    if (/^[\d０-９]/u.test(part) && FIGURE.exec(plain)?.[0] === plain) return part
  }
  return null
}
