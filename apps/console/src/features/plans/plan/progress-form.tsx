import { addMonths, PlainDate, PlanId } from '@jianjia/domain/kernel'
import { firstOfMonth, type ProgressDraft } from '@jianjia/domain/plan'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import type { Plan, StandingOf } from '../parts/plan.ts'
import { useText } from '../text.ts'
import classes from './plan.module.css'
import { DayInput } from '../../../ui/form/day-input.tsx'

interface ProgressFormProps {
  readonly plan: Plan
  readonly standing: StandingOf
  readonly onDone: () => void
}

/** A word on one promise: done today or on a day, postponed or dropped with a reason, or taken back. */
export function ProgressForm({ plan, standing, onDone }: ProgressFormProps) {
  const { t } = useText()
  const { districtId, today } = usePlace()
  const [act, setAct] = useState<'postponed' | 'dropped'>()
  const [day, setDay] = useState<string>(today)
  const change = useChange({ mutation: trpc.plan.recordProgress.mutationOptions(), onDone })
  const of = { itemId: standing.itemId, windowStart: standing.window.start }
  const say = (progress: ProgressDraft) =>
    void change.submit({ districtId, planId: PlanId.parse(plan.planId), progress })
  const done = (on: string) => {
    const known = PlainDate.safeParse(on)
    if (known.success) say({ act: 'done', ...of, day: known.data, note: null })
  }
  const spoken = standing.doneBy?.by === 'person' || standing.state === 'dropped' || standing.postponedTo !== null
  const byRecord = standing.doneBy?.by === 'record' ? standing.doneBy : undefined
  return (
    <div className={classes['progress']}>
      <FailureNotice failure={change.failure} />
      {standing.doneBy === null && (
        <div className={classes['line']}>
          <Button size="compact-md" loading={change.pending} onClick={() => done(today)}>
            {t('standing.doneToday')}
          </Button>
          <DayInput
            label={t('standing.doneOn')}
            value={day}
            max={today}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <Button size="compact-md" variant="default" loading={change.pending} onClick={() => done(day)}>
            {t('standing.done')}
          </Button>
        </div>
      )}
      <div className={classes['line']}>
        {standing.doneBy === null && (
          <>
            <Button
              size="compact-md"
              variant="default"
              aria-expanded={act === 'postponed'}
              onClick={() => setAct('postponed')}
            >
              {t('standing.postpone')}
            </Button>
            <Button
              size="compact-md"
              variant="default"
              aria-expanded={act === 'dropped'}
              onClick={() => setAct('dropped')}
            >
              {t('standing.drop')}
            </Button>
          </>
        )}
        {byRecord && (
          <Button
            size="compact-md"
            variant="default"
            loading={change.pending}
            onClick={() => say({ act: 'notThisRecord', ...of, entryId: byRecord.entryId })}
          >
            {t('standing.notThis')}
          </Button>
        )}
        {spoken && (
          <Button
            size="compact-md"
            variant="default"
            loading={change.pending}
            onClick={() => say({ act: 'withdrawn', ...of })}
          >
            {t('standing.withdraw')}
          </Button>
        )}
      </div>
      {act && <WithReason key={act} act={act} standing={standing} pending={change.pending} onSay={say} />}
    </div>
  )
}

interface WithReasonProps {
  readonly act: 'postponed' | 'dropped'
  readonly standing: StandingOf
  readonly pending: boolean
  readonly onSay: (progress: ProgressDraft) => void
}

function WithReason({ act, standing, pending, onSay }: WithReasonProps) {
  const { t } = useText()
  const { itemId, window, dueOn } = standing
  const [reason, setReason] = useState('')
  const [month, setMonth] = useState<string>(addMonths(firstOfMonth(dueOn), 1).slice(0, 7))
  const [checked, setChecked] = useState(false)
  const toMonth = PlainDate.safeParse(`${month}-01`)
  const say = () => {
    setChecked(true)
    if (reason.trim().length < 2) return
    const of = { itemId, windowStart: window.start, reason: reason.trim() }
    if (act === 'dropped') onSay({ act, ...of })
    else if (toMonth.success) onSay({ act, ...of, toMonth: toMonth.data })
  }
  return (
    <form
      className={classes['line']}
      onSubmit={(event) => {
        event.preventDefault()
        say()
      }}
    >
      {act === 'postponed' && (
        <TextInput
          type="month"
          label={t('standing.postpone')}
          value={month}
          error={checked && !toMonth.success ? t('standing.monthMissing') : undefined}
          onChange={(event) => setMonth(event.currentTarget.value)}
        />
      )}
      <TextInput
        className={classes['reason']}
        label={t(act === 'postponed' ? 'standing.whyPostponed' : 'standing.whyDropped')}
        value={reason}
        maxLength={500}
        error={checked && reason.trim().length < 2 ? t('standing.whyMissing') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-md" loading={pending}>
        {t(act === 'postponed' ? 'standing.postponeDo' : 'standing.dropDo')}
      </Button>
    </form>
  )
}
