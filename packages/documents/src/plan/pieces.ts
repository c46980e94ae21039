import { isCollectionTitle, isTailStart } from './furniture.ts'
import { readNumber } from './han-number.ts'
import { type PlanLine, sliceLine } from './line.ts'

/** One of the documents that a file holds. `title` is the line that opens it in a collection. */
export interface Piece {
  readonly title: PlanLine | undefined
  readonly lines: readonly PlanLine[]
  /** Text of the collection around the piece, which belongs to no piece. */
  readonly around: readonly PlanLine[]
}

const ORDINAL = '(?:[一二三四五六七八九十]{1,3}|\\d{1,3})'
const LABELS: readonly RegExp[] = [
  new RegExp(`^.{0,50}?[\\s(\\[]*篇\\s*(${ORDINAL})[)\\]]*$`),
  new RegExp(`^第\\s*(${ORDINAL})\\s*篇(?:[:\\s].{0,40})?$`),
  new RegExp(`^[(\\[]?(?:范文|篇)\\s*(${ORDINAL})[)\\]]?(?:[:\\s].{0,40})?$`),
]
const INLINE_LABEL = new RegExp(`(?<=^|\\s|[。;])(\\S{2,30})\\s+篇(${ORDINAL})(?=\\s)`, 'gu')
const COLLAPSED = 300

/** Splits a collection into its pieces; a file with one document stays whole. */
export function splitPieces(all: readonly PlanLine[]): readonly Piece[] {
  const lines = all.flatMap(splitCollapsed)
  const starts = countedStarts(lines)
  if (starts.length < 2) return [{ title: undefined, lines: all, around: [] }]
  const before = lines.slice(0, starts[0])
  return starts.map((start, index) => {
    const own = lines.slice(start + 1, starts[index + 1] ?? lines.length)
    const isLast = index === starts.length - 1
    const end = isLast ? tailOf(own, before) : own.length
    const between = isLast ? [] : own.filter(isCollectionTitle)
    return {
      title: lines[start],
      lines: own.slice(0, end).filter((line) => !between.includes(line)),
      around: [...(index === 0 ? before : []), ...between, ...own.slice(end)],
    }
  })
}

/** Labels must count on from one: a single "篇一" in a text is no collection. */
function countedStarts(lines: readonly PlanLine[]): readonly number[] {
  const starts: number[] = []
  lines.forEach((line, index) => {
    if (labelOrdinal(line) === starts.length + 1) starts.push(index)
  })
  return starts
}

function labelOrdinal({ folded, cell }: PlanLine): number | undefined {
  if (cell !== undefined || folded.length > 60) return undefined
  const found = LABELS.map((form) => form.exec(folded)).find((match) => match !== null)
  return found === undefined ? undefined : readNumber(found[1] ?? '')
}

/** The last piece ends where the page goes on: at its navigation, or where its title comes back. */
function tailOf(own: readonly PlanLine[], before: readonly PlanLine[]): number {
  const titles = new Set(before.map(({ text }) => text))
  const end = own.findIndex((line) => isTailStart(line) || titles.has(line.text))
  return end < 0 ? own.length : end
}

/** A file whose line breaks were lost holds the labels inside a line. */
function splitCollapsed(line: PlanLine): readonly PlanLine[] {
  if (line.text.length <= COLLAPSED) return [line]
  const labels = [...line.folded.matchAll(INLINE_LABEL)]
  if (labels.length < 2 || labels.some((label, index) => readNumber(label[2] ?? '') !== index + 1)) return [line]
  const base = labels.at(-1)?.[1] ?? ''
  const cuts = labels.flatMap((label) => {
    const first = label[1] ?? ''
    const glue = first.endsWith(base) ? first.length - base.length : 0
    return [label.index + glue, label.index + label[0].length]
  })
  return [0, ...cuts].map((cut, index, all) => sliceLine(line, cut, all[index + 1])).filter(({ text }) => text !== '')
}
