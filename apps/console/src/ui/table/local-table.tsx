import { localPage, type SortValue } from '../../lib/table/local-page.ts'
import { DataTable, type DataTableProps } from './data-table.tsx'

export interface LocalTableProps<Row> extends Omit<DataTableProps<Row>, 'total'> {
  /** By what each sortable column is sorted, under the column's key. */
  readonly sortBy: Readonly<Record<string, SortValue<Row>>>
}

/** A table of a list that is on the screen's side as a whole: it is sorted and cut here. */
export function LocalTable<Row>({ rows, sortBy, ...table }: LocalTableProps<Row>) {
  const page = localPage(rows, table.search, sortBy)
  return <DataTable {...table} rows={page.rows} total={page.total} />
}
