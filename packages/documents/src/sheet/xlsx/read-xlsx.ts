import { openBudget } from '../budget.ts'
import { damaged } from '../refused.ts'
import type { Workbook } from '../sheet-table.ts'
import { openZip } from '../zip/zip-parts.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readCellFormats } from './styles.ts'
import { readWorkbookPart } from './workbook-part.ts'
import { readWorksheet } from './worksheet.ts'

/** An .xlsx file as tables. Parts that hold no cells (pictures, macros, links, connections) are never unpacked. */
export function readXlsx(bytes: Uint8Array): Workbook {
  const zip = openZip(bytes)
  const workbook = readWorkbookPart(zip)
  const budget = openBudget()
  const stringsPart = workbook.sharedStringsPath === undefined ? undefined : zip.find(workbook.sharedStringsPath)
  const stylesPart = workbook.stylesPath === undefined ? undefined : zip.find(workbook.stylesPath)
  const context = {
    strings: stringsPart === undefined ? [] : readSharedStrings(stringsPart, budget),
    formats: stylesPart === undefined ? [] : readCellFormats(stylesPart),
    from1904: workbook.from1904,
    outsideNames: workbook.outsideNames,
    budget,
  }
  const sheets = workbook.sheets.map(({ name, path, hidden }) => {
    const part = zip.find(path)
    if (part === undefined) throw damaged('a sheet without its part')
    return { name, hidden, ...readWorksheet(part, context) }
  })
  return { container: 'xlsx', sheets }
}
