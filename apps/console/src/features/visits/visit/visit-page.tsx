import { MAX_PICTURE_BYTES } from '@jianjia/domain/evidence'
import { sayVisitors } from '@jianjia/domain/list'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { formatFileSize } from '../../../lib/format/file-size.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { useText } from '../text.ts'
import { FinishForm } from './finish-form.tsx'
import { LineCard } from './line-card.tsx'
import classes from './visit.module.css'

export type VisitData = RouterOutputs['visit']['get']

const route = getRouteApi('/signed-in/visits/$visitId')

/** One visit: the check-list on a phone in the hand, the votes, and its end. */
export function VisitPage() {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const { visitId } = route.useParams()
  const query = useQuery(trpc.visit.get.queryOptions({ districtId, visitId }))
  return (
    <QueryView query={query} head={<PageHeader title={t('title')} />}>
      {(data) => (
        <>
          <PageHeader
            title={data.unitName}
            trail={[{ label: t('title'), link: { to: '/visits' } }]}
            lead={t('visit.lead', {
              day: formatDay(data.heldOn, language),
              visitors: sayVisitors(data, language === 'en' ? 'en' : 'zh'),
            })}
          />
          <VisitView data={data} />
        </>
      )}
    </QueryView>
  )
}

function VisitView({ data }: { readonly data: VisitData }) {
  const { t } = useText()
  const lasts = data.state === 'planned'
  return (
    <div className={classes['visit']}>
      {data.state !== 'planned' && (
        <Notice tone={data.state === 'finished' ? 'done' : 'attention'} title={t(`visit.${data.state}`)}>
          <p>{data.summary}</p>
        </Notice>
      )}
      <Sheet title={t('visit.lines')}>
        {data.lines.length === 0 ? (
          <StateView kind="noData" title={t('visit.noLines')} text={t('visit.noLinesText')} />
        ) : (
          <>
            {lasts && data.mine.writes && (
              <>
                <p className={classes['hint']}>{t('visit.linesHint')}</p>
                <p className={classes['hint']}>
                  {t('visit.picturesHint', { limit: formatFileSize(MAX_PICTURE_BYTES) })}
                </p>
              </>
            )}
            <ol className={classes['lines']}>
              {data.lines.map((line) => (
                <LineCard key={line.itemId} visit={data} line={line} />
              ))}
            </ol>
          </>
        )}
      </Sheet>
      {lasts && data.mine.leads && <FinishForm visit={data} />}
      {lasts && data.mine.writes && !data.mine.leads && <p className={classes['hint']}>{t('visit.leaderOnly')}</p>}
    </div>
  )
}
