import { type RefObject, useRef } from 'react'
import { between, markedAs } from '../../lib/table/marked.ts'
import type { Column } from './column.ts'
import type { DataTableProps } from './data-table.tsx'
import { HeadRow } from './head-row.tsx'
import { ScrollShield } from './scroll-shield.tsx'
import { TableRow } from './table-row.tsx'
import classes from './table.module.css'
import { useBlock } from './use-block.ts'
import { usePinOffsets } from './use-pin-offsets.ts'
import { useRowWindow } from './use-row-window.ts'

/** Up to here all rows are drawn: searching in the page and reading on paper need no help. */
const DRAWN_WHOLE = 150
const ROW_HEIGHT = 44
const DENSE_ROW_HEIGHT = 27

export interface WideTableProps<Row>
  extends Pick<DataTableProps<Row>, 'label' | 'rows' | 'idOf' | 'search' | 'onSearch'> {
  readonly columns: readonly Column<Row>[]
  readonly pinned: number
  readonly dense: boolean
  readonly widths: Readonly<Record<string, number>>
  readonly onWidth: (key: string, width: number) => void
  /** Draw rows that are out of sight too. */
  readonly everything: boolean
  readonly table: RefObject<HTMLTableElement | null>
  /** The rows that are marked, where rows can be. */
  readonly marked?: ReadonlyMap<string, Row>
  readonly onMarked?: (marked: ReadonlyMap<string, Row>) => void
}

/** Head, first column and totals stay in sight; of many rows only those in sight are drawn. */
export function WideTable<Row>(props: WideTableProps<Row>) {
  const { label, columns, rows, idOf, dense, everything, table, marked, onMarked, widths, pinned } = props
  const scroll = useRef<HTMLDivElement>(null)
  const many = rows.length > DRAWN_WHOLE && !everything
  const guess = dense ? DENSE_ROW_HEIGHT : ROW_HEIGHT
  const { from, to, above, below } = useRowWindow({ scroll, count: rows.length, guess, enabled: many })
  const drawn = rows.slice(from, to)
  const block = useBlock(table)
  usePinOffsets(table, `${columns.map(({ key }) => key).join()} ${pinned} ${dense} ${JSON.stringify(widths)}`)
  const lastMarked = useRef<number>(undefined)
  const mark = (at: number, range: boolean) => {
    const row = rows[at]
    if (marked === undefined || row === undefined) return
    const since = range ? (lastMarked.current ?? at) : at
    lastMarked.current = at
    onMarked?.(markedAs(marked, { rows: between(rows, since, at), idOf, on: range || !marked.has(idOf(row)) }))
  }
  const totals = columns.some(({ total }) => total !== undefined)
  const span = columns.length + (onMarked ? 1 : 0)
  const pins = pinned + (onMarked && pinned > 0 ? 1 : 0)
  return (
    <div role="group" className={classes['scroll']} ref={scroll} aria-label={label} tabIndex={0} data-scroll {...block}>
      <ScrollShield scroll={scroll} />
      <table
        ref={table}
        className={classes['table']}
        aria-label={label}
        data-dense={dense || undefined}
        data-many={many || undefined}
        aria-rowcount={many ? rows.length + 1 : undefined}
      >
        <HeadRow {...props} pins={pins} />
        <tbody>
          {above > 0 && <Gap height={above} span={span} />}
          {drawn.map((row, place) => {
            const id = idOf(row)
            return (
              <TableRow
                key={id}
                {...{ row, columns, pins, many }}
                at={from + place}
                {...(marked && {
                  marked: marked.has(id),
                  onMark: (range) => mark(from + place, range),
                })}
              />
            )
          })}
          {below > 0 && <Gap height={below} span={span} />}
        </tbody>
        {totals && (
          <tfoot>
            <tr>
              {onMarked && <td data-copy="no" />}
              {columns.map(({ key, total, numeric }) => (
                <td key={key} data-numeric={numeric || undefined}>
                  {total}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

/** The room of the rows that are not drawn. */
function Gap({ height, span }: { readonly height: number; readonly span: number }) {
  return (
    <tr aria-hidden="true" data-gap>
      <td colSpan={span} style={{ height }} />
    </tr>
  )
}
