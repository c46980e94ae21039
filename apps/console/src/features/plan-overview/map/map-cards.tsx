import { useText } from '../text.ts'
import { MONTHS, type PromiseMap, type Row } from './map.ts'
import classes from './map.module.css'
import { RowName } from './map-table.tsx'
import { Cell } from './number-link.tsx'

/** The same on a phone: all units together, then unit by unit; the months in which there is something fold away. */
export function MapCards({ map: { total, rows } }: { readonly map: PromiseMap }) {
  const { t } = useText()
  return (
    <ul className={classes['cards']} aria-label={t('unit')}>
      <li>
        <span className={classes['unit']}>{t('all')}</span>
        <Lines line={total} />
      </li>
      {rows.map((row) => (
        <li key={`${row.unitId} ${row.span}`}>
          <RowName row={row} />
          {row.plans === 0 ? <p className={classes['soft']}>{t('noPlan')}</p> : <Lines line={row} row={row} />}
        </li>
      ))}
    </ul>
  )
}

interface LinesProps {
  readonly line: Pick<Row, 'cells' | 'numbers'>
  readonly row?: Row
}

function Lines({ line: { cells, numbers }, row }: LinesProps) {
  const { t } = useText()
  const of = row === undefined ? {} : { row }
  const months = MONTHS.flatMap((month, at) => {
    const ofMonth = cells[at]
    return ofMonth ? [{ month, ofMonth }] : []
  })
  return (
    <>
      <dl className={classes['lines']}>
        <div>
          <dt>{t('wholeYear')}</dt>
          <dd>
            <Cell numbers={numbers} {...of} />
          </dd>
        </div>
      </dl>
      {months.length > 0 && (
        <details className={classes['months']} open={row === undefined}>
          <summary>{t('byMonth')}</summary>
          <dl className={classes['lines']}>
            {months.map(({ month, ofMonth }) => (
              <div key={month}>
                <dt>{t(`month.m${month}`)}</dt>
                <dd>
                  <Cell numbers={ofMonth} month={month} {...of} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  )
}
