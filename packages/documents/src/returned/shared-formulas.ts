import type { SheetMarks } from './row-faults.ts'
import { shiftFormula } from './shift-formula.ts'
import { cellsOf, type SheetXml, type XmlCell } from './sheet-xml.ts'
import { attribute, findElement, replaceRange } from './xml-text.ts'

interface Master {
  readonly row: number
  readonly column: number
  readonly text: string
}

/**
 * Cells may share a formula that stands only in the first of them. Where that first cell is not returned, the others
 * get the formula written out, moved to where they stand; nothing is computed.
 */
export function plainSharedFormulas(sheet: SheetXml, marks: SheetMarks): (row: number, cell: XmlCell) => XmlCell {
  const masters = new Map<string, Master>()
  for (const row of sheet.rows) {
    if (row.inner === null || !row.inner.includes('shared')) continue
    for (const cell of cellsOf(row)) {
      const formula = sharedFormula(cell)
      if (formula !== undefined && formula.text !== '')
        masters.set(formula.index, { row: row.number, column: cell.column, text: formula.text })
    }
  }
  return (row, cell) => {
    const formula = sharedFormula(cell)
    const master = formula === undefined || formula.text !== '' ? undefined : masters.get(formula.index)
    const isKept = master !== undefined && (master.row <= marks.header.lastRow || marks.rows.has(master.row))
    if (formula === undefined || master === undefined || isKept) return cell
    const by = { rows: row - master.row, columns: cell.column - master.column }
    const tag = `${sheet.prefix}f`
    const inner = replaceRange(cell.inner ?? '', formula, `<${tag}>${shiftEscaped(master.text, by)}</${tag}>`)
    return { ...cell, inner }
  }
}

function sharedFormula(cell: XmlCell) {
  const element = findElement(cell.inner ?? '', 'f')
  if (element === undefined || attribute(element.attributes, 't') !== 'shared') return undefined
  return {
    from: element.from,
    to: element.to,
    index: attribute(element.attributes, 'si') ?? '',
    text: element.inner ?? '',
  }
}

/** Quotation marks delimit texts, also where the XML writes them as entities. */
function shiftEscaped(text: string, by: { readonly rows: number; readonly columns: number }): string {
  const quoted = text.replaceAll('&quot;', '"').replaceAll('&apos;', "'")
  return shiftFormula(quoted, by)
}
