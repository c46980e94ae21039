import { describeGap } from '@jianjia/domain/binder'
import {
  addressOf,
  CONTENTS,
  COVER_NOTE,
  coverLines,
  GAPS,
  NO_GAPS,
  pointsHead,
  pointsRow,
  SIGNATORIES,
  SIGNATURES,
  SUMMARY,
  TITLE,
} from '../binder-words.ts'
import { qrCode } from '../qr-code.ts'
import type { PdfStruct } from './binder-pdf.ts'
import { BODY, BOLD, type Cell, drawQr, heading, lead, linesIn, paragraph, SMALL, table } from './blocks.ts'
import {
  type Book,
  clipped,
  furnish,
  GREY,
  nextPage,
  nextRightPage,
  PAPER,
  put,
  REED,
  RULE,
  room,
  textWidth,
  TYPE_WIDTH,
} from './book.ts'

/** The cover: what it is, of whom, about which time, in which state. */
export function writeCover(book: Book): void {
  const { pdf, given } = book
  furnish(book)
  book.y = 150
  const centred = { align: 'center', after: 14 } as const
  paragraph(book, given.binder.unit, { ...centred, letters: { weight: 'bold', size: 22 } })
  paragraph(book, TITLE, { ...centred, letters: { weight: 'bold', size: 34 }, color: REED, tag: 'H1' })
  paragraph(book, given.binder.assessment, { ...centred, letters: { weight: 'regular', size: 16 }, after: 50 })
  const list = pdf.struct('L')
  book.parent.add(list)
  for (const [label, text] of coverLines(given)) {
    const lines = linesIn(book, text, { width: TYPE_WIDTH - 90, letters: BODY })
    const y = book.y
    list.add(
      pdf.struct('LI', () => {
        put(book, label, { x: book.left, y, letters: BOLD, color: GREY })
        for (const [at, line] of lines.entries())
          put(book, line, { x: book.left + 90, y: y + at * lead(BODY), letters: BODY })
      }),
    )
    book.y += lines.length * lead(BODY) + 4
  }
  list.end()
  book.y += 12
  paragraph(book, COVER_NOTE, { letters: SMALL, color: GREY })
}

/** One line of the contents, once it is known on which page it stands. */
export interface ContentsLine {
  readonly depth: 1 | 2
  readonly text: string
  readonly destination: string
  readonly page: number
}

const LINE = { 1: 24, 2: 18 } as const

export interface ContentsPlace {
  /** From the first page of the contents on. */
  readonly firstPage: number
  readonly element: PdfStruct
}

/** Leaves as many pages for the contents as they take: their lines are known, the pages that they name are not yet. */
export function leaveContents(book: Book, lines: readonly Pick<ContentsLine, 'depth'>[]): ContentsPlace {
  nextRightPage(book, { text: CONTENTS, tab: null })
  book.parent = book.pdf.struct('Sect')
  book.root.add(book.parent)
  heading(book, CONTENTS, 1)
  book.parent.end()
  const element = book.pdf.struct('TOC')
  book.root.add(element)
  const firstPage = book.pageNumber
  for (const { depth } of lines) {
    room(book, LINE[depth])
    book.y += LINE[depth]
  }
  return { firstPage, element }
}

/** Fills the pages that were left. */
export function fillContents(book: Book, { firstPage, element }: ContentsPlace, lines: readonly ContentsLine[]): void {
  const { pdf } = book
  const head = lead({ weight: 'bold', size: 18 }) + 8
  let page = firstPage
  let y = PAPER.top + head
  const turn = () => {
    pdf.switchToPage(page - 1)
    book.left = page % 2 === 1 ? PAPER.inner : PAPER.outer
  }
  turn()
  for (const line of lines) {
    if (y + LINE[line.depth] > PAPER.bottom) {
      page += 1
      y = PAPER.top
      turn()
    }
    contentsLine(book, line, { y: y + (line.depth === 1 ? 6 : 0), element })
    y += LINE[line.depth]
  }
  element.end()
}

