import { breakLines } from '../break-lines.ts'
import type { QrCode } from '../qr-code.ts'
import type { PdfStruct } from './binder-pdf.ts'
import {
  artifact,
  type Book,
  INK,
  type Letters,
  nextPage,
  PAPER,
  put,
  room,
  RULE,
  textWidth,
  TYPE_WIDTH,
} from './book.ts'

export const BODY: Letters = { weight: 'regular', size: 10.5 }
export const BOLD: Letters = { weight: 'bold', size: 10.5 }
export const SMALL: Letters = { weight: 'regular', size: 9 }

/** The distance of lines. */
export function lead({ size }: Letters): number {
  return size * 1.55
}

export function linesIn(book: Book, text: string, { width, letters }: { width: number; letters: Letters }) {
  return breakLines(text, width, (character) => book.widthOf(character, letters))
}

interface Look {
  readonly letters?: Letters
  readonly color?: string
  readonly align?: 'left' | 'center'
  readonly before?: number
  readonly after?: number
  /** What the structure calls it. */
  readonly tag?: 'P' | 'H1' | 'H2' | 'H3'
  readonly width?: number
}

/** A paragraph over as many lines and pages as it takes. */
export function paragraph(book: Book, text: string, look: Look = {}): void {
  const { letters = BODY, color = INK, align = 'left', before = 0, after = 3, tag = 'P', width = TYPE_WIDTH } = look
  book.y += before
  const element = book.pdf.struct(tag)
  book.parent.add(element)
  for (const line of linesIn(book, text, { width, letters })) {
    room(book, lead(letters))
    const x = align === 'left' ? book.left : book.left + (width - textWidth(book, line, letters)) / 2
    const y = book.y
    element.add(() => put(book, line, { x, y, letters, color }))
    book.y += lead(letters)
  }
  element.end()
  book.y += after
}

/** A heading, never alone at the foot of a page. */
export function heading(book: Book, text: string, depth: 1 | 2 | 3): void {
  const size = { 1: 18, 2: 14, 3: 11.5 }[depth]
  const letters: Letters = { weight: 'bold', size }
  if (depth > 1) room(book, lead(letters) + 4 * lead(BODY))
  paragraph(book, text, { letters, tag: `H${depth}`, before: depth === 3 ? 8 : 0, after: depth === 3 ? 3 : 8 })
}

export interface Column {
  /** Share of the width. */
  readonly share: number
  readonly align?: 'left' | 'center' | 'right'
}

export interface Cell {
  readonly text?: string
  readonly letters?: Letters
  readonly qr?: QrCode & { readonly address: string }
  /** A place in the document that the cell leads to. */
  readonly to?: string
}

export interface TableLook {
  readonly columns: readonly Column[]
  readonly head: readonly string[]
}

const PADDING = 4
export const QR_SIDE = 44

interface Laid {
  readonly cell: Cell
  readonly lines: readonly string[]
  readonly letters: Letters
}

/** A ruled table: the head is repeated on every page, a row is cut only where it is longer than a page. */
export function table(book: Book, { columns, head }: TableLook, rows: readonly (readonly Cell[])[]): void {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => (share / whole) * TYPE_WIDTH)
  const element = book.pdf.struct('Table')
  book.parent.add(element)
  const frame = { book, columns, widths, element }
  const headCells = head.map((text): Cell => ({ text, letters: { weight: 'bold', size: 9.5 } }))
  const headRow = layRow(frame, headCells)
  const putHead = () => {
    if (head.length > 0) drawRow(frame, headRow, 'TH')
  }
  room(book, heightOf(headRow) + 3 * lead(SMALL))
  putHead()
  for (const cells of rows) {
    const laid = layRow(frame, cells)
    const fits = () => book.y + heightOf(laid) <= PAPER.bottom
    if (!fits() && heightOf(laid) <= PAPER.bottom - PAPER.top - heightOf(headRow)) {
      nextPage(book)
      putHead()
    }
    if (fits()) drawRow(frame, laid, 'TD')
    else drawLong(frame, laid, putHead)
  }
  element.end()
  book.y += PADDING
}

