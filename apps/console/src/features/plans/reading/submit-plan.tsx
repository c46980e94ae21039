import { PlanId } from '@jianjia/domain/kernel'
import { type Doubt, missingParts } from '@jianjia/domain/plan'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SaveIndicator } from '../../../ui/save-indicator.tsx'
import { type Plan, usePlanRights } from '../parts/plan.ts'
import { useText } from '../text.ts'
import classes from './reading.module.css'
import type { Draft } from './use-draft.ts'

interface SubmitPlanProps {
  readonly plan: Plan
  readonly draft: Draft
  readonly doubts: readonly Doubt[]
  readonly open: readonly Doubt[]
  /** Leads to the next piece that nobody has decided. */
  readonly onNext: () => void
}

/** How far the check has come, the way to the next doubtful piece, and the last step. */
export function SubmitPlan({ plan, draft, doubts, open, onNext }: SubmitPlanProps) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const navigate = useNavigate()
  const { submits } = usePlanRights(plan.unitId)
  const planId = PlanId.parse(plan.planId)
  const { content } = draft
  const missing = missingParts(content)
  const submit = useChange({
    mutation: trpc.plan.submit.mutationOptions(),
    onDone: () => void navigate({ to: '/plans/$planId/receipt', params: { planId }, replace: true }),
  })
  const hand = async () => {
    const expectedVersion = await draft.settle()
    if (expectedVersion !== undefined) await submit.submit({ districtId, planId, expectedVersion })
  }
  const { receiver } = plan
  const stopped = missing.length > 0 || open.length > 0
  const day = (at: string | undefined) => (at === undefined ? '' : formatDay(at, language))
  const consequence = t('read.submitConfirm', {
    ...{ receiver, title: content.title, count: content.items.length },
    ...{ start: day(content.period?.start), end: day(content.period?.end) },
  })
  return (
    <>
      <FailureNotice failure={submit.failure} />
      <div className={classes['bar']} data-print="no">
        <div className={classes['status']}>
          <span role="status">
            {doubts.length === 0
              ? t('read.ready')
              : t('read.progress', { done: doubts.length - open.length, total: doubts.length })}
          </span>
          <SaveIndicator state={draft.state} />
          {missing.map((part) => (
            <span key={part} className={classes['missing']}>
              {t(`read.missing.${part}`)}
            </span>
          ))}
        </div>
        <div className={classes['acts']}>
          {open.length > 0 && (
            <Button variant="default" onClick={onNext}>
              {t('read.next')}
            </Button>
          )}
          {submits && (
            <ConfirmButton
              label={t('read.submit', { receiver })}
              consequence={consequence}
              disabled={stopped}
              pending={submit.pending}
              onConfirm={hand}
            />
          )}
        </div>
      </div>
      {!submits && <Notice title={t('read.onlyChair')} />}
    </>
  )
}
