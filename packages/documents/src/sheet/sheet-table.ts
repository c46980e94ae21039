import type { PlainDate } from '@jianjia/domain/kernel'

/** What a file turned out to be by its content; its name and its declared type are not believed. */
export type SheetContainer = 'xlsx' | 'xls' | 'csv'

/** A file as neutral tables: nothing is interpreted, nothing was computed, no link was followed. */
export interface Workbook {
  readonly container: SheetContainer
  readonly sheets: readonly SheetTable[]
}

export interface SheetTable {
  readonly name: string
  /** Hidden sheets hold the lists of drop-downs; they are read and never imported. */
  readonly hidden: boolean
  /** Rows with at least one cell, in the order of the sheet. */
  readonly rows: readonly SheetRow[]
  readonly merges: readonly CellRange[]
}

export interface SheetRow {
  /** The row of the sheet, from 1; for CSV the physical line on which the record begins. */
  readonly number: number
  readonly cells: readonly SheetCell[]
}

export interface SheetCell {
  /** From 0: column A is 0. */
  readonly column: number
  /** What a reader sees, as near as possible; never trimmed. Of a formula it is the value the file has stored. */
  readonly text: string
  readonly type: 'text' | 'number' | 'boolean' | 'error'
  /** The number as the file stores it ("44621", "3.20102E+17"), only for type `number`. */
  readonly stored?: string
  /** The number format's code, only for type `number` and only where it is not General. */
  readonly format?: string
  /** The day of a number that is formatted as a date. */
  readonly day?: PlainDate
  readonly formula?: 'own' | 'otherWorkbook'
}

/** Rows from 1 as in {@link SheetRow.number}, columns from 0, both ends included. */
export interface CellRange {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}
