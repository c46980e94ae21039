import { points } from '../../official/pdf-page.ts'
import type { BinderToWrite } from '../binder-file.ts'
import { BLANK_PAGE, TITLE } from '../binder-words.ts'
import type { BinderPdf, PdfStruct } from './binder-pdf.ts'

/** A4 to be bound at its long edge: the inner margin is the wider one, so odd and even pages differ. In points. */
export const PAPER = {
  ...{ width: points(210), height: points(297), top: points(26), bottom: points(275) },
  ...{ inner: points(28), outer: points(20), header: points(14), footer: points(282) },
} as const

export const TYPE_WIDTH = PAPER.width - PAPER.inner - PAPER.outer

export type Weight = 'regular' | 'bold'

export interface Letters {
  readonly weight: Weight
  readonly size: number
}

/** The pages of a binder as they are filled, one after the other. */
export interface Book {
  readonly pdf: BinderPdf
  /** Down to where the page is filled. */
  y: number
  /** From 1. */
  pageNumber: number
  /** The left edge of the type area, which is further right on odd pages. */
  left: number
  /** What stands at the head of the pages from now on, and the tab at their edge. */
  running: Running
  /** Where what is written belongs in the structure of the document. */
  parent: PdfStruct
  readonly root: PdfStruct
  readonly widthOf: (character: string, letters: Letters) => number
  readonly given: BinderToWrite
}

export interface Running {
  readonly text: string
  readonly tab: number | null
}

const SMALL: Letters = { weight: 'regular', size: 9 }

export function openBook(pdf: BinderPdf, given: BinderToWrite): Book {
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const book: Book = {
    ...{ pdf, y: PAPER.top, pageNumber: 1, left: PAPER.inner, running: { text: '', tab: null }, parent: root, root },
    ...{ widthOf: widths(pdf), given },
  }
  return book
}

/** Widths grow with the size of the letters, so each character is measured once. */
function widths(pdf: BinderPdf): Book['widthOf'] {
  const known = { regular: new Map<string, number>(), bold: new Map<string, number>() }
  return (character, { weight, size }) => {
    let width = known[weight].get(character)
    if (width === undefined) {
      width = pdf.font(weight).fontSize(1000).widthOfString(character)
      known[weight].set(character, width)
    }
    return (width * size) / 1000
  }
}

/** Something that says nothing: rules, running heads, page numbers. Readers of the structure pass it over. */
export function artifact({ pdf }: Book, type: 'Pagination' | 'Layout', draw: () => void): void {
  pdf.markContent('Artifact', { type })
  draw()
  pdf.endMarkedContent()
}

export function nextPage(book: Book): void {
  book.pdf.addPage()
  book.pageNumber += 1
  book.left = book.pageNumber % 2 === 1 ? PAPER.inner : PAPER.outer
  book.y = PAPER.top
  furnish(book)
}

/** The next page that lies on the right of an open binder; the page before it stays empty and says so. */
export function nextRightPage(book: Book, running: Running): void {
  if (book.pageNumber % 2 === 1) {
    book.running = { text: '', tab: null }
    nextPage(book)
    artifact(book, 'Layout', () => put(book, BLANK_PAGE, { ...centre(book, BLANK_PAGE), letters: SMALL }))
  }
  book.running = running
  nextPage(book)
}

function centre(book: Book, text: string) {
  return { x: book.left + (TYPE_WIDTH - textWidth(book, text, SMALL)) / 2, y: PAPER.height / 2 }
}

/** A new page where less than so much is left. */
export function room(book: Book, height: number): void {
  if (book.y + height > PAPER.bottom) nextPage(book)
}

export interface Placed {
  readonly x: number
  readonly y: number
  readonly letters: Letters
  readonly color?: string
}

export const INK = '#1c1c1a'
export const GREY = '#5c5a55'
export const RULE = '#8a8780'
export const REED = '#2f6f68'

/** One line of text, where it is said to stand. */
export function put({ pdf }: Book, text: string, { x, y, letters, color = INK }: Placed): void {
  if (text === '') return
  pdf.font(letters.weight).fontSize(letters.size).fillColor(color).text(text, x, y, { lineBreak: false })
}

export function textWidth(book: Book, text: string, letters: Letters): number {
  let width = 0
  for (const character of text) width += book.widthOf(character, letters)
  return width
}

/** As much of a text as fits into a width; what is cut off is replaced by …. */
export function clipped(book: Book, text: string, { width, letters }: { width: number; letters: Letters }): string {
  if (textWidth(book, text, letters) <= width) return text
  let used = book.widthOf('…', letters)
  let kept = ''
  for (const character of text) {
    used += book.widthOf(character, letters)
    if (used > width) break
    kept += character
  }
  return `${kept}…`
}

/** Height of one tab at the edge, and how many stand below each other before they begin again at the top. */
const TAB = { height: points(14), width: points(8), first: points(40), many: 14 } as const

/** Head, foot and tab of a page. The number of the page stands outside. */
export function furnish(book: Book): void {
  const { running, pageNumber, given } = book
  const odd = pageNumber % 2 === 1
  artifact(book, 'Pagination', () => {
    if (running.text !== '') {
      const head = clipped(book, `${given.binder.unit} · ${TITLE}`, { width: TYPE_WIDTH / 2, letters: SMALL })
      const text = clipped(book, running.text, { width: TYPE_WIDTH / 2 - 12, letters: SMALL })
      put(book, odd ? head : text, { x: book.left, y: PAPER.header, letters: SMALL, color: GREY })
      const right = odd ? text : head
      const x = book.left + TYPE_WIDTH - textWidth(book, right, SMALL)
      put(book, right, { x, y: PAPER.header, letters: SMALL, color: GREY })
      rule(book, PAPER.header + 15)
    }
    const number = `— ${pageNumber} —`
    const state = `状态 ${given.stateHash.slice(0, 12)}`
    const [outside, inside] = odd ? [right(book, number), book.left] : [book.left, right(book, state)]
    put(book, number, { x: outside, y: PAPER.footer, letters: SMALL })
    put(book, state, { x: inside, y: PAPER.footer, letters: SMALL, color: GREY })
    if (running.tab !== null) tab(book, running.tab)
  })
}

function right(book: Book, text: string): number {
  return book.left + TYPE_WIDTH - textWidth(book, text, SMALL)
}

export function rule(book: Book, y: number): void {
  const { pdf, left } = book
  pdf
    .lineWidth(0.5)
    .strokeColor(RULE)
    .moveTo(left, y)
    .lineTo(left + TYPE_WIDTH, y)
    .stroke()
}

/** The index tab: each category a step further down at the outer edge. */
function tab(book: Book, number: number): void {
  const odd = book.pageNumber % 2 === 1
  const x = odd ? PAPER.width - TAB.width : 0
  const y = TAB.first + ((number - 1) % TAB.many) * TAB.height
  book.pdf.fillColor(REED).rect(x, y, TAB.width, TAB.height).fill()
  const letters: Letters = { weight: 'bold', size: 11 }
  const text = String(number)
  const inside = x + (TAB.width - textWidth(book, text, letters)) / 2
  put(book, text, { x: inside, y: y + TAB.height / 2 - 8, letters, color: '#ffffff' })
}
