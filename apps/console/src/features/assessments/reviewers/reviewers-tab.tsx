import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { QueryView } from '../../../ui/query-view.tsx'
import type { Assessment } from '../parts/assessment.ts'
import { AssignForm } from './assign-form.tsx'

export function ReviewersTab({ assessment }: { readonly assessment: Assessment }) {
  const { districtId } = usePlace()
  const { assessmentId, minReviews } = assessment
  const query = useQuery(trpc.assessment.reviewerOptions.queryOptions({ districtId, assessmentId }))
  return (
    <QueryView query={query}>
      {(options) => (
        <AssignForm
          key={options.assignments.map(({ unitId, reviewerId }) => `${unitId}${reviewerId}`).join()}
          assessmentId={assessmentId}
          minReviews={minReviews}
          options={options}
        />
      )}
    </QueryView>
  )
}
