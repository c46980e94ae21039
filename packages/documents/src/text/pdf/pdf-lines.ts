/** One piece of text on a page, as the parser of PDF gives it. Lengths are in points, from the lower left corner. */
export interface PdfPiece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly pieces: readonly PdfPiece[]
}

/** A stretch of a line without a wide gap in it. */
export interface PdfPart {
  text: string
  readonly x: number
  right: number
}

/** What stands on one height of a page, from left to right. */
export interface PdfLine {
  text: string
  readonly page: number
  readonly x: number
  readonly y: number
  right: number
  size: number
  /** Its stretches, parted where columns are. */
  readonly parts: PdfPart[]
  /** Those of its page. */
  readonly pageWidth: number
  readonly pageHeight: number
}

/** Pieces that are further apart are columns of a table, or were set apart on purpose. */
const COLUMN_GAP = 1.5
const WORD_GAP = 0.3
/** Blanks narrower than this are the space that programs set between scripts. */
const NARROW_GAP = 0.28
const NARROW = '\u200A'

/** The lines of all pages, in the order in which they were written: a cell of a table after the other. */
export function linesOfPages(pages: readonly PdfPage[]): readonly PdfLine[] {
  return pages.flatMap(({ pieces, width, height }, page) => {
    const lines: PdfLine[] = []
    for (const piece of pieces) {
      const line = lines.at(-1)
      if (line !== undefined && isSameLine(line, piece)) extend(line, piece)
      else if (piece.text.trim() !== '') lines.push(begun(piece, { page, pageWidth: width, pageHeight: height }))
    }
    for (const line of lines) {
      line.text = settled(line.text)
      for (const part of line.parts) part.text = settled(part.text)
    }
    return lines
  })
}

function begun(piece: PdfPiece, on: Pick<PdfLine, 'page' | 'pageWidth' | 'pageHeight'>): PdfLine {
  const { text, x, y, size } = piece
  const right = x + piece.width
  return { ...on, text, x, y, size, right, parts: [{ text, x, right }] }
}

/** Programs set figures and letters a little apart from Chinese characters: that is no blank of the text. */
function settled(text: string): string {
  return text
    .replaceAll(/(?<=\p{Script=Han})\u200A(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])\u200A(?=\p{Script=Han})/gu, '')
    .replaceAll(NARROW, ' ')
    .trimEnd()
}

function isSameLine(line: PdfLine, piece: PdfPiece): boolean {
  const size = Math.max(line.size, piece.size)
  return Math.abs(line.y - piece.y) < size / 2 && piece.x > line.right - size
}

function extend(line: PdfLine, piece: PdfPiece): void {
  const right = piece.x + piece.width
  const gap = piece.x - line.right
  const isBlank = piece.text.trim() === ''
  // The parser puts a blank of its own where two pieces are apart.
  if (isBlank) {
    append(
      line,
      piece.width > COLUMN_GAP * line.size ? '\t' : piece.width > NARROW_GAP * line.size ? piece.text : NARROW,
    )
    return
  }
  if (!/\s$/.test(line.text) && gap > WORD_GAP * line.size) append(line, gap > COLUMN_GAP * line.size ? '\t' : ' ')
  if (line.text.endsWith('\t')) line.parts.push({ text: piece.text, x: piece.x, right })
  const part = line.parts.at(-1)
  if (part !== undefined && !line.text.endsWith('\t')) {
    part.text += piece.text
    part.right = right
  }
  line.text += piece.text
  line.right = right
  line.size = Math.max(line.size, piece.size)
}

function append(line: PdfLine, blank: string): void {
  line.text += blank
  const part = line.parts.at(-1)
  if (part !== undefined && blank !== '\t') part.text += blank
}
