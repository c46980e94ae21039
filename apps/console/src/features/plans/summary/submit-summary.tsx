import { PlanId } from '@jianjia/domain/kernel'
import type { CheckedCitation } from '@jianjia/domain/plan'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { SaveIndicator } from '../../../ui/save-indicator.tsx'
import { type Plan, usePlanRights } from '../parts/plan.ts'
import type { Draft } from '../reading/use-draft.ts'
import classes from './summary.module.css'
import { useText } from './text.ts'

interface SubmitSummaryProps {
  readonly plan: Plan
  readonly draft: Draft
  readonly open: readonly CheckedCitation[]
  readonly onNext: (blockId: string) => void
}

/** Whether it may be handed in, the way to the next figure that does not match, and the last step. */
export function SubmitSummary({ plan, draft, open, onNext }: SubmitSummaryProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const navigate = useNavigate()
  const { submits } = usePlanRights(plan.unitId)
  const planId = PlanId.parse(plan.planId)
  const { receiver } = plan
  const { title } = draft.content
  const submit = useChange({
    mutation: trpc.plan.submit.mutationOptions(),
    onDone: () => void navigate({ to: '/plans/$planId/receipt', params: { planId }, replace: true }),
  })
  const hand = async () => {
    const expectedVersion = await draft.settle()
    if (expectedVersion !== undefined) await submit.submit({ districtId, planId, expectedVersion })
  }
  const [first] = open
  const untitled = title.trim() === ''
  const status = untitled ? 'submit.title' : open.length > 0 ? 'submit.stopped' : 'submit.ready'
  return (
    <>
      <FailureNotice failure={submit.failure} />
      <div className={classes['bar']} data-print="no">
        <div className={classes['status']}>
          <span>{t(status, { count: open.length })}</span>
          <SaveIndicator state={draft.state} />
        </div>
        <div className={classes['ways']}>
          {first && (
            <Button variant="default" onClick={() => onNext(first.blockId)}>
              {t('next')}
            </Button>
          )}
          {submits ? (
            <ConfirmButton
              label={t('submitTo', { receiver })}
              consequence={t('submitConfirm', { title, receiver })}
              disabled={untitled || open.length > 0}
              pending={submit.pending}
              onConfirm={hand}
            />
          ) : (
            <span>{t('onlyChair')}</span>
          )}
        </div>
      </div>
    </>
  )
}
