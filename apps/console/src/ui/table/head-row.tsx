import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { useText } from '../text.ts'
import type { Column } from './column.ts'
import { markedAs } from '../../lib/table/marked.ts'
import { pinOf } from './table-row.tsx'
import classes from './table.module.css'
import { WidthHandle } from './width-handle.tsx'
import type { WideTableProps } from './wide-table.tsx'

type HeadRowProps<Row> = WideTableProps<Row> & { readonly pins: number }

export function HeadRow<Row>(props: HeadRowProps<Row>) {
  const { columns, rows, idOf, marked, onMarked, pins, widths, onWidth } = props
  const { t } = useText()
  const here = marked === undefined ? 0 : rows.filter((row) => marked.has(idOf(row))).length
  const first = onMarked ? 1 : 0
  return (
    <thead>
      <tr>
        {onMarked && (
          <td {...pinOf(0, pins)} data-copy="no" data-mark>
            <input
              type="checkbox"
              aria-label={t('table.markPage')}
              ref={(box) => {
                if (box) box.indeterminate = here > 0 && here < rows.length
              }}
              checked={here === rows.length}
              onChange={() => onMarked(markedAs(marked, { rows, idOf, on: here < rows.length }))}
            />
          </td>
        )}
        {columns.map((column, place) => {
          const { key, title, numeric, card } = column
          const width = widths[key] ?? column.width
          const pin = pinOf(place + first, pins)
          return (
            <th
              key={key}
              scope="col"
              data-column={key}
              data-numeric={numeric || undefined}
              data-copy={card === 'action' ? 'no' : undefined}
              data-sized={widths[key] !== undefined || undefined}
              {...pin}
              style={{ ...pin.style, ...(width !== undefined && { width, minWidth: width, maxWidth: width }) }}
              {...sortState(column, props)}
            >
              {column.sortable ? <SortButton {...props} column={column} /> : title}
              <WidthHandle onWidth={(wide) => onWidth(key, wide)} />
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function sortState<Row>({ key, sortable }: Column<Row>, { search }: HeadRowProps<Row>) {
  if (!sortable) return {}
  if (search.sort !== key) return { 'aria-sort': 'none' as const }
  return { 'aria-sort': search.down ? ('descending' as const) : ('ascending' as const) }
}

function SortButton<Row>({ column, search, onSearch }: HeadRowProps<Row> & { readonly column: Column<Row> }) {
  const { key, title } = column
  const sorted = search.sort === key
  const Icon = !sorted ? IconArrowsSort : search.down ? IconArrowDown : IconArrowUp
  const turn = () => onSearch({ sort: key, down: (sorted && !search.down) || undefined, page: undefined })
  return (
    <button type="button" className={classes['sort']} data-sorted={sorted || undefined} onClick={turn}>
      {title}
      <Icon size={15} aria-hidden="true" />
    </button>
  )
}
