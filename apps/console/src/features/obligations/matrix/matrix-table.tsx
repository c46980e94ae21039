import { Link } from '@tanstack/react-router'
import { formatShortDay } from '../../../lib/format/day.ts'
import { useOrgWords } from '../../../lib/org-words/use-org-words.ts'
import { CellState } from '../parts/cell-state.tsx'
import { useText } from '../text.ts'
import type { Round, Row } from './matrix.ts'
import classes from './matrix.module.css'
import { FiveNumbers, RoundHead } from './round-head.tsx'

export interface MatrixPart {
  readonly rounds: readonly Round[]
  readonly rows: readonly Row[]
}

/** The sheet on a wide screen; the names and the heads stay in sight when it is scrolled. */
export function MatrixTable({ rounds, rows }: MatrixPart) {
  const { t } = useText()
  return (
    <section className={classes['scroll']} aria-label={t('title')} tabIndex={0}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            {rounds.map((round) => (
              <th key={round.roundId} scope="col">
                <RoundHead round={round} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unitId} data-level={row.numbers !== null || undefined}>
              <th scope="row" style={{ paddingInlineStart: `${0.75 + row.depth * 1.25}rem` }}>
                <UnitName row={row} />
              </th>
              {row.cells.map((cell, at) => (
                <td key={rounds[at]?.roundId}>
                  <Cell row={row} cell={cell} round={rounds[at]} />
                  {row.numbers?.[at] && row.numbers[at].expected + row.numbers[at].open > 0 && (
                    <FiveNumbers numbers={row.numbers[at]} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function UnitName({ row }: { readonly row: Row }) {
  const { t } = useText()
  const words = useOrgWords()
  const { unitId, name, kind, numbers } = row
  return (
    <span className={classes['unit']}>
      {numbers === null ? (
        name
      ) : (
        <Link from="/obligations" to="/obligations" search={(old) => ({ ...old, under: unitId })}>
          {name}
        </Link>
      )}
      {kind !== 'branch' && <span className={classes['kind']}>{kind === null ? t('gone') : words.kind(kind)}</span>}
    </span>
  )
}

interface CellProps {
  readonly row: Row
  readonly cell: Row['cells'][number]
  readonly round: Round | undefined
}

/** How one unit stands in one round; it opens to the reasons behind it. */
export function Cell({ row, cell, round }: CellProps) {
  const { t, language } = useText()
  if (cell === null || round === undefined) return null
  const { state, daysLate, dueOn, adjusted } = cell
  const extended = adjusted === 'extension' && state === 'open'
  return (
    <Link
      className={classes['cell']}
      to="/obligations/$roundId/units/$unitId"
      params={{ roundId: round.roundId, unitId: row.unitId }}
    >
      <CellState state={state} daysLate={daysLate} />
      {extended && <span className={classes['kind']}>{t('dueTo', { day: formatShortDay(dueOn, language) })}</span>}
    </Link>
  )
}
