import { memo, startTransition, useEffect, useState } from 'react'
import type { MatrixColumn, MatrixRow } from './matrix.ts'
import { type Scrolled, useRowWindow } from './use-row-window.ts'

/** Up to so many cells all are drawn, those in sight first: searching in the page finds each, and scrolling draws none. */
const DRAWN_WHOLE = 8_000
/** So many rows stand at once; the others follow by so many, whenever nothing else is to be done. */
const STEP = 30
/** So many rows the browser paints as one: those that come into sight later leave the others painted. */
const TOGETHER = 10
const ROW_HEIGHT = 45

interface MatrixRowsProps {
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly MatrixColumn[]
  readonly scroll: Scrolled['scroll']
  /** Draw rows that are out of sight too, and at once. */
  readonly everything: boolean
}

/** The rows of a sheet, in parts of a few. */
export function MatrixRows({ rows, columns, scroll, everything }: MatrixRowsProps) {
  const many = rows.length * columns.length > DRAWN_WHOLE && !everything
  const inSight = useRowWindow({ scroll, count: rows.length, guess: ROW_HEIGHT, enabled: many })
  const drawn = useDrawn(rows.length)
  const to = many || everything ? inSight.to : drawn
  const below = inSight.below + (inSight.to - to) * ROW_HEIGHT
  const parts = Map.groupBy(
    rows.slice(inSight.from, to).map((row, place) => ({ row, at: inSight.from + place })),
    ({ at }) => Math.floor(at / TOGETHER),
  )
  return (
    <>
      {inSight.above > 0 && <Gap height={inSight.above} span={columns.length + 1} />}
      {[...parts].map(([part, members]) => (
        <tbody key={part}>
          {members.map(({ row, at }) => (
            <Row key={row.key} row={row} columns={columns} at={at} />
          ))}
        </tbody>
      ))}
      {below > 0 && <Gap height={below} span={columns.length + 1} />}
    </>
  )
}

/** How many of the rows are drawn: the first ones before anybody waits for them, soon all. */
function useDrawn(count: number): number {
  const [drawn, setDrawn] = useState(STEP)
  const more = drawn < count
  useEffect(() => {
    if (more) startTransition(() => setDrawn(drawn + STEP))
  }, [more, drawn])
  return Math.min(drawn, count)
}

interface RowProps {
  readonly row: MatrixRow
  readonly columns: readonly MatrixColumn[]
  readonly at: number
}

/** Drawn once: while others scroll by it stays as it is. */
const Row = memo(function Row({ row: { head, depth = 0, level, cells }, columns, at }: RowProps) {
  return (
    <tr data-index={at} aria-rowindex={at + 2} data-level={level || undefined}>
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
    <tbody aria-hidden="true">
      <tr data-gap>
        <td colSpan={span} style={{ height }} />
      </tr>
    </tbody>
  )
}
