import type { ReactNode } from 'react'

export interface MatrixColumn {
  readonly key: string
  /** Its name as text, where a phone shows the cell beside it. */
  readonly name: string
  readonly head: ReactNode
  /** What a phone shows of the whole column above the rows. */
  readonly summary?: ReactNode
  /** A phone leaves it out: there the row says it by `brief`. */
  readonly wideOnly?: boolean
  /** The column that today falls into. */
  readonly now?: boolean
}

export interface MatrixRow {
  readonly key: string
  readonly head: ReactNode
  /** How far below the top; absent = at the top. */
  readonly depth?: number
  /** There are others below it: it is set off. */
  readonly level?: boolean
  /** One per column, each with at most one `CellLink`; nothing where nothing is to be said. */
  readonly cells: readonly ReactNode[]
  /** The places of the cells that stand on a phone's card, the others fold away; absent = the first ones. */
  readonly onCard?: readonly number[]
  /** What a phone shows below the name, before the cells. */
  readonly brief?: ReactNode
}

export interface MatrixProps {
  readonly label: string
  readonly corner: string
  readonly columns: readonly MatrixColumn[]
  readonly rows: readonly MatrixRow[]
  readonly foot?: Pick<MatrixRow, 'head' | 'cells'>
  /** What a cell holds: a figure, a word, or a few words. */
  readonly columnsHold?: 'figures' | 'words' | 'lines'
}
