import { Radio, Stack, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import type { SetRound } from './set-round.ts'

/** Closes it when everybody's day is over, or takes it back. */
export function EndForm({ round }: { readonly round: SetRound }) {
  const { t } = useText()
  const { districtId, today } = usePlace()
  const schema = useMemo(
    () =>
      z.object({
        what: z.enum(['close', 'cancel']),
        reason: z.string().trim().min(2, t('round.reasonMissing')).max(200),
      }),
    [t],
  )
  const { roundId, version, dueOn } = round
  const form = useSchemaForm(schema, { what: dueOn < today ? 'close' : 'cancel', reason: '' })
  const close = useChange({ mutation: trpc.obligation.close.mutationOptions(), form })
  const cancel = useChange({ mutation: trpc.obligation.cancel.mutationOptions(), form })

  async function submit({ what, reason }: z.output<typeof schema>): Promise<void> {
    const about = { districtId, roundId, reason, expectedVersion: version }
    if (what === 'close') await close.submit(about)
    else await cancel.submit(about)
  }

  return (
    <Sheet title={t('round.end')} narrow>
      <p>{t('round.endHint')}</p>
      <SchemaFormFrame form={form} failure={close.failure ?? cancel.failure} onSubmit={submit}>
        <Radio.Group label={t('round.endWhat')} {...form.getInputProps('what')}>
          <Stack gap="xs" mt="xs">
            <Radio size="md" value="close" label={t('round.close')} />
            <Radio size="md" value="cancel" label={t('round.cancel')} />
          </Stack>
        </Radio.Group>
        <TextInput label={t('round.reason')} required maxLength={200} {...form.getInputProps('reason')} />
        <SubmitBar
          label={form.values.what === 'close' ? t('round.submitClose') : t('round.submitCancel')}
          pending={close.pending || cancel.pending}
        />
      </SchemaFormFrame>
    </Sheet>
  )
}
