import { MIN_PASSWORD_LENGTH } from '@jianjia/domain/policy'
import { useMemo } from 'react'
import { z } from 'zod'
import { useSubmission } from '../../lib/change/use-submission.ts'
import { changePassword } from '../../lib/session/account-requests.ts'
import { useSession } from '../../lib/session/session.ts'
import { PasswordField } from '../../ui/form/password-field.tsx'
import { SchemaFormFrame } from '../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../ui/form/use-schema-form.ts'
import { useText } from './text.ts'

export function PasswordForm({ onDone }: { readonly onDone: () => Promise<void> }) {
  const { t } = useText()
  const { username } = useSession().account
  const minimum = MIN_PASSWORD_LENGTH
  const schema = useMemo(
    () =>
      z
        .object({
          currentPassword: z.string().min(1, t('currentMissing')),
          newPassword: z.string().refine((word) => [...word].length >= minimum, t('nextShort', { minimum })),
          again: z.string(),
        })
        .refine(({ newPassword, again }) => newPassword === again, { path: ['again'], message: t('againDiffers') }),
    [t, minimum],
  )
  const form = useSchemaForm(schema, { currentPassword: '', newPassword: '', again: '' })

  const { submit, pending, failure } = useSubmission(
    ({ currentPassword, newPassword }: z.output<typeof schema>) => changePassword(currentPassword, newPassword),
    { form, onDone: () => void onDone() },
  )

  return (
    <SchemaFormFrame form={form} onSubmit={submit} failure={failure}>
      <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
      <PasswordField label={t('current')} autoComplete="current-password" {...form.getInputProps('currentPassword')} />
      <PasswordField
        label={t('next')}
        description={t('nextHint', { minimum })}
        autoComplete="new-password"
        {...form.getInputProps('newPassword')}
      />
      <PasswordField label={t('again')} autoComplete="new-password" {...form.getInputProps('again')} />
      <SubmitBar label={t('submit')} pending={pending} />
    </SchemaFormFrame>
  )
}
