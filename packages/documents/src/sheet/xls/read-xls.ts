import { openBudget } from '../budget.ts'
import { damaged, SheetRefusedError } from '../refused.ts'
import type { Workbook } from '../sheet-table.ts'
import { readRecords, RECORD } from './biff-stream.ts'
import { openCompoundFile } from './compound-file.ts'
import { readSheetRecords } from './sheet-records.ts'
import { readGlobals } from './workbook-globals.ts'

/** An .xls (or WPS .et) file as tables: Excel 97–2003, and Excel 5/95 with its Chinese code page. */
export function readXls(bytes: Uint8Array): Workbook {
  const file = openCompoundFile(bytes)
  if (file.has('EncryptedPackage')) throw new SheetRefusedError('encrypted', 'encrypted package')
  const stream = file.find('Workbook') ?? file.find('Book') ?? file.find('WORKBOOK')
  if (stream === undefined) throw damaged('no workbook stream')
  const records = readRecords(stream)
  const budget = openBudget()
  const globals = readGlobals(records, budget)
  const sheets = globals.sheets.map(({ name, offset, hidden }) => {
    const begin = records.findIndex((record) => record.offset === offset)
    if (begin < 0 || records[begin]?.id !== RECORD.beginOfPart) throw damaged('a sheet without its records')
    const end = endOfPart(records.slice(begin))
    return { name, hidden, ...readSheetRecords(records.slice(begin + 1, begin + end), globals, budget) }
  })
  return { container: 'xls', sheets }
}

/** Charts inside a sheet are parts within the part. */
function endOfPart(records: readonly { readonly id: number }[]): number {
  let depth = 0
  for (const [index, record] of records.entries()) {
    if (record.id === RECORD.beginOfPart) depth += 1
    if (record.id === RECORD.endOfPart) depth -= 1
    if (depth === 0) return index
  }
  return records.length
}
