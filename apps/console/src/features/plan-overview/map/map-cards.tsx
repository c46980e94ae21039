import { useText } from '../text.ts'
import { MONTHS, type Row } from './map.ts'
import classes from './map.module.css'
import { RowName } from './map-table.tsx'
import { Cell } from './number-link.tsx'

/** The same on a phone: unit by unit, the months in which there is something. */
export function MapCards({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useText()
  return (
    <ul className={classes['cards']} aria-label={t('unit')}>
      {rows.map((row) => (
        <li key={`${row.unitId} ${row.span}`}>
          <RowName row={row} />
          {row.plans === 0 ? (
            <p className={classes['soft']}>{t('noPlan')}</p>
          ) : (
            <dl className={classes['lines']}>
              <div>
                <dt>{t('wholeYear')}</dt>
                <dd>
                  <Cell numbers={row.numbers} row={row} />
                </dd>
              </div>
              {MONTHS.map((month, at) =>
                row.cells[at] ? (
                  <div key={month}>
                    <dt>{t(`month.m${month}`)}</dt>
                    <dd>
                      <Cell numbers={row.cells[at]} row={row} month={month} />
                    </dd>
                  </div>
                ) : null,
              )}
            </dl>
          )}
        </li>
      ))}
    </ul>
  )
}
