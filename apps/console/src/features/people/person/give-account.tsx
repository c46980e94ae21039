import { isUsername, normaliseUsername } from '@jianjia/domain/policy'
import { z } from 'zod'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { UsernameField } from '../../../ui/form/username-field.tsx'
import { useText } from '../text.ts'

export interface GiveAccountProps {
  readonly personId: string
  readonly onDone: (answer: RouterOutputs['person']['giveAccount']) => void
}

export function GiveAccount({ personId, onDone }: GiveAccountProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const schema = z.object({
    username: z.string().transform(normaliseUsername).refine(isUsername, t('form.usernameWrong')),
  })
  const form = useSchemaForm(schema, { username: '' })
  const change = useChange({ mutation: trpc.person.giveAccount.mutationOptions(), form, onDone })
  return (
    <SchemaFormFrame
      form={form}
      failure={change.failure}
      onSubmit={({ username }) => change.submit({ districtId, personId, username })}
    >
      <p>{t('person.noAccount')}</p>
      <UsernameField
        label={t('form.username')}
        description={t('form.usernameHint')}
        autoComplete="off"
        {...form.getInputProps('username')}
      />
      <SubmitBar label={t('person.give')} pending={change.pending} waiting={change.waiting} />
    </SchemaFormFrame>
  )
}
