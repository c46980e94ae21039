import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { useText } from '../text.ts'
import { ReviewSheet } from './review-sheet.tsx'

const route = getRouteApi('/signed-in/reviews/$assessmentId/$unitId')

/** The sheet of one unit for the reviewer: what is asked, what the branch says and proves, my mark. */
export function SheetPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const of = route.useParams()
  // Marks are edited against the versions read here, so an earlier visit's answer is never begun from.
  const query = useQuery({ ...trpc.review.get.queryOptions({ districtId, ...of }), gcTime: 0, staleTime: 0 })
  return (
    <QueryView
      query={query}
      lines={10}
      head={<PageHeader title={t('one')} trail={[{ label: t('title'), link: { to: '/reviews' } }]} />}
    >
      {(data) => <ReviewSheet key={`${of.unitId} ${data.submittedAt}`} {...of} data={data} />}
    </QueryView>
  )
}
