import { RoundHead } from './round-head.tsx'
import { useText } from '../text.ts'
import classes from './matrix.module.css'
import { Cell, type MatrixPart, UnitName } from './matrix-table.tsx'

/** The same on a phone: first what is owed with its numbers, then unit by unit. */
export function MatrixCards({ rounds, rows }: MatrixPart) {
  const { t } = useText()
  return (
    <>
      <ul className={classes['cards']}>
        {rounds.map((round) => (
          <li key={round.roundId}>
            <RoundHead round={round} />
          </li>
        ))}
      </ul>
      <ul className={classes['cards']} aria-label={t('unit')}>
        {rows.map((row) => (
          <li key={row.unitId}>
            <UnitName row={row} />
            <dl className={classes['states']}>
              {rounds.map((round, at) =>
                row.cells[at] ? (
                  <div key={round.roundId}>
                    <dt>
                      {round.periodLabel} {t(`report.${round.kind}`)}
                    </dt>
                    <dd>
                      <Cell row={row} cell={row.cells[at]} round={round} />
                    </dd>
                  </div>
                ) : null,
              )}
            </dl>
          </li>
        ))}
      </ul>
    </>
  )
}
