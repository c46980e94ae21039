import { compare, parseExact } from '@jianjia/domain/kernel'
import { compareNames } from '@jianjia/domain/org'
import { PAGE_SIZE, type TableSearch } from './table-search.ts'

/** What a column is sorted by: text in the order of names, or an exact decimal as text; null stands last either way. */
export type SortValue<Row> = (row: Row) => { readonly text: string } | { readonly exact: string | null }

export interface LocalPage<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

type SortBy<Row> = Readonly<Record<string, SortValue<Row>>>

/** A list that is on the screen's side as a whole, in the order asked for. */
export function localOrder<Row>(rows: readonly Row[], search: TableSearch, sortBy: SortBy<Row>): readonly Row[] {
  const value = search.sort === undefined ? undefined : sortBy[search.sort]
  return value ? rows.toSorted((a, b) => ordered(value(a), value(b), search.down === true)) : rows
}

/** The same, cut into pages. */
export function localPage<Row>(rows: readonly Row[], search: TableSearch, sortBy: SortBy<Row>): LocalPage<Row> {
  const sorted = localOrder(rows, search, sortBy)
  const from = ((search.page ?? 1) - 1) * PAGE_SIZE
  return { rows: sorted.slice(from, from + PAGE_SIZE), total: rows.length }
}

type Sortable = ReturnType<SortValue<unknown>>

function ordered(a: Sortable, b: Sortable, down: boolean): number {
  const sign = down ? -1 : 1
  if ('text' in a && 'text' in b) return sign * compareNames(a.text, b.text)
  const left = exactOf(a)
  const right = exactOf(b)
  if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined)
  return sign * compare(left, right)
}

function exactOf(value: Sortable) {
  return 'exact' in value && value.exact !== null ? parseExact(value.exact) : undefined
}
