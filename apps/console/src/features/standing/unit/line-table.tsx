import { Link } from '@tanstack/react-router'
import { alignDecimals } from '../../../lib/format/points.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import classes from './unit.module.css'
import type { StandingData, UnitOf } from './standing.ts'

interface LineTableProps {
  readonly data: StandingData
  readonly of: UnitOf
}

/** Every line with its fact and points; the points open the line with its records where the reader may open it. */
export function LineTable({ data, of }: LineTableProps) {
  const { t, language } = useText()
  const opens = data.standing.claimsCounted
  const points = alignDecimals(data.lines.map((line) => line.points))
  return (
    <Sheet title={t('lines.title')} flush>
      <table className={classes['lines']}>
        <thead>
          <tr>
            <th scope="col">{t('lines.name')}</th>
            <th scope="col">{t('lines.fact')}</th>
            <th scope="col" data-numeric>
              {t('lines.points')}
            </th>
            <th scope="col" data-numeric>
              {t('lines.full')}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.lines.map(({ itemId, name, fact, full, compares }, at) => (
            <tr key={itemId}>
              <th scope="row">
                {name}
                {compares && <div className={classes['gain']}>{t('lines.compares')}</div>}
              </th>
              <td data-title={t('lines.fact')}>{language === 'en' ? fact.en : fact.zh}</td>
              <td data-numeric data-title={t('lines.points')}>
                {opens ? (
                  <Link
                    to="/self/$assessmentId/$unitId"
                    params={of}
                    search={{ item: itemId }}
                    aria-label={t('lines.open', { name, points: points[at] ?? '—' })}
                  >
                    {points[at] ?? '—'}
                  </Link>
                ) : (
                  (points[at] ?? '—')
                )}
              </td>
              <td data-numeric data-title={t('lines.full')}>
                {full ?? t('lines.noPoints')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}
