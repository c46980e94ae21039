import type { PdfLine } from './pdf-lines.ts'

/** Text that ends further left than this share of the page has only short lines, and none of them is full. */
const LEAST_RIGHT = 0.7
export const MARKER =
  /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|[（(]?\d{1,2}[）)、.．](?!\d)|第[一二三四五六七八九十]+[章条节]|[①-⑳])/
const SENTENCE_END = /[。；：！？.;:!?”"）)]$/

/**
 * Joins the lines of a PDF to paragraphs. A line runs on into the next when it reaches the right edge of the text, and
 * the next one begins at the left edge in letters of the same size, not further apart than lines are.
 */
export function joinLines(lines: readonly PdfLine[], shape: PdfShape): readonly string[] {
  const paragraphs: string[] = []
  let previous: PdfLine | undefined
  for (const line of lines) {
    const text = line.text.trim()
    if (previous !== undefined && runsOn(previous, line, shape)) paragraphs.push(joined(paragraphs.pop() ?? '', text))
    else paragraphs.push(text)
    previous = line
  }
  return paragraphs
}

/** Where the text of a document begins and ends, and how far apart its lines are. */
export interface PdfShape {
  readonly left: number
  readonly right: number
  /** From one line to the next, in sizes of the letters. */
  readonly gap: number
}

export function shapeOf(lines: readonly PdfLine[]): PdfShape {
  const long = lines.filter(({ text }) => text.length > 12)
  const measured = long.length > 0 ? long : lines
  return {
    left: quantile(
      measured.map(({ x }) => x),
      0.1,
    ),
    right: Math.max(
      quantile(
        measured.map(({ right }) => right),
        0.9,
      ),
      LEAST_RIGHT * (lines[0]?.pageWidth ?? 0),
    ),
    gap: quantile(
      lines.flatMap((line, index) => {
        const next = lines[index + 1]
        return next === undefined || next.page !== line.page ? [] : [(line.y - next.y) / line.size]
      }),
      0.5,
    ),
  }
}

function runsOn(line: PdfLine, next: PdfLine, shape: PdfShape): boolean {
  if (Math.abs(line.size - next.size) > 0.15 * line.size) return false
  if (line.right < shape.right - 1.6 * line.size) return false
  const drop = (line.y - next.y) / line.size
  if (line.page === next.page && (drop < 0.5 || drop > shape.gap * 1.5)) return false
  if (MARKER.test(next.text) && SENTENCE_END.test(line.text)) return false
  if (next.x <= shape.left + 0.7 * next.size) return true
  const hangs = MARKER.test(line.text) && next.x > line.x && !SENTENCE_END.test(line.text)
  return (
    hangs || (Math.abs(next.x - line.x) < 0.5 * next.size && !/[。！？]$/.test(line.text) && !MARKER.test(next.text))
  )
}

/** Between Chinese characters a line break is nothing; between words it is a blank. */
function joined(before: string, after: string): string {
  return /[A-Za-z0-9,.;]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
