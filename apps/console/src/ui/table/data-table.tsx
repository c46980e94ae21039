import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import type { Marked } from '../../lib/table/marked.ts'
import type { TableSearch } from '../../lib/table/table-search.ts'
import { type BatchAct, BatchBar } from './batch-bar.tsx'
import { CardList } from './card-list.tsx'
import type { Column } from './column.ts'
import { type ActiveFilter, FilterChips } from './filter-chips.tsx'
import type { Format, TableFile } from './file-links.tsx'
import { NothingFound } from './nothing-found.tsx'
import { Pager } from './pager.tsx'
import { SavedViews } from './saved-views.tsx'
import { TableFrame } from './table-frame.tsx'

export interface DataTableProps<Row> {
  /** What the table lists, for screen readers: "本区单位". */
  readonly label: string
  /** Its name in the api, `plan.list`: under it the own arrangement is kept. */
  readonly list: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly idOf: (row: Row) => string
  /** All rows of the list, not only of this page. A text such as "1,000+" when it is capped. */
  readonly total: number | string
  /** All rows are here: no pages on a wide screen, and on paper every row. */
  readonly whole?: boolean
  /** `route.useSearch()` */
  readonly search: TableSearch
  /** Puts a change into the address: `(part) => navigate({ search: (old) => ({ ...old, ...part }) })`. */
  readonly onSearch: (part: TableSearch) => void
  /** What narrows the list now; each can be taken away by itself. */
  readonly filters?: readonly ActiveFilter[]
  /** The file of what is seen: what the list was asked for. Without it there is no file. */
  readonly file?: TableFile
  /** The file of marked rows, where the list has a file of its own making. */
  readonly markedFile?: ((format: Format, only: string) => string) | undefined
  /** What can be done with several rows at once. */
  readonly batch?: Batch<Row>
  /** Instead of rows when there are none and nothing narrows the list: a `<StateView>` of the right kind. */
  readonly empty?: ReactNode
}

export interface Batch<Row> {
  readonly acts: readonly BatchAct<Row>[]
  /** What a row is called where it is told what was done. */
  readonly nameOf: (row: Row) => string
  /** Every row under the filters, where not all are on this page. */
  readonly all?: () => Promise<readonly Row[]>
}

/** A list: a table on a wide screen, cards at 600 px and below. Sorting, filters and page live in the address. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const narrow = useMediaQuery('(max-width: 37.5em)', undefined, { getInitialValueInEffect: false })
  const { rows, filters = [], total, search, onSearch, whole = false, batch, idOf } = props
  const [marked, setMarked] = useState<Marked<Row>>(new Map())
  const views = <SavedViews />
  const acts = batch && marked.size > 0 && (
    <BatchBar
      {...batch}
      total={total}
      marked={[...marked.values()]}
      elsewhere={marked.size - rows.filter((row) => marked.has(idOf(row))).length}
      onAll={(found) => setMarked(new Map(found.map((row) => [idOf(row), row])))}
      onNone={() => setMarked(new Map())}
    />
  )
  if (rows.length === 0)
    return (
      <>
        {views}
        {filters.length > 0 ? <NothingFound filters={filters} onSearch={onSearch} /> : props.empty}
        {acts}
      </>
    )
  const chips = filters.length > 0 && <FilterChips filters={filters} total={total} onSearch={onSearch} />
  return (
    <>
      {views}
      {chips}
      {narrow ? <CardList {...props} /> : <TableFrame {...props} {...(batch && { marked, onMarked: setMarked })} />}
      {!narrow && acts}
      {(narrow || !whole) && <Pager total={total} search={search} onSearch={onSearch} />}
    </>
  )
}
