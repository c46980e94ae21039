import { columnLetters, parseAddress } from '../sheet/cell-address.ts'

/**
 * A formula as it reads when copied `rows` down and `columns` to the right: relative references move, absolute ones, names,
 * functions and texts stay. Used to write out a shared formula whose first cell is not returned.
 */
export function shiftFormula(formula: string, by: { readonly rows: number; readonly columns: number }): string {
  const parts = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!])/g
  return formula.replaceAll(parts, (whole, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
    const address = letters === undefined ? undefined : parseAddress(`${letters}${digits}`)
    if (address === undefined) return whole
    const column = address.column + (fixedColumn === '$' ? 0 : by.columns)
    const row = address.row + (fixedRow === '$' ? 0 : by.rows)
    return column < 0 || row < 1 ? '#REF!' : `${fixedColumn}${columnLetters(column)}${fixedRow}${row}`
  })
}
