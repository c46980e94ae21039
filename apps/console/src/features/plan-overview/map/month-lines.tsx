import { useText } from '../text.ts'
import { MONTHS, type Row } from './map.ts'
import classes from './map.module.css'
import { Cell } from './number-link.tsx'

interface LinesProps {
  readonly line: Pick<Row, 'cells' | 'numbers'>
  readonly row?: Row
}

/** On a phone: the whole year, and the months in which there is something fold away. */
export function MonthLines({ line: { cells, numbers }, row }: LinesProps) {
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
