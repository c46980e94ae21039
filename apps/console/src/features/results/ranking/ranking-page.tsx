import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { can } from '@jianjia/domain/policy'
import { trpc } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { formatInstant, TENANT_TIME_ZONE } from '../../../lib/format/instant.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { useText } from '../text.ts'
import { LevelTable } from './level-table.tsx'
import { Ranking } from './ranking.tsx'
import classes from './ranking.module.css'
import type { RankingData } from './ranking-rows.ts'
import { StatisticsSheets } from './spread-sheet.tsx'

const route = getRouteApi('/signed-in/results/$assessmentId')

/** The published ranking of one assessment. */
export function RankingPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { assessmentId } = route.useParams()
  const query = useQuery(trpc.result.ranking.queryOptions({ districtId, assessmentId }))
  return (
    <QueryView
      query={query}
      lines={10}
      head={<PageHeader title={t('ranking.one')} trail={[{ label: t('heading'), link: { to: '/results' } }]} />}
    >
      {(data) => <Published data={data} assessmentId={assessmentId} />}
    </QueryView>
  )
}

function Published({ data, assessmentId }: { readonly data: RankingData; readonly assessmentId: string }) {
  const { t, language } = useText()
  const { actor, rootUnitId, districtId } = usePlace()
  const results = useQuery(trpc.result.list.queryOptions({ districtId })).data?.results ?? []
  const earlier = results[results.findIndex((each) => each.assessmentId === assessmentId) + 1]
  const root = { unitId: rootUnitId, unitPath: [rootUnitId], unitKind: 'district' } as const
  const decides = can(actor, 'rating.decide', root).allowed
  const days = { from: formatDay(data.publicFrom, language), to: formatDay(data.publicTo, language) }
  const at = formatInstant(data.publishedAt, language, TENANT_TIME_ZONE)
  return (
    <>
      <PageHeader
        title={data.name}
        trail={[{ label: t('heading'), link: { to: '/results' } }]}
        lead={t('ranking.lead', days)}
        actions={
          <>
            {earlier !== undefined && (
              <LinkButton
                to="/compare/$assessmentId/$earlierId"
                params={{ assessmentId, earlierId: earlier.assessmentId }}
                variant="default"
              >
                {t('years.compare')}
              </LinkButton>
            )}
            {decides && (
              <LinkButton to="/objections" search={{ assessment: assessmentId }} variant="default">
                {t('objections.all')}
              </LinkButton>
            )}
            {decides && (
              <LinkButton
                to="/ratings/$assessmentId"
                params={{ assessmentId }}
                {...(data.rated && { variant: 'default' })}
              >
                {t(data.rated ? 'ranking.toRatingDone' : 'ranking.toRating')}
              </LinkButton>
            )}
          </>
        }
      />
      <p className={classes['official']}>
        {t('ranking.official', { at, number: data.number, hash: data.contentHash.slice(0, 12) })}
      </p>
      <Ranking data={data} assessmentId={assessmentId} />
      <LevelTable data={data} />
      <StatisticsSheets data={data} assessmentId={assessmentId} />
    </>
  )
}
