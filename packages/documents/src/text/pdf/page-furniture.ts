import type { PdfLine } from './pdf-lines.ts'

/** Share of the page at its top and at its foot where numbers and running heads stand. */
const MARGIN = 0.13
const PAGE_NUMBER =
  /^[-—–―·•.\s]{0,40}(?:第\s{0,9})?\d{1,4}(?:\s{0,9}页)?(?:\s{0,9}[/／,，]?\s{0,9}(?:共|of)?\s{0,9}\d{1,4}(?:\s{0,9}页)?)?[-—–―·•.\s]{0,40}$/

/**
 * Parts the lines of the text from what repeats on the pages: page numbers in the margins, and lines in the margins
 * that stand on at least half of the pages with nothing but their numbers changed.
 */
export function partFurniture(lines: readonly PdfLine[], pages: number) {
  const repeated = repeatedHeads(lines, pages)
  const isFurniture = (line: PdfLine) =>
    isInMargin(line) && (PAGE_NUMBER.test(line.text) || repeated.has(headKey(line)))
  return {
    text: lines.filter((line) => !isFurniture(line)),
    furniture: [...new Set(lines.filter(isFurniture).map(({ text }) => text.trim()))],
  }
}

function repeatedHeads(lines: readonly PdfLine[], pages: number): ReadonlySet<string> {
  const found = new Map<string, Set<number>>()
  for (const line of lines.filter(isInMargin)) {
    const on = found.get(headKey(line)) ?? new Set()
    found.set(headKey(line), on.add(line.page))
  }
  const least = Math.max(2, pages / 2)
  return new Set([...found].filter(([, on]) => on.size >= least).map(([key]) => key))
}

function headKey({ text, y }: PdfLine): string {
  return `${Math.round(y / 4)} ${text.trim().replaceAll(/\d+/g, '#')}`
}

function isInMargin({ y, pageHeight: height }: PdfLine): boolean {
  return y < height * MARGIN || y > height * (1 - MARGIN)
}
