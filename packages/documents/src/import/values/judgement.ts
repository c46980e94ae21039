import type { SheetCell } from '../../sheet/sheet-table.ts'
import type { CellFault, CellWarning } from '../cell-codes.ts'

/** A cell that is not blank, as its validator sees it. */
export interface CellInput {
  readonly cell: SheetCell
  /** The text in half-width characters, trimmed. */
  readonly plain: string
  /** The column's name as printed. */
  readonly header: string
  readonly inTenThousands: boolean
  /** In CSV every value is a text, so that lost zeros look like typed ones. */
  readonly untyped: boolean
  /** Days after this one have not happened yet. */
  readonly today: string | undefined
}

export interface Judgement {
  /** What would be stored; null where the cell says "nothing". Of a wrong cell it is what was printed. */
  readonly value: string | null
  readonly faults: readonly CellFault[]
  readonly warnings: readonly CellWarning[]
}

export type Validator = (input: CellInput) => Judgement

export function good(value: string | null, ...warnings: readonly CellWarning[]): Judgement {
  return { value, faults: [], warnings }
}

export function bad(input: CellInput, fault: CellFault, ...warnings: readonly CellWarning[]): Judgement {
  return { value: input.plain, faults: [fault], warnings }
}