function contentsLine(book: Book, line: ContentsLine, { y, element }: { y: number; element: PdfStruct }): void {
  const { pdf, left } = book
  const letters = line.depth === 1 ? BOLD : BODY
  const indent = line.depth === 1 ? 0 : 14
  const number = String(line.page)
  const numberWidth = textWidth(book, number, letters)
  const text = clipped(book, line.text, { width: TYPE_WIDTH - indent - 40, letters })
  element.add(
    pdf.struct('TOCI', () => {
      put(book, text, { x: left + indent, y, letters })
      put(book, number, { x: left + TYPE_WIDTH - numberWidth, y, letters })
    }),
  )
  const from = left + indent + textWidth(book, text, letters) + 6
  const to = left + TYPE_WIDTH - numberWidth - 6
  pdf.markContent('Artifact', { type: 'Layout' })
  if (to > from)
    pdf
      .lineWidth(0.4)
      .strokeColor(RULE)
      .moveTo(from, y + letters.size)
      .lineTo(to, y + letters.size)
      .stroke()
  pdf.endMarkedContent()
  pdf.goTo(left, y, TYPE_WIDTH, LINE[line.depth] - 4, line.destination)
}

/** The points by category, all columns that may be shown. */
export function writeSummary(book: Book): void {
  const { binder } = book.given
  book.running = { text: SUMMARY, tab: null }
  nextPage(book)
  book.pdf.addNamedDestination('summary')
  heading(book, SUMMARY, 1)
  const columns = [{ share: 8 }, ...pointsHead(binder).map(() => ({ share: 2, align: 'right' as const }))]
  const row = (name: string, cells: readonly string[]) => [name, ...cells].map((text): Cell => ({ text }))
  table(book, { columns, head: ['类别', ...pointsHead(binder)] }, [
    ...binder.categories.map(({ number, name, points }) => row(`${number}. ${name}`, pointsRow(points, binder))),
    row('合计', pointsRow(binder.totals, binder)).map((cell) => ({
      ...cell,
      letters: { weight: 'bold', size: 9.5 } as const,
    })),
  ])
}

/** What is missing and why, sheet by sheet: nothing is left out silently. */
export function writeGaps(book: Book): void {
  const { binder } = book.given
  room(book, 120)
  book.pdf.addNamedDestination('gaps')
  heading(book, GAPS, 1)
  if (binder.gaps.length === 0) {
    paragraph(book, NO_GAPS)
    return
  }
  table(
    book,
    { columns: [{ share: 2, align: 'center' }, { share: 7 }, { share: 7 }], head: ['编号', '项目', '缺什么'] },
    binder.gaps.map((gap) => [
      { text: gap.sheet, to: sheetPlace(gap.sheet) },
      { text: gap.name },
      { text: describeGap(gap, 'zh-CN') },
    ]),
  )
}

/** Where a sheet begins, for links. */
export function sheetPlace(number: string): string {
  return `sheet-${number}`
}

export function writeSignatures(book: Book): void {
  const { pdf, given } = book
  nextRightPage(book, { text: SIGNATURES, tab: null })
  pdf.addNamedDestination('signatures')
  heading(book, SIGNATURES, 1)
  paragraph(book, `以上资料共 ${book.pageNumber} 页，状态校验码 ${given.stateHash}。`)
  for (const { heading: title, rows } of SIGNATORIES) {
    heading(book, title, 3)
    const letters = { weight: 'regular', size: 20 } as const
    table(
      book,
      { columns: [{ share: 3 }, { share: 10 }], head: [] },
      rows.map((text) => [{ text }, { text: '　', letters }]),
    )
  }
}

/** The code at the head of a sheet that leads to it on the screen; its path where the server's address is not known. */
export function sheetCode(book: Book, path: string): void {
  const { binder } = book.given
  const address = addressOf(binder, path)
  if (address === null) {
    paragraph(book, `系统内位置：${path}`, { letters: SMALL, color: GREY })
    return
  }
  const side = 56
  const place = { x: book.left + TYPE_WIDTH - side, y: book.y, side }
  book.parent.add(
    book.pdf.struct('Figure', { alt: `二维码：${address}` }, () =>
      drawQr(book, { ...qrCode(address), address }, place),
    ),
  )
}
