import type { SheetTable } from '../sheet/sheet-table.ts'
import { decodeXml } from '../sheet/xlsx/parse-xml.ts'
import { readWorkbookPart } from '../sheet/xlsx/workbook-part.ts'
import { rewriteZip } from '../sheet/zip/write-zip.ts'
import { partKey, type ZipEntry } from '../sheet/zip/zip-directory.ts'
import { openZip, type ZipParts } from '../sheet/zip/zip-parts.ts'
import { patchStyles } from './patch-styles.ts'
import { blankCell, patchWorksheet } from './patch-worksheet.ts'
import type { SheetMarks } from './row-faults.ts'
import { cellsOf, openSheetXml, styleOf } from './sheet-xml.ts'
import { attribute, findElements, replaceRange } from './xml-text.ts'

/**
 * The user's own .xlsx with only its wrong rows below the head. Changed are the sheets concerned and the styles (and
 * the list of formulas to recompute goes, which names cells that are gone); the packed bytes of every other part are
 * copied. Undefined where a part cannot be patched safely.
 */
export function patchXlsx(bytes: Uint8Array, marks: ReadonlyMap<SheetTable, SheetMarks>): Uint8Array | undefined {
  const zip = openZip(bytes)
  const workbook = readWorkbookPart(zip)
  const stylesXml = workbook.stylesPath === undefined ? undefined : text(zip, workbook.stylesPath)
  const sheets = [...marks].flatMap(([table, mark]) => {
    const path = workbook.sheets.find((sheet) => sheet.name === table.name)?.path
    const xml = path === undefined ? undefined : text(zip, path)
    return path === undefined || xml === undefined ? [] : [{ path, xml, mark }]
  })
  if (sheets.length !== marks.size || stylesXml === undefined) return undefined
  const used = new Set(sheets.flatMap(({ xml, mark }) => usedStyles(xml, mark)))
  const styles = patchStyles(stylesXml, used)
  if (styles === undefined || workbook.stylesPath === undefined) return undefined
  const { redOf, reason } = styles
  const changes: PartChanges = new Map()
  const set = (path: string, xml: string) => replacePart(zip, changes, { path, xml })
  set(workbook.stylesPath, styles.xml)
  let hasFormulas = false
  for (const { path, xml, mark } of sheets) {
    const patched = patchWorksheet(xml, mark, { red: (style) => redOf.get(style) ?? style, reason })
    if (patched === undefined) return undefined
    hasFormulas ||= /<(?:[\w.-]+:)?f[\s>/]/.test(xml)
    set(path, patched)
  }
  if (hasFormulas) dropCalculationChain(zip, changes, workbook.path)
  return rewriteZip(zip.entries, changes)
}

function text(zip: ZipParts, path: string): string | undefined {
  const part = zip.find(path)
  // The mark of UTF-8 is dropped by decoding; a part in UTF-16 would have to be written back as such.
  if (part === undefined || part[0] === 0xff || part[0] === 0xfe) return undefined
  return decodeXml(part)
}

type PartChanges = Map<ZipEntry, Uint8Array | null>

function replacePart(
  zip: ZipParts,
  changes: PartChanges,
  { path, xml }: { readonly path: string; readonly xml: string },
): void {
  const entry = zip.entries.find(({ name }) => partKey(name) === partKey(path))
  if (entry !== undefined) changes.set(entry, new TextEncoder().encode(xml))
}

/** Styles of the cells that become red, blank ones included. */
function usedStyles(xml: string, marks: SheetMarks): readonly number[] {
  const sheet = openSheetXml(xml)
  return (sheet?.rows ?? []).flatMap((row) => {
    const mark = marks.rows.get(row.number)
    if (mark === undefined) return []
    const cells = new Map(cellsOf(row).map((cell) => [cell.column, cell]))
    return [...mark.redColumns].map((column) => styleOf((cells.get(column) ?? blankCell(xml, row, column)).attributes))
  })
}

/**
 * Spreadsheet programs rebuild the calculation chain when it is absent, and complain when it names a cell without
 * formula.
 */
function dropCalculationChain(zip: ZipParts, changes: PartChanges, workbookPath: string): void {
  const chain = zip.entries.find(({ name }) => /(?:^|\/)calcchain\.xml$/.test(partKey(name)))
  if (chain === undefined) return
  changes.set(chain, null)
  const slash = workbookPath.lastIndexOf('/')
  const rels = `${workbookPath.slice(0, slash + 1)}_rels/${workbookPath.slice(slash + 1)}.rels`
  for (const [path, name, key] of [
    ['[Content_Types].xml', 'Override', 'PartName'],
    [rels, 'Relationship', 'Target'],
  ] as const) {
    const xml = text(zip, path)
    const element = findElements(xml ?? '', name).find(({ attributes }) =>
      /calcchain\.xml$/i.test(attribute(attributes, key) ?? ''),
    )
    if (xml !== undefined && element !== undefined)
      replacePart(zip, changes, { path, xml: replaceRange(xml, element, '') })
  }
}
