import { createRequire } from 'node:module'
import type { BinderIo, BinderToWrite } from '../src/binder/binder-file.ts'
import { officialFonts } from '../src/official/official-fonts.ts'
import { makeBinder } from './make-binder.ts'
import { makePhotograph } from './make-photograph.ts'

/** A binder of a little more than five hundred pages, with 2,160 photographs of the size of a thumbnail each. */
export function largeBinder(): { readonly given: BinderToWrite; readonly open: BinderIo['open'] } {
  const { binder, stateHash } = makeBinder({ categories: 10, sheets: 6, records: 12, photographs: 3 })
  const pixels = { width: 2560, height: 1920 }
  const evidence = binder.evidence.map((each) => ({ ...each, pixels }))
  return {
    given: { binder: { ...binder, evidence }, stateHash },
    open: async ({ number }) => makePhotograph({ width: 480, height: 360, bytes: 25_000, seed: number }),
  }
}

const LINES = 40
const TEXT = '组织教职工开展文体活动，认真落实各项制度，深入教学一线了解情况，帮助解决困难。'

interface RawPdf {
  on(event: 'data' | 'end', listener: () => void): void
  registerFont(name: string, font: Uint8Array): void
  font(name: string): RawPdf
  fontSize(size: number): RawPdf
  text(text: string, x: number, y: number, options: { readonly lineBreak: false }): RawPdf
  addPage(): RawPdf
  end(): void
}

/** The floor: so many pages full of Chinese text by the writer of PDF alone, in milliseconds. */
export async function rawPdfPages(pages: number): Promise<number> {
  const { regular } = await officialFonts()
  const begun = performance.now()
  const Writer: new (options: object) => RawPdf = createRequire(import.meta.url)('pdfkit')
  const pdf = new Writer({ size: 'A4', margin: 0, font: '' })
  const ended = new Promise<void>((resolve) => pdf.on('end', resolve))
  pdf.on('data', () => undefined)
  pdf.registerFont('regular', regular)
  pdf.font('regular').fontSize(10.5)
  for (let page = 1; page <= pages; page += 1) {
    if (page > 1) pdf.addPage()
    for (let line = 0; line < LINES; line += 1)
      pdf.text(`${page}.${line} ${TEXT}`, 60, 60 + line * 17, { lineBreak: false })
  }
  pdf.end()
  await ended
  return performance.now() - begun
}
