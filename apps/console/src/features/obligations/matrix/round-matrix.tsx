import { tellPeriod } from '@jianjia/domain/period'
import { Fragment } from 'react'
import { useNearDay } from '../../../lib/format/use-near-day.ts'
import { useOrgWords } from '../../../lib/org-words/use-org-words.ts'
import { CellLink } from '../../../ui/table/cell-link.tsx'
import { MatrixGrid } from '../../../ui/table/matrix-grid.tsx'
import { CellState } from '../parts/cell-state.tsx'
import { useText } from '../text.ts'
import type { Round, Row } from './matrix.ts'
import classes from './matrix.module.css'
import { FiveNumbers, RoundHead } from './round-head.tsx'

interface RoundMatrixProps {
  readonly rounds: readonly Round[]
  readonly rows: readonly Row[]
}

/** Units × what they were asked to hand in. */
export function RoundMatrix({ rounds, rows }: RoundMatrixProps) {
  const { t, language } = useText()
  return (
    <MatrixGrid
      label={t('title')}
      corner={t('unit')}
      columnsHold="lines"
      columns={rounds.map((round) => {
        const head = <RoundHead round={round} />
        const name = `${tellPeriod(round.periodLabel, language)} ${t(`report.${round.kind}`)}`
        return { key: round.roundId, name, head, summary: head }
      })}
      rows={rows.map((row) => ({
        key: row.unitId,
        depth: row.depth,
        level: row.numbers !== null,
        head: <UnitName row={row} />,
        cells: rounds.map((round, at) => {
          const cell = row.cells[at] ?? null
          const below = row.numbers?.[at]
          const told = below !== undefined && below.expected + below.open > 0
          return cell === null && !told ? null : (
            <Fragment key={round.roundId}>
              {cell !== null && <Cell row={row} cell={cell} round={round} />}
              {told && <FiveNumbers numbers={below} />}
            </Fragment>
          )
        }),
      }))}
    />
  )
}

function UnitName({ row: { unitId, name, kind, numbers } }: { readonly row: Row }) {
  const { t } = useText()
  const words = useOrgWords()
  return (
    <>
      {numbers === null ? (
        name
      ) : (
        <CellLink from="/obligations" to="/obligations" search={(old) => ({ ...old, under: unitId })}>
          {name}
        </CellLink>
      )}
      {kind !== 'branch' && <span className={classes['kind']}>{kind === null ? t('gone') : words.kind(kind)}</span>}
    </>
  )
}

interface CellProps {
  readonly row: Row
  readonly cell: NonNullable<Row['cells'][number]>
  readonly round: Round
}

/** How one unit stands in one round; it opens to the reasons behind it. */
function Cell({ row, cell: { state, daysLate, dueOn, adjusted }, round }: CellProps) {
  const { t } = useText()
  const nearDay = useNearDay()
  const extended = adjusted === 'extension' && state === 'open'
  return (
    <CellLink to="/obligations/$roundId/units/$unitId" params={{ roundId: round.roundId, unitId: row.unitId }}>
      <CellState state={state} daysLate={daysLate} />
      {extended && <span className={classes['kind']}>{t('dueTo', { day: nearDay(dueOn) })}</span>}
    </CellLink>
  )
}
