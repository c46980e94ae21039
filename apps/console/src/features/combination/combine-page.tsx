import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../lib/api/trpc.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateView } from '../../ui/state-view.tsx'
import { CombineView } from './combine-view.tsx'
import { useText } from './text.ts'

const route = getRouteApi('/signed-in/assessments/$assessmentId/combine')

/** 合分: how far the marks of each unit can become one, and what stands in the way. */
export function CombinePage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { assessmentId } = route.useParams()
  const query = useQuery(trpc.combination.get.queryOptions({ districtId, assessmentId }))
  const nothing = (
    <>
      <PageHeader title={t('title')} />
      <StateView kind="noData" title={t('none')} text={t('noneText')} />
    </>
  )
  return (
    <QueryView
      query={query}
      lines={8}
      head={<PageHeader title={t('title')} trail={[{ label: t('trail'), link: { to: '/assessments' } }]} />}
      empty={{ when: ({ units }) => units.length === 0, show: nothing }}
    >
      {(data) => <CombineView assessmentId={assessmentId} data={data} />}
    </QueryView>
  )
}
