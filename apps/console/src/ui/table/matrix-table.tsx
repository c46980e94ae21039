import { memo, type RefObject, useLayoutEffect, useRef } from 'react'
import { useText } from '../text.ts'
import { ByArrows } from './cell-link.tsx'
import type { MatrixColumn, MatrixProps, MatrixRow } from './matrix.ts'
import classes from './matrix-grid.module.css'
import { useCellKeys } from './use-cell-keys.ts'
import { useRowWindow } from './use-row-window.ts'

/** Up to so many cells all are drawn: searching in the page needs no help. */
const DRAWN_WHOLE = 1_200
const ROW_HEIGHT = 45
/** With more columns than this the paper lies on its side. */
const UPRIGHT = 5

interface MatrixTableProps extends MatrixProps {
  /** Draw rows that are out of sight too. */
  readonly everything: boolean
}

/** The sheet on a wide screen and on paper. */
export function MatrixTable({ label, corner, columns, rows, foot, columnsHold, everything }: MatrixTableProps) {
  const { t } = useText()
  const scroll = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const many = rows.length * columns.length > DRAWN_WHOLE && !everything
  const { from, to, above, below } = useRowWindow({ scroll, count: rows.length, guess: ROW_HEIGHT, enabled: many })
  const keys = useCellKeys(table)
  useRoomForHeads({ scroll, table })
  return (
    <ByArrows value={true}>
      <div
        role="group"
        className={classes['scroll']}
        ref={scroll}
        aria-label={label}
        tabIndex={0}
        data-scroll
        data-broad={columns.length > UPRIGHT || undefined}
        data-columns={columnsHold}
        {...keys}
      >
        <table
          ref={table}
          className={classes['table']}
          aria-label={label}
          aria-rowcount={many ? rows.length + 1 : undefined}
        >
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {columns.map(({ key, head, now }) => (
                <th key={key} scope="col" data-now={now || undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {above > 0 && <Gap height={above} span={columns.length + 1} />}
            {rows.slice(from, to).map((row, place) => (
              <Row key={row.key} row={row} columns={columns} at={from + place} many={many} />
            ))}
            {below > 0 && <Gap height={below} span={columns.length + 1} />}
          </tbody>
          {foot && (
            <tfoot>
              <tr>
                <th scope="row">{foot.head}</th>
                {columns.map((column, at) => (
                  <td key={column.key}>{foot.cells[at]}</td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      <p className={classes['hint']} data-print="no">
        {t('table.byArrows')}
      </p>
    </ByArrows>
  )
}

interface RowProps {
  readonly row: MatrixRow
  readonly columns: readonly MatrixColumn[]
  readonly at: number
  readonly many: boolean
}

/** Drawn once: while others scroll by it stays as it is. */
const Row = memo(function Row({ row: { head, depth = 0, level, cells }, columns, at, many }: RowProps) {
  return (
    <tr data-index={at} aria-rowindex={many ? at + 2 : undefined} data-level={level || undefined}>
      <th scope="row" style={{ paddingInlineStart: `${0.75 + depth * 1.25}rem` }}>
        {head}
      </th>
      {columns.map((column, place) => (
        <td key={column.key}>{cells[place]}</td>
      ))}
    </tr>
  )
})

/** The room of the rows that are not drawn. */
function Gap({ height, span }: { readonly height: number; readonly span: number }) {
  return (
    <tr aria-hidden="true" data-gap>
      <td colSpan={span} style={{ height }} />
    </tr>
  )
}

interface Sheet {
  readonly scroll: RefObject<HTMLElement | null>
  readonly table: RefObject<HTMLTableElement | null>
}

/** What gets the focus is scrolled out from under the heads, the names and the totals. */
function useRoomForHeads({ scroll, table }: Sheet): void {
  useLayoutEffect(() => {
    const [box, sheet] = [scroll.current, table.current]
    if (box === null || sheet === null) return
    const measure = () => {
      const { tHead, tFoot } = sheet
      const corner = tHead?.rows[0]?.cells[0]
      box.style.scrollPadding = `${tHead?.offsetHeight ?? 0}px 0 ${tFoot?.offsetHeight ?? 0}px ${corner?.offsetWidth ?? 0}px`
    }
    const watch = new ResizeObserver(measure)
    watch.observe(sheet)
    return () => watch.disconnect()
  }, [scroll, table])
}
