import { Button, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { StateTag } from '../../../ui/state-tag.tsx'
import { useText } from '../text.ts'
import type { VoiceAsk } from './give-page.tsx'
import classes from './give.module.css'

/** One unit, and my mark of it. After it is given it begins anew with what is given. */
export function GiveRow({ ask }: { readonly ask: VoiceAsk }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const { callId, unitId, unitName: unit, mark } = ask
  const schema = useMemo(
    () =>
      z.object({
        mark: z
          .string()
          .trim()
          .regex(/^(?:\d{1,2}|100)$/, t('wrong')),
      }),
    [t],
  )
  const form = useSchemaForm(schema, { mark: mark === null ? '' : `${mark}` })
  const change = useChange({ mutation: trpc.voice.give.mutationOptions(), form })
  const isGiven = mark !== null
  const about = (label: string) => `${label} ${unit}`
  return (
    <li className={classes['unit']}>
      <div className={classes['head']}>
        <strong>{unit}</strong>
        <StateTag tone={isGiven ? 'done' : 'idle'}>{isGiven ? t('given', { mark }) : t('open')}</StateTag>
      </div>
      <SchemaFormFrame
        form={form}
        failure={change.failure}
        onSubmit={(values) => change.submit({ districtId, callId, unitId, mark: Number(values.mark) })}
      >
        <div className={classes['fields']}>
          <TextInput
            label={t('mark')}
            aria-label={about(t('mark'))}
            inputMode="numeric"
            maxLength={3}
            autoComplete="off"
            {...form.getInputProps('mark')}
          />
          <Button
            type="submit"
            variant={isGiven ? 'default' : 'filled'}
            loading={change.pending}
            aria-label={about(t(isGiven ? 'change' : 'give'))}
          >
            {t(isGiven ? 'change' : 'give')}
          </Button>
        </div>
      </SchemaFormFrame>
    </li>
  )
}
