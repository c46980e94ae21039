import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { QueryView } from '../../../ui/query-view.tsx'
import type { Assessment } from '../parts/assessment.ts'
import { AssignMarkedForm } from './assign-marked-form.tsx'

export interface AssignMarkedProps {
  readonly assessment: Assessment
  /** Marked in the table. */
  readonly unitIds: readonly string[]
  readonly onClose: () => void
}

/** Reviewers for the units that are marked in the table: who is asked, what that means for each, one press. */
export function AssignMarked(props: AssignMarkedProps) {
  const { districtId } = usePlace()
  const { assessmentId } = props.assessment
  const query = useQuery(trpc.assessment.reviewerOptions.queryOptions({ districtId, assessmentId }))
  return <QueryView query={query}>{(options) => <AssignMarkedForm {...props} options={options} />}</QueryView>
}
