import { useMemo } from 'react'
import { z } from 'zod'
import { type Outcome, useSubmission } from '../../../lib/change/use-submission.ts'
import { useSession } from '../../../lib/session/session.ts'
import { PasswordField } from '../../../ui/form/password-field.tsx'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { useText } from '../text.ts'

export interface PasswordAgainProps<Answer> {
  /** What the button does. */
  readonly label: string
  readonly call: (password: string) => Promise<Outcome<Answer>>
  readonly onDone: (answer: Answer) => void
}

/** For acts that a session left open must not be enough for. */
export function PasswordAgain<Answer>({ label, call, onDone }: PasswordAgainProps<Answer>) {
  const { t } = useText()
  const { username } = useSession().account
  const schema = useMemo(() => z.object({ password: z.string().min(1, t('passwordMissing')) }), [t])
  const form = useSchemaForm(schema, { password: '' })
  const { submit, pending, failure } = useSubmission(({ password }: z.output<typeof schema>) => call(password), {
    ...{ form, onDone },
  })
  return (
    <SchemaFormFrame form={form} onSubmit={submit} failure={failure}>
      <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
      <PasswordField
        label={t('password')}
        description={t('passwordHint')}
        autoComplete="current-password"
        {...form.getInputProps('password')}
      />
      <SubmitBar label={label} pending={pending} />
    </SchemaFormFrame>
  )
}
