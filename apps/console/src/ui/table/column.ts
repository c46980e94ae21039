import type { ReactNode } from 'react'

export interface Column<Row> {
  /** Name of the column in the address when it is sorted by. */
  readonly key: string
  readonly title: string
  readonly render: (row: Row) => ReactNode
  /** Right-aligned; give all values the same decimals with `alignDecimals`. */
  readonly numeric?: boolean
  readonly sortable?: boolean
  readonly width?: number | string
  /**
   * What it becomes on a phone, where a row is a card: its title, one of at most three fields, its one action, or
   * nothing. Without it the column is not on the card.
   */
  readonly card?: 'title' | 'field' | 'action'
}
