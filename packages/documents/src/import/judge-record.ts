import { plainDecimal } from '../sheet/number-text.ts'
import type { SheetCell, SheetContainer } from '../sheet/sheet-table.ts'
import type { CellFault, CellWarning } from './cell-codes.ts'
import type { DataRecord, RecordCell } from './data-rows.ts'
import { FREE_FIELDS, VALIDATORS } from './field-validators.ts'
import type { Field } from './fields.ts'
import type { CellNote, JudgedRecord, NormalisedCell } from './judged-record.ts'
import type { CellInput, Judgement } from './values/judgement.ts'
import { isEmptyMarker, toHalfWidth } from './values/plain-text.ts'

export interface RecordContext {
  readonly container: SheetContainer
  readonly today: string | undefined
}

/** Judges every cell of a record on its own. What needs several cells, rows or lists comes after. */
export function judgeRecord(source: DataRecord, context: RecordContext): JudgedRecord {
  const { row } = source
  const values = new Map<Field, string | null>()
  const columns = new Map<Field, string>()
  const faults: CellNote<CellFault>[] = []
  const warnings: CellNote<CellWarning>[] = []
  const normalised: NormalisedCell[] = []
  for (const recordCell of source.cells) {
    const { cell, carried } = recordCell
    const { key, field } = recordCell.column
    if (field === null) {
      if (cell?.formula === 'otherWorkbook') warnings.push({ row, column: key, code: 'externalLink' })
      continue
    }
    columns.set(field, key)
    const judgement = judgeCell(recordCell, field, context)
    values.set(field, judgement.value)
    for (const code of judgement.faults) faults.push({ row, column: key, code })
    for (const code of judgement.warnings) warnings.push({ row, column: key, code })
    const isChanged = cell !== undefined && judgement.faults.length === 0 && isNormalised(cell, judgement.value)
    if (isChanged && !carried && judgement.value !== null) normalised.push({ row, column: key, value: judgement.value })
  }
  return { source, row, values, columns, faults, warnings, normalised }
}

function judgeCell({ cell, column }: RecordCell, field: Field, context: RecordContext): Judgement {
  if (cell === undefined) return { value: null, faults: [], warnings: [] }
  if (cell.formula !== undefined) {
    const fault = cell.formula === 'otherWorkbook' ? 'externalLink' : 'formulaCell'
    return { value: cell.text, faults: [fault], warnings: [] }
  }
  const plain = toHalfWidth(cell.text).trim()
  if (plain === '') return { value: null, faults: [], warnings: [] }
  if (!FREE_FIELDS.has(field) && isEmptyMarker(plain)) return { value: null, faults: [], warnings: ['emptyMarker'] }
  const input: CellInput = {
    cell,
    plain,
    header: column.key,
    inTenThousands: column.inTenThousands,
    untyped: context.container === 'csv',
    today: context.today,
  }
  return VALIDATORS[field](input)
}

/** Was the value changed in a way that the user should see? 1200.00 for 1200 is not. */
function isNormalised(cell: SheetCell, value: string | null): boolean {
  const printed = cell.text.trim()
  return value !== null && value !== printed && plainDecimal(printed) !== value
}
