import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import classes from './ranking.module.css'
import { levelCounts, type RankingData } from './ranking-rows.ts'

/** How many units have each level, in words and as a bar. */
export function LevelTable({ data }: { readonly data: RankingData }) {
  const { t } = useText()
  const counts = levelCounts(data)
  const most = Math.max(1, ...counts.map((count) => count.units))
  return (
    <Sheet title={t(data.rated ? 'ranking.levels' : 'ranking.levelsByScore')}>
      <table className={classes['levels']}>
        <caption className="visually-hidden">{t('ranking.levelTable')}</caption>
        <tbody>
          {counts.map(({ level, units }) => (
            <tr key={level ?? ''}>
              <th scope="row">{level ?? t('ranking.noLevel')}</th>
              <td className={classes['count']}>{t('ranking.count', { count: units })}</td>
              <td className={classes['barCell']}>
                <span
                  className={classes['bar']}
                  data-none={level === null || undefined}
                  style={{ inlineSize: `${(100 * units) / most}%` }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}
