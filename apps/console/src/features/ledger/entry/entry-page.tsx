import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { useText } from '../text.ts'
import { CorrectForm } from './correct-form.tsx'
import { EntryView } from './entry-view.tsx'

const route = getRouteApi('/signed-in/ledger/$entryId')

/** One record: where every figure that it gave opens to. */
export function EntryPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { entryId } = route.useParams()
  const { correct = false } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(trpc.ledger.get.queryOptions({ districtId, entryId }))
  const done = () => void navigate({ search: {} })
  return (
    <QueryView
      query={query}
      head={<PageHeader title={t('entry.facts')} trail={[{ label: t('title'), link: { to: '/ledger' } }]} />}
    >
      {(data) => (correct ? <CorrectForm key={entryId} data={data} onDone={done} /> : <EntryView data={data} />)}
    </QueryView>
  )
}
