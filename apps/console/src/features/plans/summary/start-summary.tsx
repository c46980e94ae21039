import { PlanId } from '@jianjia/domain/kernel'
import { Button, Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import type { Plan } from '../parts/plan.ts'
import { SummaryScope } from './summary-scope.tsx'
import { useText } from './text.ts'

/** 起草总结: from a plan that was handed in to the draft of its summary, for all of its days or a part of them. */
export function StartSummary({ plan }: { readonly plan: Plan }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const navigate = useNavigate()
  const [asking, { open, close }] = useDisclosure(false)
  const start = useChange({
    mutation: trpc.plan.draftSummary.mutationOptions(),
    onDone: ({ planId }) => void navigate({ to: '/plans/$planId/summary', params: { planId } }),
  })
  const { period } = plan
  if (period === null) return null
  return (
    <>
      <Button variant="default" onClick={open} aria-haspopup="dialog">
        {t('start')}
      </Button>
      <Drawer
        opened={asking}
        onClose={close}
        position="right"
        size="34rem"
        title={t('start')}
        closeButtonProps={{ 'aria-label': t('drawer.close') }}
      >
        <p>{t('startText')}</p>
        <SummaryScope
          unitId={plan.unitId}
          days={period}
          pending={start.pending}
          onStart={(scope) => void start.submit({ districtId, planId: PlanId.parse(plan.planId), ...scope })}
        />
        <FailureNotice failure={start.failure} />
      </Drawer>
    </>
  )
}
