import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useText } from '../text.ts'
import { ByArrows } from './cell-link.tsx'
import type { MatrixProps } from './matrix.ts'
import classes from './matrix-grid.module.css'
import { MatrixRows } from './matrix-rows.tsx'
import { ScrollShield } from './scroll-shield.tsx'
import { useCellKeys } from './use-cell-keys.ts'

/** With more columns than this the paper lies on its side. */
const UPRIGHT = 5

interface MatrixTableProps extends MatrixProps {
  /** Draw all rows at once. */
  readonly everything: boolean
}

/** The sheet on a wide screen and on paper. */
export function MatrixTable({ label, corner, columns, rows, foot, columnsHold, everything }: MatrixTableProps) {
  const { t } = useText()
  const scroll = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLTableElement>(null)
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
        <ScrollShield scroll={scroll} />
        <table ref={table} className={classes['table']} aria-label={label}>
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
          <MatrixRows rows={rows} columns={columns} everything={everything} />
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
