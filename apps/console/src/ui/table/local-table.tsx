import { useMediaQuery } from '@mantine/hooks'
import { localOrder, localPage, type SortValue } from '../../lib/table/local-page.ts'
import { DataTable, type DataTableProps } from './data-table.tsx'

export interface LocalTableProps<Row> extends Omit<DataTableProps<Row>, 'total' | 'whole'> {
  /** By what each sortable column is sorted, under the column's key. */
  readonly sortBy: Readonly<Record<string, SortValue<Row>>>
}

/** A table of a list that is on the screen's side as a whole: it is sorted here, and cut only on a phone. */
export function LocalTable<Row>({ rows, sortBy, ...table }: LocalTableProps<Row>) {
  const narrow = useMediaQuery('(max-width: 37.5em)', undefined, { getInitialValueInEffect: false })
  const shown = narrow ? localPage(rows, table.search, sortBy).rows : localOrder(rows, table.search, sortBy)
  return <DataTable {...table} rows={shown} total={rows.length} whole />
}
