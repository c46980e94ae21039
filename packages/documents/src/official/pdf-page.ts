import { createRequire } from 'node:module'
import type { OfficialFonts } from './official-fonts.ts'
import { PAGE_MM } from './official-styles.ts'

/** What is used of the writer of PDF, which has no types of its own. Lengths in points, from the upper left corner. */
export interface PdfWriter {
  y: number
  readonly page: { readonly margins: { bottom: number }; readonly height: number }
  on(event: 'data', listener: (chunk: Uint8Array) => void): void
  on(event: 'end', listener: () => void): void
  registerFont(name: string, font: Uint8Array): void
  font(name: string): PdfWriter
  fontSize(size: number): PdfWriter
  currentLineHeight(withGap: boolean): number
  heightOfString(text: string, options: PdfTextOptions): number
  text(text: string, x: number, y: number, options: PdfTextOptions): PdfWriter
  lineWidth(width: number): PdfWriter
  rect(x: number, y: number, width: number, height: number): PdfWriter
  stroke(): PdfWriter
  strokeColor(color: string): PdfWriter
  fillColor(color: string): PdfWriter
  fill(color: string): PdfWriter
  addPage(): PdfWriter
  bufferedPageRange(): { readonly count: number }
  switchToPage(index: number): void
  end(): void
}

export interface PdfTextOptions {
  readonly width: number
  readonly align?: 'left' | 'center' | 'right'
  readonly indent?: number
  readonly lineGap?: number
  readonly lineBreak?: boolean
}

export function points(millimetres: number): number {
  return (millimetres / 25.4) * 72
}

export const LEFT = points(PAGE_MM.left)
export const TOP = points(PAGE_MM.top)
export const WIDTH = points(PAGE_MM.width - PAGE_MM.left - PAGE_MM.right)
export const BOTTOM = points(PAGE_MM.height - PAGE_MM.bottom)

const require = createRequire(import.meta.url)

/** An empty document of A4 pages. Its times are those it is given, so that the same document gives the same bytes. */
export function newPdf(
  fonts: OfficialFonts,
  info: { readonly title: string; readonly author: string; readonly at: Date; readonly landscape?: true },
) {
  const Writer: new (options: object) => PdfWriter = require('pdfkit')
  const pdf = new Writer({
    size: 'A4',
    layout: info.landscape === true ? 'landscape' : 'portrait',
    margins: {
      top: TOP,
      bottom: points(PAGE_MM.bottom),
      left: LEFT,
      right: points(PAGE_MM.right),
    },
    bufferPages: true,
    lang: 'zh-CN',
    // No font of the program's own: it would be read from a file, and has no Chinese.
    font: '',
    info: { Title: info.title, Author: info.author, CreationDate: info.at, ModDate: info.at },
  })
  pdf.registerFont('regular', fonts.regular)
  pdf.registerFont('bold', fonts.bold)
  return pdf
}
