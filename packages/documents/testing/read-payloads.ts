import { accessSync } from 'node:fs'
import { readTextBytes } from '../src/text/read-text-bytes.ts'
import { asTextRefusal } from '../src/text/text-refused.ts'
import { readSheetBytes } from '../src/sheet/read-sheet-bytes.ts'
import { SheetRefusedError } from '../src/sheet/refused.ts'
import { OUTSIDE_PAYLOADS } from './docx-payloads.ts'
import { makeDoc } from './make-doc.ts'
import { makeDocx, p } from './make-docx.ts'
import { makePdf, pdfLines } from './make-pdf.ts'
import { oneSheet } from './make-xlsx.ts'
import { OUTSIDE_SHEETS } from './xlsx-payloads.ts'

/**
 * A program of its own, to be watched from outside: loads every parser, says so by looking for a file that is not there,
 * reads everything that points elsewhere, and says so again. `node read-payloads.ts [a place to open, to be found]`
 */
export const MARKS = ['/jianjia-reading-begins', '/jianjia-reading-ends'] as const

function mark(place: string): void {
  try {
    accessSync(place)
  } catch {
    // Only that it was asked for is of interest.
  }
}

async function readAll(planted: string | undefined): Promise<number> {
  await readTextBytes(makeDocx({ body: p('工会') }))
  await readTextBytes(makeDoc({ paragraphs: [{ text: '工会' }] }))
  await readTextBytes(makePdf({ pages: [pdfLines(['工会'])] }))
  readSheetBytes(oneSheet([['单位名称']]))
  mark(MARKS[0])
  for (const [, bytes] of OUTSIDE_PAYLOADS)
    await readTextBytes(bytes).catch((error: unknown) => {
      if (asTextRefusal(error) === undefined) throw error
    })
  for (const [, bytes] of OUTSIDE_SHEETS)
    try {
      readSheetBytes(bytes)
    } catch (error) {
      if (!(error instanceof SheetRefusedError)) throw error
    }
  if (planted !== undefined) mark(planted)
  mark(MARKS[1])
  return OUTSIDE_PAYLOADS.length + OUTSIDE_SHEETS.length
}

if (import.meta.main) process.stdout.write(String(await readAll(process.argv[2])))
