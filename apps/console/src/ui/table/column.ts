import type { SortBy } from '@jianjia/domain/list'
import type { ReactNode } from 'react'

export interface Column<Row> {
  /** Name of the column in the address when it is sorted by, in what somebody has arranged, and in the list's file. */
  readonly key: string
  readonly title: string
  readonly render: (row: Row) => ReactNode
  /** Right-aligned; give all values the same decimals with `alignDecimals`. */
  readonly numeric?: boolean
  readonly sortable?: boolean
  /** What a list that is here as a whole is sorted by. */
  readonly sortBy?: SortBy<Row>
  readonly width?: number | string
  /** Out of sight until somebody asks for it. */
  readonly hidden?: boolean
  /** What stands under the column in the row of totals. */
  readonly total?: ReactNode
  /**
   * What it becomes on a phone, where a row is a card: its title, one of at most three fields, its one action, or
   * nothing. Without it the column is not on the card. An action is a button and stands in no copy and no file.
   */
  readonly card?: 'title' | 'field' | 'action'
  /** Where the field can be changed in its cell, on a wide screen. */
  readonly edit?: Edit<Row>
}

/** One field of a row that is changed where it stands. */
export type Edit<Row> = EditedField<Row> & (SavedAlone<Row> | SavedTogether<Row>)

interface EditedField<Row> {
  readonly input: 'text' | 'date' | 'number' | 'choice'
  /** What can be chosen, where the input is a choice. */
  readonly choices?: readonly Choice[]
  /** What stands in the field when it is opened; undefined where this row's cannot be changed. */
  readonly typed: (row: Row) => string | undefined
  /** Why a text cannot be taken. */
  readonly fault: (row: Row, text: string) => string | undefined
  /** Said under the field while it is open. */
  readonly hint?: string
  /** The cell is a link already: the field is opened beside it. */
  readonly beside?: boolean
}

export interface Choice {
  readonly value: string
  readonly label: string
}

export interface SavedAlone<Row> {
  /** Keeps it. Where somebody else has changed the field since `seen`, it changes nothing and gives what stands there. */
  readonly save: (row: Row, text: string, seen: string) => Promise<string | undefined>
}

/** What is typed waits until it is saved with what is typed in other rows. */
export interface SavedTogether<Row> {
  /** Puts it with what waits; undefined takes it back. */
  readonly gather: (row: Row, text: string | undefined) => void
  readonly waits: (row: Row) => Waiting | undefined
}

export interface Waiting {
  readonly text: string
  /** Why it could not be saved the last time. */
  readonly why?: string
}
