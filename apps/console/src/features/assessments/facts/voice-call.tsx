import { Button, TextInput } from '@mantine/core'
import type { PlainDate } from '@jianjia/domain/kernel'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { listSign } from '../../../lib/format/signs.ts'
import { useNearDay } from '../../../lib/format/use-near-day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import type { DistrictFacts } from '../parts/assessment.ts'
import { useText } from '../text.ts'
import classes from './facts.module.css'
import { ExtendVoiceCall } from './extend-voice-call.tsx'
import { VoiceCallForm } from './voice-call-form.tsx'

export type VoiceCallLine = RouterOutputs['voice']['calls']['calls'][number]

export interface VoiceCallProps {
  readonly assessmentId: string
  readonly raterId: string
  readonly units: DistrictFacts['units']
  /** The newest call of the voice. */
  readonly call: VoiceCallLine | undefined
  readonly today: PlainDate
  /** Every unit has its mark of the voice. */
  readonly isEntered: boolean
}

/** Marks of single people of a voice, given with an account: asked for, under way, counted or called off. */
export function VoiceCall({ assessmentId, raterId, units, call, today, isEntered }: VoiceCallProps) {
  const { t } = useText()
  const [asks, setAsks] = useState(false)
  if (call?.state === 'open') return <Running call={call} today={today} />
  return (
    <>
      {call?.state === 'counted' && <Counted call={call} units={units} />}
      {call?.state === 'discarded' && (
        <Notice tone="information" title={t('call.discarded', { reason: call.reason ?? '' })} />
      )}
      {asks && <VoiceCallForm assessmentId={assessmentId} raterId={raterId} onClose={() => setAsks(false)} />}
      {!asks && !isEntered && (
        <div className={classes['choose']}>
          <Button variant="default" onClick={() => setAsks(true)}>
            {t('call.begin')}
          </Button>
          <p>{t('call.beginHint')}</p>
        </div>
      )}
    </>
  )
}

function Counted({ call, units }: { readonly call: VoiceCallLine; readonly units: DistrictFacts['units'] }) {
  const { t, language } = useText()
  const few = call.units.filter(({ state }) => state === 'tooFew').map(({ unitId }) => unitId)
  const names = units.filter(({ unitId }) => few.includes(unitId)).map(({ name }) => name)
  const done = call.units.filter(({ state }) => state === 'counted').length
  return (
    <Notice tone={few.length > 0 ? 'attention' : 'done'} title={t('call.counted', { done })}>
      {few.length > 0 && <p>{t('call.tooFew', { units: names.join(listSign(language)) })}</p>}
    </Notice>
  )
}

function Running({ call, today }: { readonly call: VoiceCallLine; readonly today: PlainDate }) {
  const { t } = useText()
  const nearDay = useNearDay()
  const { districtId } = usePlace()
  const { callId, version: expectedVersion, closesOn } = call
  const sum = (of: (unit: VoiceCallLine['units'][number]) => number) =>
    call.units.reduce((all, unit) => all + of(unit), 0)
  const [given, asked] = [sum((unit) => unit.given), sum((unit) => unit.asked)]
  const isOver = today > closesOn || given >= asked
  const count = useChange({ mutation: trpc.voice.count.mutationOptions() })
  return (
    <Notice
      tone={isOver ? 'attention' : 'information'}
      title={t(isOver ? 'call.over' : 'call.running', {
        ...{ given, asked, units: call.units.length, who: t(`call.who.${call.asked}`) },
        day: nearDay(closesOn),
      })}
    >
      <p>{t('call.secret')}</p>
      <FailureNotice failure={count.failure} />
      <div className={classes['acts']}>
        {isOver && (
          <Button loading={count.pending} onClick={() => void count.submit({ districtId, callId, expectedVersion })}>
            {t('call.count')}
          </Button>
        )}
        {given < asked && <ExtendVoiceCall key={closesOn} call={call} today={today} />}
        <Discard call={call} />
      </div>
    </Notice>
  )
}

function Discard({ call: { callId, version: expectedVersion } }: { readonly call: VoiceCallLine }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const [asks, setAsks] = useState(false)
  const schema = useMemo(() => z.object({ reason: z.string().trim().min(2, t('call.reasonMissing')).max(200) }), [t])
  const form = useSchemaForm(schema, { reason: '' })
  const change = useChange({ mutation: trpc.voice.discard.mutationOptions(), form })
  if (!asks)
    return (
      <Button variant="default" onClick={() => setAsks(true)}>
        {t('call.discard')}
      </Button>
    )
  return (
    <SchemaFormFrame
      form={form}
      failure={change.failure}
      onSubmit={({ reason }) => change.submit({ districtId, callId, reason, expectedVersion })}
    >
      <p>{t('call.discardHint')}</p>
      <TextInput label={t('call.reason')} required maxLength={200} {...form.getInputProps('reason')} />
      <div className={classes['acts']}>
        <Button type="submit" loading={change.pending}>
          {t('call.discardNow')}
        </Button>
        <Button variant="default" onClick={() => setAsks(false)}>
          {t('call.keep')}
        </Button>
      </div>
    </SchemaFormFrame>
  )
}
