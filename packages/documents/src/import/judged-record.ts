import type { CellFault, CellWarning } from './cell-codes.ts'
import type { DataRecord } from './data-rows.ts'
import type { Field } from './fields.ts'

export interface CellNote<Code extends string> {
  readonly row: number
  /** The column's key: its name as printed, "#2" for a second group. */
  readonly column: string
  readonly code: Code
}

export interface NormalisedCell {
  readonly row: number
  readonly column: string
  readonly value: string
}

/** One record with the values that would be stored, and what is wrong with its cells. */
export interface JudgedRecord {
  readonly source: DataRecord
  readonly row: number
  /** Only fields that the sheet has a column for; null: blank, or a mark for "nothing". */
  readonly values: ReadonlyMap<Field, string | null>
  readonly columns: ReadonlyMap<Field, string>
  readonly faults: readonly CellNote<CellFault>[]
  readonly warnings: readonly CellNote<CellWarning>[]
  readonly normalised: readonly NormalisedCell[]
}

export function withFaults(record: JudgedRecord, faults: readonly CellNote<CellFault>[]): JudgedRecord {
  return faults.length === 0 ? record : { ...record, faults: [...record.faults, ...faults] }
}

/** The column that a fault of a field is shown in; a field without a column is shown under its own name. */
export function faultAt(record: JudgedRecord, field: Field, code: CellFault): CellNote<CellFault> {
  return { row: record.row, column: record.columns.get(field) ?? field, code }
}

/** The value of a field that was judged right; undefined for blank, wrong and absent alike. */
export function soundValue(record: JudgedRecord, field: Field): string | undefined {
  const column = record.columns.get(field)
  if (record.faults.some((fault) => fault.column === column)) return undefined
  return record.values.get(field) ?? undefined
}
