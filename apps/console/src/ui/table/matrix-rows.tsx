import { memo, startTransition, useEffect, useState } from 'react'
import type { MatrixColumn, MatrixRow } from './matrix.ts'

/** So many rows stand at once; the others follow by so many, whenever nothing else is to be done. */
const STEP = 30
/** So many rows the browser paints as one: those that come into sight later leave the others painted. */
const TOGETHER = 10
const ROW_HEIGHT = 35

interface MatrixRowsProps {
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly MatrixColumn[]
  /** Draw all rows at once. */
  readonly everything: boolean
}

/** The rows of a sheet, all of them: searching in the page finds each, and scrolling draws none. */
export function MatrixRows({ rows, columns, everything }: MatrixRowsProps) {
  const drawn = useDrawn(rows.length)
  const shown = everything ? rows : rows.slice(0, drawn)
  const parts = Map.groupBy(shown.entries(), ([at]) => Math.floor(at / TOGETHER))
  return (
    <>
      {[...parts].map(([part, members]) => (
        <tbody key={part}>
          {members.map(([at, row]) => (
            <Row key={row.key} row={row} columns={columns} at={at} />
          ))}
        </tbody>
      ))}
      {shown.length < rows.length && (
        <Gap height={(rows.length - shown.length) * ROW_HEIGHT} span={columns.length + 1} />
      )}
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

/** Drawn once: while others follow it stays as it is. */
const Row = memo(function Row({ row: { head, depth = 0, level, cells }, columns, at }: RowProps) {
  return (
    <tr data-index={at} data-level={level || undefined}>
      <th scope="row" style={{ paddingInlineStart: `${0.75 + depth * 1.25}rem` }}>
        {head}
      </th>
      {columns.map((column, place) => (
        <td key={column.key}>{cells[place]}</td>
      ))}
    </tr>
  )
})

/** The room of the rows that are not drawn yet. */
function Gap({ height, span }: { readonly height: number; readonly span: number }) {
  return (
    <tbody aria-hidden="true">
      <tr data-gap>
        <td colSpan={span} style={{ height }} />
      </tr>
    </tbody>
  )
}
