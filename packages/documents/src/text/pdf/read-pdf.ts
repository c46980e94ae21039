import { getDocumentProxy } from 'unpdf'
import type { SourceParagraph, TextDocument } from '../text-document.ts'
import { TEXT_LIMITS } from '../text-limits.ts'
import { TextRefusedError } from '../text-refused.ts'
import { joinLines, shapeOf } from './join-lines.ts'
import { namedEncodings } from './named-encodings.ts'
import { partFurniture } from './page-furniture.ts'
import { linesOfPages, type PdfLine, type PdfPage, type PdfPiece } from './pdf-lines.ts'
import { findPdfTables } from './pdf-tables.ts'

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>

/** Nothing is fetched, drawn or computed: no fonts of the machine, no scripts, no forms. */
const OPTIONS = {
  verbosity: 0,
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  useWasm: false,
  disableRange: true,
  disableStream: true,
  disableAutoFetch: true,
  enableXfa: false,
  maxImageSize: 0,
  cMapPacked: false,
  BinaryDataFactory: namedEncodings,
} as const

/**
 * Reads the text of a PDF: lines joined to paragraphs by where they stand, without page numbers and running heads,
 * which are noted. A PDF has no tables and no numbers of its own; what stands in columns below one another is given as a
 * table, columns of a single line are parted by tabs.
 */
export async function readPdf(bytes: Uint8Array): Promise<TextDocument> {
  const pdf = await open(bytes)
  try {
    if (pdf.numPages > TEXT_LIMITS.pages) throw new TextRefusedError('tooLarge', 'pages')
    const pages = await readPages(pdf)
    const { text, furniture } = partFurniture(linesOfPages(pages), pages.length)
    const paragraphs = paragraphsOf(text)
    if (isUnreadable(paragraphs.map((paragraph) => paragraph.text).join('')))
      throw new TextRefusedError('noText', 'letters without characters')
    return {
      container: 'pdf',
      paragraphs: paragraphs.map((paragraph, index) => ({ number: index + 1, ...paragraph })),
      notes: furniture.map((line) => ({ code: 'headerFooter', paragraph: null, text: line })),
    }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/** The paragraphs between the tables and the cells of these. */
function paragraphsOf(lines: readonly PdfLine[]): readonly Omit<SourceParagraph, 'number'>[] {
  const shape = shapeOf(lines)
  const tables = findPdfTables(lines)
  const joined = (from: number, to: number) => joinLines(lines.slice(from, to), shape).map((text) => ({ text }))
  return [
    ...tables.flatMap(({ start, cells }, index) => [...joined(tables[index - 1]?.end ?? 0, start), ...cells]),
    ...joined(tables.at(-1)?.end ?? 0, lines.length),
  ]
}

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // The parser takes the bytes for itself.
    return await getDocumentProxy(new Uint8Array(bytes), OPTIONS)
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw new TextRefusedError(isLocked ? 'encrypted' : 'damaged', error instanceof Error ? error.message : 'pdf')
  }
}

/** A page that cannot be read makes the document a damaged one: a part of a plan is worse than none. */
async function readPages(pdf: PdfDocument): Promise<readonly PdfPage[]> {
  const pages: PdfPage[] = []
  let characters: number = TEXT_LIMITS.characters
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await readPage(pdf, number)
    characters -= page.pieces.reduce((sum, { text }) => sum + text.length, 0)
    if (characters < 0) throw new TextRefusedError('tooLarge', 'characters')
    pages.push(page)
  }
  return pages
}

async function readPage(pdf: PdfDocument, number: number): Promise<PdfPage> {
  try {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ disableNormalization: true })
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view
    const pieces = items.flatMap((item): PdfPiece[] => {
      if (!('str' in item)) return []
      const [, , c = 0, d = 0, x = 0, y = 0]: readonly number[] = item.transform
      return [
        { text: item.str, x: x - left, y: y - bottom, width: item.width, size: Math.hypot(c, d) || item.height || 1 },
      ]
    })
    page.cleanup()
    return { width: right - left, height: top - bottom, pieces }
  } catch (error) {
    throw new TextRefusedError('damaged', error instanceof Error ? error.message : 'page')
  }
}

/** Some programs leave out what character a letter is; what comes out then are signs of the private range. */
function isUnreadable(text: string): boolean {
  const lost = text.match(/[\uFFFD\p{Co}\p{Cc}]/gu)?.length ?? 0
  return lost > 20 && lost * 3 > text.length
}
