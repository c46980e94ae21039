import { compare, type PlainDate, parseExact } from '../kernel/index.ts'
import { compareNames } from '../org/index.ts'
import type { Language, Said } from './said.ts'

/** What a column is sorted by: text in the order of names, or an exact decimal as text; null stands last either way. */
export type SortValue = { readonly text: string } | { readonly exact: string | null }

/** A column of a list, on the screen and in its file: one heading and one text of each cell for both. */
export interface ListColumn<Row, Key extends string = string> {
  readonly key: Key
  readonly heading: Said
  /** The text of the cell, its lines parted by `\n`, or a whole number. */
  readonly say: (row: Row, language: Language, today: PlainDate) => string | number
  readonly sortBy?: (row: Row) => SortValue
}

export type SortBy<Row> = (row: Row) => SortValue

/** The rows in the order asked for; those that are equal keep theirs. */
export function sortRows<Row>(rows: readonly Row[], by: SortBy<Row>, down: boolean): readonly Row[] {
  return rows.toSorted((a, b) => ordered(by(a), by(b), down))
}

function ordered(a: SortValue, b: SortValue, down: boolean): number {
  const sign = down ? -1 : 1
  if ('text' in a && 'text' in b) return sign * compareNames(a.text, b.text)
  const [left, right] = [exactOf(a), exactOf(b)]
  if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined)
  return sign * compare(left, right)
}

function exactOf(value: SortValue) {
  return 'exact' in value && value.exact !== null ? parseExact(value.exact) : undefined
}
