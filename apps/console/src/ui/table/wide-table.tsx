import 'mantine-datatable/styles.layer.css'
import { DataTable } from 'mantine-datatable'
import type { DataTableProps } from './data-table.tsx'
import classes from './table.module.css'

type WideTableProps<Row> = Pick<DataTableProps<Row>, 'label' | 'columns' | 'rows' | 'idOf' | 'search' | 'onSearch'>

export function WideTable<Row>({ label, columns, rows, idOf, search, onSearch }: WideTableProps<Row>) {
  return (
    <div className={classes['wide']}>
      <DataTable<Row>
        aria-label={label}
        records={[...rows]}
        idAccessor={(row) => idOf(row)}
        minHeight={0}
        verticalSpacing="xs"
        highlightOnHover
        borderColor="var(--line)"
        rowBorderColor="var(--line)"
        noRecordsText=""
        columns={columns.map(({ key, title, render, numeric, sortable, width }) => ({
          accessor: key,
          title,
          render,
          sortable: sortable === true,
          ...(numeric && { textAlign: 'right' as const }),
          ...(width !== undefined && { width }),
        }))}
        sortStatus={{ columnAccessor: search.sort ?? '', direction: search.down ? 'desc' : 'asc' }}
        onSortStatusChange={({ columnAccessor, direction }) =>
          onSearch({ sort: String(columnAccessor), down: direction === 'desc' || undefined, page: undefined })
        }
      />
    </div>
  )
}
