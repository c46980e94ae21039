import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { useText } from '../text.ts'
import { PublishCheck } from './publish-check.tsx'

const route = getRouteApi('/signed-in/schemes/$schemeId/publish')

/** The last look before a scheme is frozen. */
export function PublishPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { schemeId } = route.useParams()
  const query = useQuery(trpc.scheme.get.queryOptions({ districtId, schemeId }))
  return (
    <>
      {query.data === undefined && (
        <PageHeader title={t('publish.title')} trail={[{ label: t('title'), link: { to: '/schemes' } }]} />
      )}
      <QueryView query={query} lines={8}>
        {(data) => <PublishCheck data={data} />}
      </QueryView>
    </>
  )
}
