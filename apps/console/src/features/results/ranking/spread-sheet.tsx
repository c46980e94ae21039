import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import { MeansTable } from './means-table.tsx'
import classes from './ranking.module.css'
import type { RankingData, Statistics } from './ranking-rows.ts'

interface StatisticsProps {
  readonly data: RankingData
  readonly assessmentId: string
}

/** How the scores are spread and what categories came to on the average, as far as it may be told. */
export function StatisticsSheets({ data, assessmentId }: StatisticsProps) {
  const { districtId } = usePlace()
  const query = useQuery(trpc.result.statistics.queryOptions({ districtId, assessmentId }))
  return (
    <QueryView query={query} lines={5}>
      {(statistics) => (
        <>
          <Spread statistics={statistics} />
          <MeansTable statistics={statistics} data={data} assessmentId={assessmentId} />
        </>
      )}
    </QueryView>
  )
}

/** Counts in bands: each in words and as a bar, so that nothing rests on the picture. */
function Spread({ statistics: { spread, least, rankedBy } }: { readonly statistics: Statistics }) {
  const { t } = useText()
  const most = Math.max(1, ...(spread?.bands ?? []).map(({ count }) => count))
  const last = (spread?.bands.length ?? 0) - 1
  return (
    <Sheet title={t('spread.title', { by: t(`lineage.by.${rankedBy}`) })}>
      {spread === null ? (
        <p className={classes['note']}>{t(least === 1 ? 'spread.none' : 'spread.tooFew', { least })}</p>
      ) : (
        <>
          <p className={classes['spreadLead']}>{t('spread.lead', { ...spread })}</p>
          <table className={classes['levels']}>
            <caption className="visually-hidden">{t('spread.caption')}</caption>
            <tbody>
              {spread.bands.map(({ from, to, count }, at) => (
                <tr key={from}>
                  <th scope="row">{t(at === last ? 'spread.lastBand' : 'spread.band', { from, to })}</th>
                  <td className={classes['count']}>{t('ranking.count', { count })}</td>
                  <td className={classes['barCell']}>
                    <span className={classes['bar']} style={{ inlineSize: `${(100 * count) / most}%` }} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {least > 1 && <p className={classes['note']}>{t('spread.joined', { least })}</p>}
        </>
      )}
    </Sheet>
  )
}
