import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { QueryView } from '../../../ui/query-view.tsx'
import { DraftEditor } from './draft-editor.tsx'

const route = getRouteApi('/signed-in/schemes/$schemeId')

/** One scheme: its figures, its lines in words, what the linter says, its versions. */
export function EditPage() {
  const { districtId } = usePlace()
  const { schemeId } = route.useParams()
  const query = useQuery(trpc.scheme.get.queryOptions({ districtId, schemeId }))
  return (
    <QueryView query={query}>
      {(data) => <DraftEditor key={`${data.schemeId}.${data.version}`} data={data} />}
    </QueryView>
  )
}