interface Frame {
  readonly book: Book
  readonly columns: readonly Column[]
  readonly widths: readonly number[]
  readonly element: PdfStruct
}

function layRow({ book, widths }: Frame, cells: readonly Cell[]): readonly Laid[] {
  return widths.map((width, at) => {
    const cell = cells[at] ?? {}
    const letters = cell.letters ?? { weight: 'regular', size: 9.5 }
    const text = cell.text ?? ''
    return { cell, letters, lines: text === '' ? [] : linesIn(book, text, { width: width - 2 * PADDING, letters }) }
  })
}

function heightOf(laid: readonly Laid[]): number {
  const heights = laid.map(({ cell, lines, letters }) =>
    Math.max(lines.length * lead(letters), cell.qr === undefined ? 0 : QR_SIDE),
  )
  return Math.max(12, ...heights) + 2 * PADDING
}

function drawRow(frame: Frame, laid: readonly Laid[], tag: 'TH' | 'TD'): void {
  const { book, columns, widths, element } = frame
  const { pdf, y } = book
  const height = heightOf(laid)
  const row = pdf.struct('TR')
  element.add(row)
  artifact(book, 'Layout', () => {
    let x = book.left
    for (const width of widths) {
      pdf.lineWidth(0.5).strokeColor(RULE).rect(x, y, width, height).stroke()
      x += width
    }
  })
  let x = book.left
  for (const [at, each] of laid.entries()) {
    const width = widths[at] ?? 0
    const place = { x, y, width, align: columns[at]?.align ?? 'left' } as const
    const field = pdf.struct(tag)
    row.add(field)
    drawCell(book, each, { ...place, field })
    field.end()
    x += width
  }
  row.end()
  book.y = y + height
}

interface CellPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
  readonly field: PdfStruct
}

function drawCell(book: Book, { cell, lines, letters }: Laid, { x, y, width, align, field }: CellPlace): void {
  const inner = width - 2 * PADDING
  field.add(() => {
    for (const [at, line] of lines.entries()) {
      const free = inner - textWidth(book, line, letters)
      const shift = align === 'left' ? 0 : align === 'right' ? free : free / 2
      put(book, line, { x: x + PADDING + shift, y: y + PADDING + at * lead(letters) + 1, letters })
    }
  })
  if (cell.to !== undefined) book.pdf.goTo(x, y, width, Math.max(1, lines.length) * lead(letters), cell.to)
  const { qr } = cell
  if (qr === undefined) return
  const figure = book.pdf.struct('Figure', { alt: `二维码：${qr.address}` }, () =>
    drawQr(book, qr, { x: x + (width - QR_SIDE) / 2, y: y + PADDING, side: QR_SIDE }),
  )
  field.add(figure)
}

/** Draws the code and makes it a link, for whoever reads the document on a screen. */
export function drawQr(
  { pdf }: Book,
  { size, runs, address }: QrCode & { readonly address: string },
  { x, y, side }: { readonly x: number; readonly y: number; readonly side: number },
): void {
  const module = side / size
  pdf.fillColor('#000000')
  for (const [row, column, length] of runs) {
    pdf.rect(x + column * module, y + row * module, length * module, module)
  }
  pdf.fill()
  pdf.link(x, y, side, side, address)
}

/** A row longer than a page, in pieces of what is left on each. */
function drawLong(frame: Frame, laid: readonly Laid[], putHead: () => void): void {
  const { book } = frame
  let rest = laid
  while (rest.some(({ lines }) => lines.length > 0)) {
    const free = PAPER.bottom - book.y - 2 * PADDING
    const fitting = ({ letters }: Laid) => Math.floor(free / lead(letters))
    if (rest.some((each) => fitting(each) < 3)) {
      nextPage(book)
      putHead()
      continue
    }
    drawRow(
      frame,
      rest.map((each) => ({ ...each, lines: each.lines.slice(0, fitting(each)) })),
      'TD',
    )
    rest = rest.map((each) => ({ ...each, cell: {}, lines: each.lines.slice(fitting(each)) }))
  }
}
