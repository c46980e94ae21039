import { createRequire } from 'node:module'
import { officialFonts } from '../../official/official-fonts.ts'
import type { BinderToWrite } from '../binder-file.ts'

/** What is used of the writer of PDF, which has no types of its own. Lengths in points, from the upper left corner. */
export interface BinderPdf {
  on(event: 'data', listener: (chunk: Uint8Array) => void): void
  on(event: 'end', listener: () => void): void
  readonly page: { readonly margins: { bottom: number } }
  readonly outline: PdfOutline
  /** The document's root, whose preferences are there when the title is to be displayed. */
  readonly _root: { readonly data: { readonly ViewerPreferences: { readonly data: Record<string, unknown> } } }
  registerFont(name: string, font: Uint8Array): void
  font(name: string): BinderPdf
  fontSize(size: number): BinderPdf
  fillColor(color: string): BinderPdf
  strokeColor(color: string): BinderPdf
  widthOfString(text: string): number
  text(text: string, x: number, y: number, options: { readonly lineBreak: false }): BinderPdf
  image(image: PdfImage, x: number, y: number, options: { readonly width: number; readonly height: number }): BinderPdf
  openImage(bytes: Uint8Array): PdfImage
  lineWidth(width: number): BinderPdf
  rect(x: number, y: number, width: number, height: number): BinderPdf
  moveTo(x: number, y: number): BinderPdf
  lineTo(x: number, y: number): BinderPdf
  stroke(): BinderPdf
  fill(): BinderPdf
  addPage(): BinderPdf
  switchToPage(index: number): BinderPdf
  addNamedDestination(name: string): void
  link(x: number, y: number, width: number, height: number, address: string): BinderPdf
  goTo(x: number, y: number, width: number, height: number, name: string): BinderPdf
  struct(type: string, children?: PdfStructChild | readonly PdfStructChild[]): PdfStruct
  struct(type: string, options: { readonly alt: string }, children?: PdfStructChild): PdfStruct
  addStructure(element: PdfStruct): void
  markContent(tag: 'Artifact', options?: { readonly type: 'Pagination' | 'Layout' }): BinderPdf
  endMarkedContent(): BinderPdf
  end(): void
}

export interface PdfImage {
  readonly width: number
  readonly height: number
  /** From 5 to 8 the picture is shown on its side. */
  readonly orientation?: number
}

export interface PdfOutline {
  addItem(title: string, options?: { readonly expanded: boolean }): PdfOutline
}

type PdfStructChild = PdfStruct | (() => void)

export interface PdfStruct {
  add(child: PdfStructChild): PdfStruct
  end(): void
}

const require = createRequire(import.meta.url)

/** An empty, tagged document of A4 pages, to be printed on both sides. Its only time is the day of the state it shows. */
export async function openBinderPdf({ binder }: BinderToWrite): Promise<BinderPdf> {
  const fonts = await officialFonts()
  const at = new Date(`${binder.asOf}T00:00:00Z`)
  const Writer: new (options: object) => BinderPdf = require('pdfkit')
  const pdf = new Writer({
    ...{ size: 'A4', margin: 0, bufferPages: true, pdfVersion: '1.7', tagged: true, displayTitle: true, lang: 'zh-CN' },
    // No font of the program's own: it would be read from a file, and has no Chinese.
    font: '',
    info: {
      ...{ Title: `${binder.unit} ${binder.assessment} 迎检资料`, Author: binder.unit },
      ...{ CreationDate: at, ModDate: at },
    },
  })
  pdf._root.data.ViewerPreferences.data['Duplex'] = 'DuplexFlipLongEdge'
  pdf.registerFont('regular', fonts.regular)
  pdf.registerFont('bold', fonts.bold)
  return pdf
}
