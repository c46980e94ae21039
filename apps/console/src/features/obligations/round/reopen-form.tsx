import { TextInput } from '@mantine/core'
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

/** Opens again what was closed too early. */
export function ReopenForm({ round }: { readonly round: SetRound }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const { roundId, version } = round
  const schema = useMemo(() => z.object({ reason: z.string().trim().min(2, t('round.reasonMissing')).max(200) }), [t])
  const form = useSchemaForm(schema, { reason: '' })
  const reopen = useChange({ mutation: trpc.obligation.reopen.mutationOptions(), form })
  return (
    <Sheet title={t('edit.reopen')} narrow>
      <p>{t('edit.reopenHint')}</p>
      <SchemaFormFrame
        form={form}
        failure={reopen.failure}
        onSubmit={({ reason }) => reopen.submit({ districtId, roundId, reason, expectedVersion: version })}
      >
        <TextInput label={t('round.reason')} required maxLength={200} {...form.getInputProps('reason')} />
        <SubmitBar label={t('edit.reopenDo')} pending={reopen.pending} />
      </SchemaFormFrame>
    </Sheet>
  )
}
