import { TextInput } from '@mantine/core'
import { MIN_PASSWORD_LENGTH } from '@jianjia/domain/policy'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { z } from 'zod'
import { trpc } from '../../lib/api/trpc.ts'
import { useLocalChange } from '../../lib/change/use-change.ts'
import { signIn } from '../../lib/session/account-requests.ts'
import { PasswordField } from '../../ui/form/password-field.tsx'
import { SchemaFormFrame } from '../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../ui/form/use-schema-form.ts'
import { UsernameField } from '../../ui/form/username-field.tsx'
import { EMPTY_SETUP, setupSchema } from './setup-schema.ts'
import { useText } from './text.ts'

/** Makes the first administrator and signs them in with the password they have just chosen. */
export function SetupForm() {
  const { t } = useText()
  const navigate = useNavigate()
  const schema = useMemo(() => setupSchema(t), [t])
  const form = useSchemaForm(schema, EMPTY_SETUP)
  const change = useLocalChange({ mutation: trpc.setup.createFirstAdministrator.mutationOptions(), form })

  const send = async ({ again: _again, ...values }: z.output<typeof schema>) => {
    const outcome = await change.submit(values)
    if (!outcome.ok) return
    await signIn(values.username, values.password)
    await navigate({ to: '/' })
  }

  return (
    <SchemaFormFrame form={form} onSubmit={send} failure={change.failure}>
      <TextInput
        label={t('code')}
        description={t('codeHint')}
        autoComplete="one-time-code"
        spellCheck={false}
        {...form.getInputProps('code')}
      />
      <TextInput
        label={t('districtName')}
        description={t('districtNameHint')}
        {...form.getInputProps('districtName')}
      />
      <TextInput
        label={t('districtShortName')}
        description={t('districtShortNameHint')}
        {...form.getInputProps('districtShortName')}
      />
      <TextInput label={t('personName')} autoComplete="name" {...form.getInputProps('personName')} />
      <UsernameField
        label={t('username')}
        description={t('usernameHint')}
        autoComplete="username"
        {...form.getInputProps('username')}
      />
      <PasswordField
        label={t('password')}
        description={t('passwordHint', { minimum: MIN_PASSWORD_LENGTH })}
        autoComplete="new-password"
        {...form.getInputProps('password')}
      />
      <PasswordField label={t('again')} autoComplete="new-password" {...form.getInputProps('again')} />
      <SubmitBar label={t('submit')} pending={change.pending} waiting={change.waiting} />
    </SchemaFormFrame>
  )
}
