import { useMemo } from 'react'
import { z } from 'zod'
import { useSubmission } from '../../lib/change/use-submission.ts'
import { signIn } from '../../lib/session/account-requests.ts'
import { PasswordField } from '../../ui/form/password-field.tsx'
import { SchemaFormFrame } from '../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../ui/form/use-schema-form.ts'
import { UsernameField } from '../../ui/form/username-field.tsx'
import { useText } from './text.ts'

export interface PasswordStepFormProps {
  readonly onDone: () => void
  /** The password was right, and the account asks for a code as well. */
  readonly onSecondStep: () => void
}

export function PasswordStepForm({ onDone, onSecondStep }: PasswordStepFormProps) {
  const { t } = useText()
  const schema = useMemo(
    () =>
      z.object({
        username: z.string().trim().min(1, t('usernameMissing')),
        password: z.string().min(1, t('passwordMissing')),
      }),
    [t],
  )
  const form = useSchemaForm(schema, { username: '', password: '' })
  const { submit, pending, failure } = useSubmission(
    ({ username, password }: z.output<typeof schema>) => signIn(username, password),
    { onDone: ({ secondStep }) => (secondStep ? onSecondStep() : onDone()) },
  )
  return (
    <>
      <SchemaFormFrame form={form} onSubmit={submit} failure={failure}>
        <UsernameField label={t('username')} autoComplete="username" {...form.getInputProps('username')} />
        <PasswordField label={t('password')} autoComplete="current-password" {...form.getInputProps('password')} />
        <SubmitBar label={t('submit')} pending={pending} />
      </SchemaFormFrame>
      <p>{t('forgotten')}</p>
    </>
  )
}
