import { memo, type ReactNode } from 'react'
import { useText } from '../text.ts'
import type { Column } from './column.ts'
import { EditCell } from './edit-cell.tsx'

interface TableRowProps<Row> {
  readonly row: Row
  /** Its place in the whole list, from 0. */
  readonly at: number
  readonly columns: readonly Column<Row>[]
  readonly pins: number
  /** One of many, of which only those in sight are drawn. */
  readonly many: boolean
  readonly marked?: boolean
  /** `range`: with all rows since the one that was marked last. */
  readonly onMark?: (range: boolean) => void
}

export function TableRow<Row>({ row, at, columns, pins, many, marked, onMark }: TableRowProps<Row>) {
  const { t } = useText()
  const first = onMark ? 1 : 0
  return (
    <tr data-index={at} data-marked={marked || undefined} aria-rowindex={many ? at + 2 : undefined}>
      {onMark && (
        <td {...pinOf(0, pins)} data-copy="no" data-mark>
          <input
            type="checkbox"
            checked={marked}
            onChange={({ nativeEvent }) => onMark('shiftKey' in nativeEvent && nativeEvent.shiftKey === true)}
            onKeyDown={(event) => {
              if (event.key !== ' ' || !event.shiftKey) return
              event.preventDefault()
              onMark(true)
            }}
            aria-label={t('table.mark', { row: at + 1 })}
          />
        </td>
      )}
      {columns.map(({ key, title, render, numeric, card, edit }, place) => (
        <td
          key={key}
          data-column={key}
          data-numeric={numeric || undefined}
          data-copy={card === 'action' ? 'no' : undefined}
          {...pinOf(place + first, pins)}
        >
          {edit && edit.typed(row) !== undefined ? (
            <EditCell {...{ row, title, edit }}>
              <Cell row={row} render={render} />
            </EditCell>
          ) : (
            <Cell row={row} render={render} />
          )}
        </td>
      ))}
    </tr>
  )
}

/** A cell is drawn anew when its row or its way of drawing is another; marking and scrolling leave it alone. */
const Cell = memo(DrawnCell) as typeof DrawnCell

function DrawnCell<Row>({ row, render }: { readonly row: Row; readonly render: (row: Row) => ReactNode }) {
  return render(row)
}

/** What keeps a cell in sight when the table is scrolled sideways. */
export function pinOf(place: number, pins: number) {
  const pinned = place < pins
  return {
    'data-pin': pinned ? place : undefined,
    style: pinned ? { insetInlineStart: `var(--pin-${place}, 0)` } : undefined,
  }
}
