import { Button, Radio, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { z } from 'zod'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { listSign } from '../../../lib/format/signs.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { DayInput } from '../../../ui/form/day-input.tsx'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { QueryView } from '../../../ui/query-view.tsx'
import { useText } from '../text.ts'
import classes from './facts.module.css'
import { useVoiceDay } from './use-voice-day.ts'

interface VoiceCallFormProps {
  readonly assessmentId: string
  readonly raterId: string
  readonly onClose: () => void
}

type Askable = RouterOutputs['voice']['askable']

/** Who of a voice is asked, until when; how many people that are for how many units stands beside it before it is sent. */
export function VoiceCallForm(props: VoiceCallFormProps) {
  const { districtId } = usePlace()
  const { assessmentId, raterId } = props
  const query = useQuery(trpc.voice.askable.queryOptions({ districtId, assessmentId, raterId }))
  return (
    <QueryView query={query} lines={4}>
      {(askable) => <Fields {...props} askable={askable} />}
    </QueryView>
  )
}

function Fields({ assessmentId, raterId, onClose, askable }: VoiceCallFormProps & { readonly askable: Askable }) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const { first, last, fewest, ways } = askable
  const closesOn = useVoiceDay({ first, last })
  const schema = useMemo(
    () =>
      z.object({
        asked: z.enum(['members', 'peers', 'leaders']),
        closesOn,
        note: z.string().trim().min(2, t('call.noteMissing')).max(300),
      }),
    [t, closesOn],
  )
  const form = useSchemaForm(schema, { asked: 'members', closesOn: '', note: t('call.noteStart') })
  const change = useChange({ mutation: trpc.voice.open.mutationOptions(), form })
  const chosen = ways.find(({ asked }) => asked === form.values.asked)?.units ?? []
  const enough = chosen.filter(({ people }) => people >= fewest)
  const few = chosen.filter(({ people }) => people < fewest)
  return (
    <SchemaFormFrame
      form={form}
      failure={change.failure}
      onSubmit={(values) => change.submit({ districtId, assessmentId, raterId, ...values })}
    >
      <Radio.Group label={t('call.asked')} {...form.getInputProps('asked')}>
        <Stack gap="xs" mt="xs">
          {ways.map(({ asked }) => (
            <Radio
              key={asked}
              size="md"
              value={asked}
              label={t(`call.who.${asked}`)}
              description={t(`call.whoHint.${asked}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <div role="status" className={classes['choose']}>
        <p>
          {t('call.preview', {
            units: enough.length,
            marks: enough.reduce((all, { people }) => all + people, 0),
          })}
        </p>
        {few.length > 0 && (
          <p>{t('call.few', { fewest, units: few.map(({ name }) => name).join(listSign(language)) })}</p>
        )}
      </div>
      <DayInput label={t('call.closesOn')} required min={first} max={last} {...form.getInputProps('closesOn')} />
      <TextInput
        label={t('call.note')}
        description={t('call.noteHint')}
        required
        maxLength={300}
        {...form.getInputProps('note')}
      />
      <p>{t('call.secret')}</p>
      <div className={classes['acts']}>
        <Button type="submit" loading={change.pending}>
          {t('call.send')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('call.notNow')}
        </Button>
      </div>
    </SchemaFormFrame>
  )
}
