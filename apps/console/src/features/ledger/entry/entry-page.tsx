import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { QueryView } from '../../../ui/query-view.tsx'
import { CorrectForm } from './correct-form.tsx'
import { EntryView } from './entry-view.tsx'

const route = getRouteApi('/signed-in/ledger/$entryId')

/** One record: where every figure that it gave opens to. */
export function EntryPage() {
  const { districtId } = usePlace()
  const { entryId } = route.useParams()
  const { correct = false } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(trpc.ledger.get.queryOptions({ districtId, entryId }))
  const done = () => void navigate({ search: {} })
  return (
    <QueryView query={query}>
      {(data) => (correct ? <CorrectForm key={data.version} data={data} onDone={done} /> : <EntryView data={data} />)}
    </QueryView>
  )
}
