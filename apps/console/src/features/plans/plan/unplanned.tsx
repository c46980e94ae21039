import { PlainDate, PlanId } from '@jianjia/domain/kernel'
import { isRunning } from '@jianjia/domain/plan'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { useNearDay } from '../../../lib/format/use-near-day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import type { Plan } from '../parts/plan.ts'
import { useText } from '../text.ts'
import classes from './plan.module.css'
import { DayInput } from '../../../ui/form/day-input.tsx'

/** What was done although nobody had promised it. */
export function Unplanned({ plan, writes }: { readonly plan: Plan; readonly writes: boolean }) {
  const { t } = useText()
  const nearDay = useNearDay()
  const adds = writes && isRunning(plan.state)
  if (plan.unplanned.length === 0 && !adds) return null
  return (
    <Sheet title={t('plan.unplanned')}>
      {plan.unplanned.length > 0 && (
        <ul className={classes['unplanned']}>
          {plan.unplanned.map(({ progressId, day, text, by }) => (
            <li key={progressId}>
              {text} <span className={classes['soft']}>{t('standing.person', { name: by, day: nearDay(day) })}</span>
            </li>
          ))}
        </ul>
      )}
      {adds && <UnplannedForm planId={PlanId.parse(plan.planId)} />}
    </Sheet>
  )
}

function UnplannedForm({ planId }: { readonly planId: PlanId }) {
  const { t } = useText()
  const { districtId, today } = usePlace()
  const [text, setText] = useState('')
  const [day, setDay] = useState<string>(today)
  const [checked, setChecked] = useState(false)
  const change = useChange({
    mutation: trpc.plan.recordUnplanned.mutationOptions(),
    onDone: () => {
      setText('')
      setChecked(false)
    },
  })
  const record = () => {
    setChecked(true)
    const on = PlainDate.safeParse(day)
    if (text.trim().length < 2 || !on.success) return
    void change.submit({ districtId, planId, unplanned: { day: on.data, text: text.trim() } })
  }
  return (
    <form
      className={classes['line']}
      onSubmit={(event) => {
        event.preventDefault()
        record()
      }}
    >
      <FailureNotice failure={change.failure} />
      <TextInput
        className={classes['reason']}
        label={t('plan.unplannedText')}
        value={text}
        maxLength={500}
        error={checked && text.trim().length < 2 ? t('plan.unplannedMissing') : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <DayInput
        label={t('plan.unplannedDay')}
        value={day}
        max={today}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={change.pending}>
        {t('plan.unplannedDo')}
      </Button>
    </form>
  )
}
