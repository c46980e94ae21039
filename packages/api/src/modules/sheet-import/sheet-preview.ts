import { CELL_WARNINGS, type CellWarning } from '@jianjia/documents'
import { z } from 'zod'

/** What importing does with a row, in the order in which somebody looks at them. */
export const ROW_STATES = ['wrong', 'new', 'changed', 'same'] as const
export type RowState = (typeof ROW_STATES)[number]

export const BothLanguages = z.strictObject({ zh: z.string(), en: z.string() })

/** What is said of one column of a row; `column` as printed. */
export const CellNote = z.strictObject({ column: z.string(), reason: BothLanguages })

/** What every preview of a sheet says, whatever its rows are of. */
export const SHEET_PREVIEW = {
  fileName: z.string(),
  /** Null for CSV and for what was pasted. */
  sheet: z.string().nullable(),
  headerRow: z.int(),
  warnings: z.array(z.strictObject({ row: z.int(), ...CellNote.shape })),
  /** Rows that are no records: subtotals, notes, repeated headers, examples. */
  skippedRows: z.array(z.strictObject({ row: z.int(), reason: z.string() })),
  counts: z.strictObject({ new: z.int(), changed: z.int(), same: z.int(), wrong: z.int() }),
  /** Sent back with the same file to import it. */
  fingerprint: z.string(),
  /** By which the user's own file with only the wrong rows is fetched within the hour; null where there is none. */
  wrongRowsToken: z.uuid().nullable(),
}

/** What an import says that has been done. */
export const ImportResult = z.strictObject({ created: z.int(), changed: z.int(), same: z.int(), skipped: z.int() })

export type RowCounts = Readonly<Record<RowState, number>>

export function countRows(rows: readonly { readonly state: RowState }[]): RowCounts {
  const count = (state: RowState) => rows.filter((row) => row.state === state).length
  return { new: count('new'), changed: count('changed'), same: count('same'), wrong: count('wrong') }
}

export function resultOf({ new: created, changed, same, wrong }: RowCounts): z.infer<typeof ImportResult> {
  return { created, changed, same, skipped: wrong }
}

/** The first rows of each state, so that no state hides another one. */
export function firstRows<Row extends { readonly state: RowState }>(rows: readonly Row[], most: number): Row[] {
  return ROW_STATES.flatMap((state) => rows.filter((row) => row.state === state).slice(0, most))
}

interface Warned {
  readonly row: number
  readonly column: string
  readonly code: CellWarning
}

export function tellWarnings(warnings: readonly Warned[], most: number) {
  return warnings.slice(0, most).map(({ row, column, code }) => ({ row, column, reason: CELL_WARNINGS[code] }))
}
