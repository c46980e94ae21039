import { PlanId } from '@jianjia/domain/kernel'
import { isWritable } from '@jianjia/domain/plan'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import type { Plan, PlanRights } from '../parts/plan.ts'
import { StartSummary } from '../summary/start-summary.tsx'
import { useText } from '../text.ts'

interface PlanActsProps {
  readonly plan: Plan
  readonly rights: PlanRights
  readonly returning: boolean
  readonly onReturning: (returning: boolean) => void
}

/** What can be done with the document as a whole, by whom, in the state it is in. */
export function PlanActs({ plan, rights, returning, onReturning }: PlanActsProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const navigate = useNavigate()
  const planId = PlanId.parse(plan.planId)
  const input = { districtId, planId, expectedVersion: plan.version }
  const accept = useChange({ mutation: trpc.plan.accept.mutationOptions() })
  const close = useChange({ mutation: trpc.plan.close.mutationOptions() })
  const revise = useChange({
    mutation: trpc.plan.revise.mutationOptions(),
    onDone: () => void navigate({ to: '/plans/$planId/read', params: { planId } }),
  })
  const over = plan.period !== null && plan.period.end < plan.today
  return (
    <>
      {rights.writes && plan.kind === 'plan' && plan.number > 0 && <StartSummary plan={plan} />}
      {rights.writes && isWritable(plan.state) && (
        <LinkButton to="/plans/$planId/read" params={{ planId }}>
          {t('plan.edit')}
        </LinkButton>
      )}
      {rights.writes && plan.state === 'accepted' && (
        <ConfirmButton
          variant="default"
          label={t('plan.revise')}
          consequence={t('plan.reviseText')}
          pending={revise.pending}
          onConfirm={() => revise.submit(input)}
        />
      )}
      {rights.accepts && plan.state === 'submitted' && !returning && (
        <>
          <Button variant="default" onClick={() => onReturning(true)}>
            {t('plan.returnMode')}
          </Button>
          <ConfirmButton
            label={t('plan.accept')}
            consequence={t('plan.acceptText')}
            pending={accept.pending}
            onConfirm={() => accept.submit(input)}
          />
        </>
      )}
      {rights.accepts && plan.state === 'accepted' && over && (
        <ConfirmButton
          variant="default"
          label={t('plan.close')}
          consequence={t('plan.closeText')}
          pending={close.pending}
          onConfirm={() => close.submit(input)}
        />
      )}
      <FailureNotice failure={accept.failure ?? close.failure ?? revise.failure} />
    </>
  )
}
