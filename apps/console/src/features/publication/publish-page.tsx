import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../lib/api/trpc.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { PublishCheck } from './publish-check.tsx'
import { Published } from './published.tsx'
import { useText } from './text.ts'

const route = getRouteApi('/signed-in/assessments/$assessmentId/publish')

/** 公示: the last look before a result is frozen, and afterwards what was frozen. */
export function PublishPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { assessmentId } = route.useParams()
  const query = useQuery(trpc.combination.get.queryOptions({ districtId, assessmentId }))
  return (
    <QueryView
      query={query}
      lines={8}
      head={<PageHeader title={t('title')} trail={[{ label: t('trail'), link: { to: '/assessments' } }]} />}
    >
      {(data) =>
        data.state === 'published' || data.state === 'final' ? (
          <Published assessmentId={assessmentId} />
        ) : (
          <PublishCheck assessmentId={assessmentId} data={data} />
        )
      }
    </QueryView>
  )
}
