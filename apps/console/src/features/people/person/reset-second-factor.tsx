import { Button, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import type { Person } from '../list/people-page.tsx'
import { useText } from '../text.ts'

/** For somebody whose phone is gone: with a reason, which goes on record. */
export function ResetSecondFactor({ person }: { readonly person: Person }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const [asking, setAsking] = useState(false)
  const schema = z.object({ reason: z.string().trim().min(2, t('person.reasonMissing')).max(200) })
  const form = useSchemaForm(schema, { reason: '' })
  const change = useChange({
    mutation: trpc.account.resetSecondFactor.mutationOptions(),
    form,
    onDone: () => notifications.show({ message: t('person.secondFactorReset') }),
  })
  if (!asking)
    return (
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('person.resetSecondFactor')}
      </Button>
    )
  return (
    <SchemaFormFrame
      form={form}
      failure={change.failure}
      onSubmit={({ reason }) => change.submit({ districtId, personId: person.personId, reason })}
    >
      <p>{t('person.resetSecondFactorText', { name: person.name })}</p>
      <TextInput label={t('person.reason')} description={t('person.reasonHint')} {...form.getInputProps('reason')} />
      <SubmitBar
        label={t('person.resetSecondFactor')}
        pending={change.pending}
        waiting={change.waiting}
        secondary={
          <Button variant="default" onClick={() => setAsking(false)}>
            {t('form.cancel')}
          </Button>
        }
      />
    </SchemaFormFrame>
  )
}
