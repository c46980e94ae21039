import { PlanId } from '@jianjia/domain/kernel'
import { useNavigate } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import type { Plan } from '../parts/plan.ts'
import { useText } from './text.ts'

/** From so many days on a plan is one of a year, and so is its summary. */
const YEAR_MONTHS = 9

/** 起草总结: from a plan that was handed in to the draft of its summary. */
export function StartSummary({ plan }: { readonly plan: Plan }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const navigate = useNavigate()
  const start = useChange({
    mutation: trpc.plan.draftSummary.mutationOptions(),
    onDone: ({ planId }) => void navigate({ to: '/plans/$planId/summary', params: { planId } }),
  })
  const kind = monthsOf(plan.period) >= YEAR_MONTHS ? 'yearSummary' : 'termSummary'
  const planId = PlanId.parse(plan.planId)
  return (
    <>
      <ConfirmButton
        variant="default"
        label={t('start')}
        consequence={t('startText')}
        pending={start.pending}
        onConfirm={() => start.submit({ districtId, planId, kind, period: null })}
      />
      <FailureNotice failure={start.failure} />
    </>
  )
}

function monthsOf(period: Plan['period']): number {
  if (period === null) return 0
  const [from, to] = [period.start, period.end].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)))
  return (to ?? 0) - (from ?? 0) + 1
}
