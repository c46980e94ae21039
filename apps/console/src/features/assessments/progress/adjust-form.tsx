import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { AdjustmentForm } from '../../../ui/adjustment/adjustment-form.tsx'
import { type Adjustment, useAdjustmentForm } from '../../../ui/adjustment/use-adjustment-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import type { Assessment } from '../parts/assessment.ts'
import { useText } from '../text.ts'
import classes from './progress.module.css'

interface AdjustFormProps {
  readonly assessment: Assessment
  /** Marked in the table; the form opens with them. */
  readonly chosen: readonly string[]
}

/** Moves the last day of some units' self-assessments or lets them off, with the reason that they read. */
export function AdjustForm({ assessment, chosen }: AdjustFormProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const adjusting = useAdjustmentForm([], chosen)
  const { form, onDone, done } = adjusting
  const extend = useChange({ mutation: trpc.assessment.extendDeadline.mutationOptions(), form, onDone })
  const waive = useChange({ mutation: trpc.assessment.waive.mutationOptions(), form, onDone })
  const units = assessment.units.filter((unit) => unit.state === 'open' && unit.exemptReason === null)
  const { assessmentId } = assessment
  if (units.length === 0) return done ? <Notice tone="done" title={t('adjust.done')} /> : null

  async function submit({ what, unitIds, dueOn, reason }: Adjustment): Promise<void> {
    const about = { districtId, assessmentId, unitIds, reason }
    if (what === 'waive') await waive.submit(about)
    else await extend.submit({ ...about, dueOn })
  }

  return (
    <details
      className={classes['adjust']}
      open={chosen.length > 0 || undefined}
      ref={chosen.length > 0 ? show : undefined}
    >
      <summary>{t('adjust.title')}</summary>
      <AdjustmentForm
        {...{ adjusting, units, extend, waive, onSubmit: submit }}
        words={{
          ...{ hint: t('adjust.hint'), waiveHint: t('adjust.waiveHint'), done: t('adjust.done') },
          ...{ submitExtend: t('adjust.submitExtend'), submitWaive: t('adjust.submitWaive') },
        }}
      />
    </details>
  )
}

function show(form: HTMLElement | null): void {
  form?.scrollIntoView({ block: 'nearest' })
  form?.querySelector<HTMLInputElement>('input[type="radio"]')?.focus({ preventScroll: true })
}
