import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import classes from './matrix-grid.module.css'

export interface MatrixGridColumn {
  readonly key: string
  /** Its name as text, where a phone shows the cell beside it. */
  readonly name: string
  readonly head: ReactNode
}

export interface MatrixGridRow {
  readonly key: string
  readonly head: ReactNode
  /** How far below the top. */
  readonly depth: number
  /** There are others below it: it is set off. */
  readonly level: boolean
  /** One per column; nothing where nothing is to be said. */
  readonly cells: readonly ReactNode[]
}

export interface MatrixGridProps {
  readonly label: string
  readonly corner: string
  readonly columns: readonly MatrixGridColumn[]
  readonly rows: readonly MatrixGridRow[]
  readonly foot?: Pick<MatrixGridRow, 'head' | 'cells'>
}

/** Rows × columns on one sheet: names, heads and totals stay in sight on a wide screen; on a phone row by row. */
export function MatrixGrid(props: MatrixGridProps) {
  const narrow = useMediaQuery('(max-width: 37.5em)', undefined, { getInitialValueInEffect: false })
  return narrow ? <Cards {...props} /> : <Grid {...props} />
}

function Grid({ label, corner, columns, rows, foot }: MatrixGridProps) {
  return (
    <div role="group" className={classes['scroll']} aria-label={label} tabIndex={0}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(({ key, head }) => (
              <th key={key} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, depth, level, cells }) => (
            <tr key={key} data-level={level || undefined}>
              <th scope="row" style={{ paddingInlineStart: `${0.75 + depth * 1.25}rem` }}>
                {head}
              </th>
              {columns.map((column, at) => (
                <td key={column.key}>{cells[at]}</td>
              ))}
            </tr>
          ))}
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
  )
}

function Cards({ label, columns, rows }: MatrixGridProps) {
  return (
    <ul className={classes['cards']} aria-label={label}>
      {rows.map(({ key, head, cells }) => (
        <li key={key}>
          <div className={classes['name']}>{head}</div>
          <dl>
            {columns.map((column, at) =>
              cells[at] ? (
                <div key={column.key}>
                  <dt>{column.name}</dt>
                  <dd>{cells[at]}</dd>
                </div>
              ) : null,
            )}
          </dl>
        </li>
      ))}
    </ul>
  )
}
