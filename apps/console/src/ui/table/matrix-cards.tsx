import { Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../text.ts'
import type { MatrixColumn, MatrixProps, MatrixRow } from './matrix.ts'
import classes from './matrix-grid.module.css'

const ROWS_AT_ONCE = 40
/** So many cells stand on a card where the row does not say which; the others fold away. */
const CELLS_AT_ONCE = 8

/** The same on a phone: first what the columns say of themselves, then row by row. */
export function MatrixCards({ label, columns, rows }: Omit<MatrixProps, 'foot'>) {
  const { t } = useText()
  const [shown, setShown] = useState(ROWS_AT_ONCE)
  const summaries = columns.filter(({ summary }) => summary !== undefined)
  const more = Math.min(rows.length - shown, ROWS_AT_ONCE)
  return (
    <>
      {summaries.length > 0 && (
        <ul className={classes['cards']}>
          {summaries.map(({ key, summary }) => (
            <li key={key}>{summary}</li>
          ))}
        </ul>
      )}
      <ul className={classes['cards']} aria-label={label}>
        {rows.slice(0, shown).map((row) => (
          <Card key={row.key} row={row} columns={columns} />
        ))}
      </ul>
      {more > 0 && (
        <Button variant="default" fullWidth onClick={() => setShown(shown + ROWS_AT_ONCE)}>
          {t('table.moreRows', { count: more })}
        </Button>
      )}
    </>
  )
}

interface CardProps {
  readonly row: MatrixRow
  readonly columns: readonly MatrixColumn[]
}

function Card({ row: { head, brief, cells, onCard }, columns }: CardProps) {
  const { t } = useText()
  const told = columns.flatMap(({ key, name, wideOnly }, at) =>
    cells[at] && wideOnly !== true ? [{ key, name, cell: cells[at], first: onCard?.includes(at) }] : [],
  )
  const shown = onCard === undefined ? told.slice(0, CELLS_AT_ONCE) : told.filter(({ first }) => first)
  const folded = told.filter((each) => !shown.includes(each))
  return (
    <li>
      <div className={classes['name']}>{head}</div>
      {brief}
      <Lines told={shown} />
      {folded.length > 0 && (
        <details className={classes['folded']}>
          <summary>{t('table.moreCells', { count: folded.length })}</summary>
          <Lines told={folded} />
        </details>
      )}
    </li>
  )
}

interface Told {
  readonly key: string
  readonly name: string
  readonly cell: MatrixRow['head']
}

function Lines({ told }: { readonly told: readonly Told[] }) {
  if (told.length === 0) return null
  return (
    <dl className={classes['lines']}>
      {told.map(({ key, name, cell }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>{cell}</dd>
        </div>
      ))}
    </dl>
  )
}
