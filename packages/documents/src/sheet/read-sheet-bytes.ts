import { readCsv } from './csv/read-csv.ts'
import { LIMITS } from './limits.ts'
import { damaged, tooLarge } from './refused.ts'
import type { Workbook } from './sheet-table.ts'
import { isCompoundFile } from './xls/compound-file.ts'
import { readXls } from './xls/read-xls.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

/**
 * Reads a spreadsheet by what it is, not by what it is called. Throws SheetRefusedError for what cannot or must not be
 * read. Untrusted bytes belong into the worker: call `readSheet` instead.
 */
export function readSheetBytes(bytes: Uint8Array, fileName?: string): Workbook {
  if (bytes.length > LIMITS.fileBytes) throw tooLarge('file')
  if (bytes.length === 0) throw damaged('empty file')
  if (isZip(bytes)) return readXlsx(bytes)
  if (isCompoundFile(bytes)) return readXls(bytes)
  const workbook = readCsv(bytes)
  if (!callsItselfText(fileName) && !hasColumns(workbook)) throw damaged('running text')
  return workbook
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05)
}

function callsItselfText(fileName: string | undefined): boolean {
  return fileName === undefined || /\.(?:csv|txt|tsv)$/i.test(fileName)
}

function hasColumns(workbook: Workbook): boolean {
  return workbook.sheets.some((sheet) => sheet.rows.some((row) => row.cells.length > 1))
}
