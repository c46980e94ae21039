import { alignDecimals } from '../../../lib/format/points.ts'
import { Figure } from '../../../ui/figure.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import classes from './unit.module.css'
import type { StandingData } from './standing.ts'
import { factOf, isNumber } from './standing-lineage.ts'

interface LineTableProps {
  readonly data: StandingData
  readonly onOpen: (figure: string) => void
}

/** Every line with its fact and points; both open to what they are made of. */
export function LineTable({ data, onOpen }: LineTableProps) {
  const { t, language } = useText()
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
          {data.lines.map((line, at) => (
            <tr key={line.itemId}>
              <th scope="row">
                {line.name}
                {line.compares && <div className={classes['gain']}>{t('lines.compares')}</div>}
              </th>
              <td data-title={t('lines.fact')}>
                {isNumber(factOf({ language }, line)) ? (
                  <Figure
                    value={factOf({ language }, line)}
                    label={`${line.name} ${t('lines.fact')}`}
                    onOpen={() => onOpen(`fact/${line.itemId}`)}
                  />
                ) : (
                  factOf({ language }, line)
                )}
              </td>
              <td data-numeric data-title={t('lines.points')}>
                <Figure
                  value={points[at] ?? null}
                  label={`${line.name} ${t('lines.points')}`}
                  onOpen={line.points === null ? undefined : () => onOpen(`points/${line.itemId}`)}
                />
              </td>
              <td data-numeric data-title={t('lines.full')}>
                {line.full ?? t('lines.noPoints')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}
