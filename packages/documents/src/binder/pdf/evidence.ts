import type { BinderEvidence, BinderSheet } from '@jianjia/domain/binder'
import { points } from '../../official/pdf-page.ts'
import type { BinderIo } from '../binder-file.ts'
import { evidenceName, FILE_HEAD, FOLDER_NOTE, provesText, typeAndSize } from '../binder-words.ts'
import { usedNumbers } from '../evidence-files.ts'
import { openForPaper, paperPhotograph } from '../paper-photograph.ts'
import { fitInto } from '../picture.ts'
import type { PdfImage } from './binder-pdf.ts'
import { heading, lead, linesIn, paragraph, SMALL, table } from './blocks.ts'
import { type Book, clipped, GREY, nextPage, PAPER, put, textWidth, TYPE_WIDTH } from './book.ts'
import { evidencePlace } from './sheet.ts'

interface Pages {
  readonly book: Book
  readonly io: BinderIo
  /** On which page each file is shown, as far as it was laid out. */
  readonly shownOn: Map<number, number>
  readonly step: () => void
}

const GAP = points(6)
const CELL = (TYPE_WIDTH - GAP) / 2
const BOX = { width: CELL, height: points(60) }
const CAPTION = 2 * lead(SMALL) + 4

/** The pages of what proves a sheet: photographs six to a page, other files in a table, and what is shown elsewhere. */
export async function writeEvidence(pages: Pages, sheet: BinderSheet): Promise<void> {
  const { book } = pages
  const here = book.given.binder.evidence.filter((evidence) => evidence.sheet === sheet.number)
  const elsewhere = usedNumbers(sheet).flatMap((number) => earlier(pages, number, sheet))
  if (here.length === 0 && elsewhere.length === 0) return
  nextPage(book)
  heading(book, `${sheet.number} 佐证材料`, 2)
  const files = await writePhotographs(pages, here)
  if (files.length > 0) {
    for (const { number } of files) pages.shownOn.set(number, book.pageNumber)
    writeFiles(book, files)
  }
  if (elsewhere.length > 0) {
    heading(book, '已在前面收录', 3)
    for (const line of elsewhere) paragraph(book, line)
  }
}

function earlier({ book, shownOn }: Pages, number: number, sheet: BinderSheet): readonly string[] {
  const found = book.given.binder.evidence[number - 1]
  if (found === undefined || found.sheet === sheet.number) return []
  return [`${evidenceName(number)}　${found.name}　见 ${found.sheet}，第 ${shownOn.get(number) ?? '—'} 页`]
}

/** Lays out the photographs; gives back, in order, what cannot be shown as one. */
async function writePhotographs(pages: Pages, here: readonly BinderEvidence[]): Promise<readonly BinderEvidence[]> {
  const files: BinderEvidence[] = []
  const { book, shownOn } = pages
  let column = 0
  for (const evidence of here) {
    const image = evidence.shownAs === 'photograph' ? await imageOf(pages, evidence) : undefined
    pages.step()
    if (image === undefined) {
      files.push(evidence)
      continue
    }
    if (column === 0 && book.y + BOX.height + CAPTION > PAPER.bottom) nextPage(book)
    shownOn.set(evidence.number, book.pageNumber)
    drawPhotograph(book, { image, evidence, x: book.left + column * (CELL + GAP) })
    column = 1 - column
    if (column === 0) book.y += BOX.height + CAPTION + GAP
  }
  if (column === 1) book.y += BOX.height + CAPTION + GAP
  return files
}

/** Undefined for what is gone, damaged, or of a form that paper does not take. */
async function imageOf({ book, io }: Pages, evidence: BinderEvidence): Promise<PdfImage | undefined> {
  const { pdf, given } = book
  const bytes = await openForPaper(given.binder, evidence, io)
  const plain = bytes && (await paperPhotograph(evidence, bytes))
  if (plain === undefined) return undefined
  try {
    return pdf.openImage(Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength))
  } catch {
    // The library says no to what it cannot read; the file is then named like any other.
    return undefined
  }
}

interface Shown {
  readonly image: PdfImage
  readonly evidence: BinderEvidence
  readonly x: number
}

function drawPhotograph(book: Book, { image, evidence, x }: Shown): void {
  const { pdf, y } = book
  const onItsSide = (image.orientation ?? 1) > 4
  const upright = onItsSide ? { width: image.height, height: image.width } : image
  const { width, height } = fitInto(upright, BOX)
  pdf.addNamedDestination(evidencePlace(evidence))
  const name = `${evidenceName(evidence.number)}　${evidence.name}`
  book.parent.add(
    pdf.struct('Figure', { alt: `${name}，${provesText(evidence)}` }, () =>
      pdf.image(image, x + (BOX.width - width) / 2, y + (BOX.height - height) / 2, { width, height }),
    ),
  )
  book.parent.add(
    pdf.struct('Caption', () => {
      const below = y + BOX.height + 3
      const line = (text: string, at: number, color?: string) => {
        const shown = clipped(book, text, { width: CELL, letters: SMALL })
        const middle = x + (CELL - textWidth(book, shown, SMALL)) / 2
        put(book, shown, { x: middle, y: at, letters: SMALL, ...(color === undefined ? {} : { color }) })
      }
      line(name, below)
      line(provesText(evidence), below + lead(SMALL), GREY)
    }),
  )
}

function writeFiles(book: Book, files: readonly BinderEvidence[]): void {
  heading(book, '文件', 3)
  table(
    book,
    {
      columns: [{ share: 2, align: 'center' }, { share: 6 }, { share: 3 }, { share: 4 }, { share: 5 }],
      head: FILE_HEAD,
    },
    files.map((evidence) => [
      { text: String(evidence.number) },
      { text: evidence.name },
      { text: typeAndSize(evidence) },
      { text: provesText(evidence) },
      { text: evidence.sha256, letters: SMALL },
    ]),
  )
  for (const line of linesIn(book, FOLDER_NOTE, { width: TYPE_WIDTH, letters: SMALL }))
    paragraph(book, line, { letters: SMALL, color: GREY })
}
