import { columnLetters, parseAddress } from '../sheet/cell-address.ts'

/**
 * A formula as it reads when copied `rows` down and `columns` to the right: relative references move, absolute ones,
 * names, functions and texts stay. Used to write out a shared formula whose first cell is not returned.
 */
export function shiftFormula(formula: string, by: { readonly rows: number; readonly columns: number }): string {
  return formula.replaceAll(PARTS, (part) => {
    const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] = REFERENCE.exec(part) ?? []
    const address = parseAddress(letters + digits)
    if (address === undefined) return part
    const column = address.column + (fixedColumn === '$' ? 0 : by.columns)
    const row = address.row + (fixedRow === '$' ? 0 : by.rows)
    return column < 0 || row < 1 ? '#REF!' : `${fixedColumn}${columnLetters(column)}${fixedRow}${row}`
  })
}

/** Texts, quoted sheet names, brackets, and references; the first three are passed over. */
const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\w.$])\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w.(!])/g
const REFERENCE = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/
