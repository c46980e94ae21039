import { useMediaQuery } from '@mantine/hooks'
import { localOrder, localPage } from '../../lib/table/local-page.ts'
import { DataTable, type DataTableProps } from './data-table.tsx'

export type LocalTableProps<Row> = Omit<DataTableProps<Row>, 'total' | 'whole'>

/** A table of a list that is on the screen's side as a whole: it is sorted here, and cut only on a phone. */
export function LocalTable<Row>({ rows, ...table }: LocalTableProps<Row>) {
  const narrow = useMediaQuery('(max-width: 37.5em)', undefined, { getInitialValueInEffect: false })
  const { search, columns } = table
  const shown = narrow ? localPage(rows, search, columns).rows : localOrder(rows, search, columns)
  return <DataTable {...table} rows={shown} total={rows.length} whole />
}
