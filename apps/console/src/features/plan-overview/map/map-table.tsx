import { parts } from '@jianjia/domain/kernel'
import { useText } from '../text.ts'
import { MONTHS, type PromiseMap, type Row } from './map.ts'
import classes from './map.module.css'
import { Cell, useRowName } from './number-link.tsx'
import { UnderLink } from '../parts/frame.tsx'

/** The map on a wide screen; names and months stay in sight when it is scrolled. */
export function MapTable({ map }: { readonly map: PromiseMap }) {
  const { t } = useText()
  const { rows, today, year, total } = map
  const now = parts(today)
  return (
    <section className={classes['scroll']} aria-label={t('view.map')} tabIndex={0}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            <th scope="col">{t('wholeYear')}</th>
            {MONTHS.map((month) => (
              <th key={month} scope="col" data-now={(now.year === year && now.month === month) || undefined}>
                {t(`month.m${month}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr data-level data-total>
            <th scope="row">{t('all')}</th>
            <td>
              <Cell numbers={total.numbers} />
            </td>
            {MONTHS.map((month, at) => (
              <td key={month}>
                <Cell numbers={total.cells[at] ?? null} month={month} />
              </td>
            ))}
          </tr>
          {rows.map((row) => (
            <tr key={`${row.unitId} ${row.span}`} data-level={row.span === 'level' || undefined}>
              <th scope="row" style={{ paddingInlineStart: `${0.75 + row.depth * 1.25}rem` }}>
                <RowName row={row} />
              </th>
              <td>
                {row.plans === 0 ? (
                  <span className={classes['soft']}>{t('noPlan')}</span>
                ) : (
                  <Cell numbers={row.numbers} row={row} />
                )}
              </td>
              {MONTHS.map((month, at) => (
                <td key={month}>
                  <Cell numbers={row.cells[at] ?? null} row={row} month={month} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A level opens to what is below it. */
export function RowName({ row }: { readonly row: Row }) {
  const { t } = useText()
  const rowName = useRowName()
  return (
    <span className={classes['unit']}>
      {row.span === 'level' ? <UnderLink unitId={row.unitId}>{row.name}</UnderLink> : rowName(row)}
      {row.kind === null && <span className={classes['soft']}>{t('gone')}</span>}
    </span>
  )
}
