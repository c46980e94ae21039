import { tellTitle } from '@jianjia/domain/ledger'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { useText } from '../text.ts'
import classes from './target.module.css'

const route = getRouteApi('/signed-in/targets/$targetId/units/$unitId')

/** The records that count for one unit's part of a target. */
export function RecordsPage() {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const { targetId, unitId } = route.useParams()
  const query = useQuery(trpc.target.records.queryOptions({ districtId, targetId, unitId }))
  return (
    <>
      <PageHeader title={t('records')} trail={[{ label: t('title'), link: { to: '/targets' } }]} />
      <QueryView
        query={query}
        empty={{
          when: ({ records }) => records.length === 0,
          show: <StateView kind="noData" title={t('noRecords')} text={t('noRecordsText')} />,
        }}
      >
        {({ records, more }) => (
          <>
            <Sheet flush>
              <ul className={classes['records']}>
                {records.map(({ entryId, day, title, unitName, amount }) => (
                  <li key={entryId}>
                    <Link to="/ledger/$entryId" params={{ entryId }}>
                      {t('recordLine', { day: formatDay(day, language), title: tellTitle(title, language) })}
                    </Link>
                    <span className={classes['note']}>{t('recordBy', { unit: unitName, amount })}</span>
                  </li>
                ))}
              </ul>
            </Sheet>
            {more && <p className={classes['note']}>{t('recordsMore')}</p>}
          </>
        )}
      </QueryView>
    </>
  )
}
