import type { Binder, BinderCategory } from '@jianjia/domain/binder'
import { type BinderIo, type BinderToWrite, counter, type WrittenBinder } from '../binder-file.ts'
import { GAPS, SIGNATURES, SUMMARY } from '../binder-words.ts'
import { openBinderPdf } from './binder-pdf.ts'
import { type Book, openBook } from './book.ts'
import { writeEvidence } from './evidence.ts'
import {
  type ContentsLine,
  fillContents,
  leaveContents,
  sheetPlace,
  writeCover,
  writeGaps,
  writeSignatures,
  writeSummary,
} from './front.ts'
import { type Output, outputOf } from './output.ts'
import { beginSheet, tabPlace, writeSheet, writeTab } from './sheet.ts'

interface Writing {
  readonly book: Book
  readonly io: BinderIo
  readonly output: Output
  readonly step: () => void
  /** On which page each file is shown, as far as it was laid out. */
  readonly shownOn: Map<number, number>
  readonly places: ContentsLine[]
}

/**
 * The binder as a PDF on A4, to be printed on both sides: tagged, with an outline, every text can be found. Tabs begin on
 * the right. Photographs leave the memory as soon as they are laid out. The same binder always gives the same bytes.
 */
export async function writeBinderPdf(given: BinderToWrite, io: BinderIo): Promise<WrittenBinder> {
  const { binder } = given
  const pdf = await openBinderPdf(given)
  const output = outputOf(pdf, io)
  const book = openBook(pdf, given)
  const writing: Writing = { book, io, output, step: counter(binder, io), shownOn: new Map(), places: [] }

  within(book, () => writeCover(book))
  const contents = leaveContents(book, contentsOf(binder))
  within(book, () => {
    writeSummary(book)
    note(writing, { depth: 1, text: SUMMARY, destination: 'summary' })
    pdf.outline.addItem(SUMMARY)
    writeGaps(book)
    note(writing, { depth: 1, text: GAPS, destination: 'gaps' })
    pdf.outline.addItem(GAPS)
  })
  for (const category of binder.categories) await writeCategory(writing, category)
  within(book, () => {
    writeSignatures(book)
    note(writing, { depth: 1, text: SIGNATURES, destination: 'signatures' })
    pdf.outline.addItem(SIGNATURES)
  })
  const pages = book.pageNumber
  fillContents(book, contents, writing.places)
  book.root.end()
  pdf.end()
  await output.end()
  writing.step()
  return { pages }
}

async function writeCategory(writing: Writing, category: BinderCategory): Promise<void> {
  const { book, io, output, step, shownOn } = writing
  book.parent = section(book)
  writeTab(book, category)
  const title = `${category.number}. ${category.name}`
  note(writing, { depth: 1, text: title, destination: tabPlace(category.number) })
  const mark = book.pdf.outline.addItem(title)
  for (const sheet of category.sheets) {
    const name = `${sheet.number} ${sheet.name}`
    beginSheet(book, sheet, category.number)
    note(writing, { depth: 2, text: name, destination: sheetPlace(sheet.number) })
    mark.addItem(name)
    writeSheet(book, sheet)
    await writeEvidence({ book, io, shownOn, step }, sheet)
    step()
    await output.flush()
  }
  book.parent.end()
}

function note({ book, places }: Writing, line: Omit<ContentsLine, 'page'>): void {
  places.push({ ...line, page: book.pageNumber })
}

/** A part of the document's structure. */
function section({ pdf, root }: Book) {
  const element = pdf.struct('Sect')
  root.add(element)
  return element
}

function within(book: Book, write: () => void): void {
  book.parent = section(book)
  write()
  book.parent.end()
}

/** What the contents will name, in order, before it is known on which pages. */
function contentsOf({ categories }: Binder): readonly Pick<ContentsLine, 'depth'>[] {
  const inside = categories.flatMap(({ sheets }) => [
    { depth: 1 } as const,
    ...sheets.map(() => ({ depth: 2 }) as const),
  ])
  return [{ depth: 1 }, { depth: 1 }, ...inside, { depth: 1 }]
}
