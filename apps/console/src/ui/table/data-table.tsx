import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import type { TableSearch } from '../../lib/table/table-search.ts'
import { CardList } from './card-list.tsx'
import type { Column } from './column.ts'
import { Pager } from './pager.tsx'
import { WideTable } from './wide-table.tsx'

export interface DataTableProps<Row> {
  /** What the table lists, for screen readers: "本区单位". */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly idOf: (row: Row) => string
  /** All rows of the list, not only of this page. A text such as "1,000+" when it is capped. */
  readonly total: number | string
  /** `route.useSearch()` */
  readonly search: TableSearch
  /** Puts a change into the address: `(part) => navigate({ search: (old) => ({ ...old, ...part }) })`. */
  readonly onSearch: (part: TableSearch) => void
  /** Instead of rows when there are none: a `<StateView>` of the right kind. */
  readonly empty?: ReactNode
}

/** A list: a table on a wide screen, cards at 600 px and below. Sorting and page live in the address. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const narrow = useMediaQuery('(max-width: 37.5em)', undefined, { getInitialValueInEffect: false })
  if (props.rows.length === 0 && props.empty) return props.empty
  return (
    <>
      {narrow ? <CardList {...props} /> : <WideTable {...props} />}
      <Pager total={props.total} search={props.search} onSearch={props.onSearch} />
    </>
  )
}
