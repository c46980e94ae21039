import { type SortBy, sortRows } from '@jianjia/domain/list'
import { PAGE_SIZE, type TableSearch } from './table-search.ts'

export interface LocalPage<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

interface SortedColumn<Row> {
  readonly key: string
  readonly sortBy?: SortBy<Row>
}

/** A list that is on the screen's side as a whole, in the order asked for. */
export function localOrder<Row>(
  rows: readonly Row[],
  search: TableSearch,
  columns: readonly SortedColumn<Row>[],
): readonly Row[] {
  const sortBy = columns.find(({ key }) => key === search.sort)?.sortBy
  return sortBy ? sortRows(rows, sortBy, search.down === true) : rows
}

/** The same, cut into pages. */
export function localPage<Row>(
  rows: readonly Row[],
  search: TableSearch,
  columns: readonly SortedColumn<Row>[],
): LocalPage<Row> {
  const sorted = localOrder(rows, search, columns)
  const from = ((search.page ?? 1) - 1) * PAGE_SIZE
  return { rows: sorted.slice(from, from + PAGE_SIZE), total: rows.length }
}
