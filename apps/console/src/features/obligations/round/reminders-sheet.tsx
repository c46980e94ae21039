import { ReminderSteps } from '@jianjia/domain/obligation'
import { useMemo } from 'react'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { useNearDay } from '../../../lib/format/use-near-day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import classes from '../parts/facts.module.css'
import { StepsField } from '../parts/steps-field.tsx'
import { useText } from '../text.ts'
import type { SetRound } from './set-round.ts'
import { listSign } from '../../../lib/format/signs.ts'

/** So many are seen at once; what is overdue for long is reminded of for long. */
const LAST_SENT = 4

/** Who is told next and when, what was sent until now, and on which days it is sent. */
export function RemindersSheet({ round }: { readonly round: SetRound }) {
  const { t } = useText()
  return (
    <Sheet title={t('steps.title')} narrow>
      <div className={classes['stack']}>
        <Next round={round} />
        <Sent round={round} />
        {round.state === 'open' && <StepsForm key={round.version} round={round} />}
      </div>
    </Sheet>
  )
}

function Next({ round: { reminders, state } }: { readonly round: SetRound }) {
  const { t, language } = useText()
  const nearDay = useNearDay()
  const { next } = reminders
  if (next === null) return <p>{state === 'open' ? t('steps.noNext') : t('steps.ended')}</p>
  return (
    <p>
      {t('steps.next', { day: nearDay(next.day), count: next.units })}
      {next.nobody.length > 0 && (
        <span className={classes['soft']}>{t('steps.nobody', { units: next.nobody.join(listSign(language)) })}</span>
      )}
    </p>
  )
}

function Sent({ round: { reminders } }: { readonly round: SetRound }) {
  const { t } = useText()
  const { sent } = reminders
  if (sent.length === 0) return <p>{t('steps.noneSent')}</p>
  const earlier = sent.slice(LAST_SENT)
  return (
    <div>
      <p>{t('steps.sent')}</p>
      <SentDays days={sent.slice(0, LAST_SENT)} />
      {earlier.length > 0 && (
        <details>
          <summary>{t('steps.earlier', { count: earlier.length })}</summary>
          <SentDays days={earlier} />
        </details>
      )}
    </div>
  )
}

function SentDays({ days }: { readonly days: SetRound['reminders']['sent'] }) {
  const { t } = useText()
  const nearDay = useNearDay()
  return (
    <ul className={classes['list']}>
      {days.map(({ day, by, units, people }) => (
        <li key={`${day} ${by ?? ''}`}>
          {t('steps.sentDay', { day: nearDay(day), count: units, people })}
          <span className={classes['soft']}>{by === null ? t('steps.byItself') : t('steps.by', { by })}</span>
        </li>
      ))}
    </ul>
  )
}

function StepsForm({ round }: { readonly round: SetRound }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const { roundId, version, steps } = round
  const schema = useMemo(() => z.object({ steps: ReminderSteps }), [])
  const form = useSchemaForm(schema, { steps })
  const change = useChange({ mutation: trpc.obligation.setReminders.mutationOptions(), form })
  return (
    <SchemaFormFrame
      form={form}
      failure={change.failure}
      onSubmit={({ steps: chosen }) => change.submit({ districtId, roundId, steps: chosen, expectedVersion: version })}
    >
      <StepsField
        value={form.values.steps}
        onChange={(steps) => form.setFieldValue('steps', steps)}
        error={form.errors['steps']}
      />
      <SubmitBar label={t('steps.submit')} pending={change.pending} />
    </SchemaFormFrame>
  )
}
