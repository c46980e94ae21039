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

/** What stands on one height of a page, from left to right. */
export interface PdfLine {
  text: string
  readonly page: number
  readonly x: number
  readonly y: number
  right: number
  size: number
  /** Those of its page. */
  readonly pageWidth: number
  readonly pageHeight: number
}

/** Pieces that are further apart are columns of a table, or were set apart on purpose. */
const COLUMN_GAP = 1.5
const WORD_GAP = 0.3

/** The lines of all pages, in the order in which they were written: a cell of a table after the other. */
export function linesOfPages(pages: readonly PdfPage[]): readonly PdfLine[] {
  return pages.flatMap(({ pieces, width, height }, page) => {
    const lines: PdfLine[] = []
    for (const piece of pieces) {
      const line = lines.at(-1)
      if (line !== undefined && isSameLine(line, piece)) extend(line, piece)
      else if (piece.text.trim() !== '')
        lines.push({ ...piece, page, pageWidth: width, pageHeight: height, right: piece.x + piece.width })
    }
    return lines.map((line) => Object.assign(line, { text: line.text.trimEnd() }))
  })
}

function isSameLine(line: PdfLine, piece: PdfPiece): boolean {
  const size = Math.max(line.size, piece.size)
  return Math.abs(line.y - piece.y) < size / 2 && piece.x > line.right - size
}

function extend(line: PdfLine, piece: PdfPiece): void {
  // The parser puts a blank of its own where two pieces are apart.
  if (piece.text.trim() === '') {
    line.text += piece.width > COLUMN_GAP * line.size ? '\t' : piece.text
    return
  }
  const gap = piece.x - line.right
  if (!/\s$/.test(line.text) && gap > WORD_GAP * line.size) line.text += gap > COLUMN_GAP * line.size ? '\t' : ' '
  line.text += piece.text
  line.right = piece.x + piece.width
  line.size = Math.max(line.size, piece.size)
}
