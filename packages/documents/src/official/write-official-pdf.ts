import { shares } from './docx-text.ts'
import { linesOfDocument, type OfficialRole } from './lines-of-document.ts'
import type { OfficialDocument, OfficialTable } from './official-document.ts'
import { officialFonts } from './official-fonts.ts'
import {
  BODY_LINE,
  OFFICIAL_STYLES,
  type OfficialStyle,
  PAGE_MM,
  PAGE_NUMBER_STYLE,
  TABLE_HEAD_STYLE,
  TABLE_STYLE,
} from './official-styles.ts'
import { BOTTOM, LEFT, newPdf, type PdfWriter, points, TOP, WIDTH } from './pdf-page.ts'

const BOLD_ROLES = new Set<OfficialRole>(['title', 'heading1', 'heading2', 'heading3', 'sourcesHead'])

/**
 * The document as a PDF in the measures of GB/T 9704, in a font that it carries with it: whoever opens it sees the same,
 * and a search for 工会 finds it. The same document always gives the same bytes.
 */
export async function writeOfficialPdf(document: OfficialDocument): Promise<Uint8Array> {
  const pdf = newPdf(await officialFonts(), {
    title: document.title,
    author: document.unit,
    at: new Date(`${document.day}T00:00:00Z`),
  })
  const bytes = collect(pdf)
  pdf.y = TOP
  for (const line of linesOfDocument(document)) {
    if (line.role === 'table') writeTable(pdf, line)
    else
      writeLine(pdf, line.text + (line.marks ?? ''), {
        style: OFFICIAL_STYLES[line.role],
        isBold: BOLD_ROLES.has(line.role),
      })
  }
  numberPages(pdf)
  pdf.end()
  return bytes
}

function collect(pdf: PdfWriter): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  pdf.on('data', (chunk) => chunks.push(chunk))
  return new Promise((resolve) => pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks)))))
}

function writeLine(
  pdf: PdfWriter,
  text: string,
  { style, isBold }: { readonly style: OfficialStyle; readonly isBold: boolean },
): void {
  const { size, line = BODY_LINE, align = 'left', indent = 0, fromRight = 0, before = 0, after = 0 } = style
  pdf.font(isBold ? 'bold' : 'regular').fontSize(size)
  pdf.y += before
  if (pdf.y + line > BOTTOM) nextPage(pdf)
  if (text === '') pdf.y += line
  else {
    const lineGap = line - pdf.currentLineHeight(false)
    pdf.text(text, LEFT, pdf.y, { width: WIDTH - fromRight * size, align, indent: indent * size, lineGap })
  }
  pdf.y += after
}

const PADDING = 4

function writeTable(pdf: PdfWriter, { head, rows }: OfficialTable): void {
  const widths = shares([head, ...rows]).map((share) => share * WIDTH)
  if (head.length > 0) writeRow(pdf, head, { widths, style: TABLE_HEAD_STYLE })
  for (const row of rows) {
    if (pdf.y + rowHeight(pdf, row, { widths, style: TABLE_STYLE }) > BOTTOM) {
      nextPage(pdf)
      if (head.length > 0) writeRow(pdf, head, { widths, style: TABLE_HEAD_STYLE })
    }
    writeRow(pdf, row, { widths, style: TABLE_STYLE })
  }
  pdf.y += PADDING
}

interface RowLook {
  readonly widths: readonly number[]
  readonly style: OfficialStyle
}

function optionsOf(pdf: PdfWriter, { style }: RowLook, width: number) {
  pdf.font(style === TABLE_HEAD_STYLE ? 'bold' : 'regular').fontSize(style.size)
  const lineGap = (style.line ?? BODY_LINE) - pdf.currentLineHeight(false)
  return { width: width - 2 * PADDING, align: style.align ?? 'left', lineGap }
}

function rowHeight(pdf: PdfWriter, cells: readonly string[], look: RowLook): number {
  const heights = look.widths.map((width, column) =>
    pdf.heightOfString(cells[column] ?? '', optionsOf(pdf, look, width)),
  )
  return Math.max(look.style.line ?? BODY_LINE, ...heights) + 2 * PADDING
}

/** A row taller than a page is cut at its end, which no column of a summary reaches. */
function writeRow(pdf: PdfWriter, cells: readonly string[], look: RowLook): void {
  const height = rowHeight(pdf, cells, look)
  const top = pdf.y
  let x = LEFT
  for (const [column, width] of look.widths.entries()) {
    pdf.lineWidth(0.5).rect(x, top, width, height).stroke()
    const text = cells[column] ?? ''
    if (text !== '') pdf.text(text, x + PADDING, top + PADDING, optionsOf(pdf, look, width))
    x += width
  }
  pdf.y = top + height
}

function nextPage(pdf: PdfWriter): void {
  pdf.addPage()
  pdf.y = TOP
}

/** — 1 —, outside: odd numbers at the right, even ones at the left. */
function numberPages(pdf: PdfWriter): void {
  const { count } = pdf.bufferedPageRange()
  const { size } = PAGE_NUMBER_STYLE
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(index)
    pdf.page.margins.bottom = 0
    const align = index % 2 === 0 ? 'right' : 'left'
    pdf.font('regular').fontSize(size)
    pdf.text(`— ${index + 1} —`, LEFT + size, points(PAGE_MM.height - PAGE_MM.footer) - size, {
      width: WIDTH - 2 * size,
      align,
      lineBreak: false,
    })
  }
}
