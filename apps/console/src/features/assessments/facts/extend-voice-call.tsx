import { Button, TextInput } from '@mantine/core'
import { laterDays } from '@jianjia/domain/assessment'
import type { PlainDate } from '@jianjia/domain/kernel'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { DayInput } from '../../../ui/form/day-input.tsx'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { useText } from '../text.ts'
import classes from './facts.module.css'
import { useVoiceDay } from './use-voice-day.ts'
import type { VoiceCallLine } from './voice-call.tsx'

interface ExtendVoiceCallProps {
  readonly call: VoiceCallLine
  readonly today: PlainDate
}

/** Moves the last day of a call, with a reason that everybody who is asked reads. Not there where no later day is left. */
export function ExtendVoiceCall({ call, today }: ExtendVoiceCallProps) {
  const { t } = useText()
  const [asks, setAsks] = useState(false)
  const days = laterDays(call.closesOn, today)
  if (days === null) return null
  if (asks) return <Fields call={call} days={days} onClose={() => setAsks(false)} />
  return (
    <Button variant="default" onClick={() => setAsks(true)}>
      {t('call.extend')}
    </Button>
  )
}

interface FieldsProps extends Pick<ExtendVoiceCallProps, 'call'> {
  readonly days: { readonly first: PlainDate; readonly last: PlainDate }
  readonly onClose: () => void
}

function Fields({ call: { callId, version: expectedVersion }, days: { first, last }, onClose }: FieldsProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const closesOn = useVoiceDay({ first, last })
  const schema = useMemo(
    () =>
      z.object({
        closesOn,
        reason: z.string().trim().min(2, t('call.reasonMissing')).max(200),
      }),
    [t, closesOn],
  )
  const form = useSchemaForm(schema, { closesOn: '', reason: '' })
  const change = useChange({ mutation: trpc.voice.extend.mutationOptions(), form })
  return (
    <SchemaFormFrame
      form={form}
      failure={change.failure}
      onSubmit={(values) => change.submit({ districtId, callId, ...values, expectedVersion })}
    >
      <p>{t('call.extendHint')}</p>
      <DayInput label={t('call.extendTo')} required min={first} max={last} {...form.getInputProps('closesOn')} />
      <TextInput label={t('call.extendReason')} required maxLength={200} {...form.getInputProps('reason')} />
      <div className={classes['acts']}>
        <Button type="submit" loading={change.pending}>
          {t('call.extendNow')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('call.extendNot')}
        </Button>
      </div>
    </SchemaFormFrame>
  )
}
