import { Button, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { useSubmission } from '../../lib/change/use-submission.ts'
import { signInWith } from '../../lib/session/account-requests.ts'
import { SchemaFormFrame } from '../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../ui/form/use-schema-form.ts'
import { useText } from './text.ts'

export interface SecondStepFormProps {
  readonly onDone: () => void
  readonly onBack: () => void
}

/** The code of the app, or one of the recovery codes for the day on which the phone is not there. */
export function SecondStepForm({ onDone, onBack }: SecondStepFormProps) {
  const { t } = useText()
  const [withRecovery, setWithRecovery] = useState(false)
  const field = withRecovery ? 'recoveryCode' : 'code'
  const schema = useMemo(
    () =>
      z.object({
        [field]: z
          .string()
          .trim()
          .min(1, t(`${field}Missing`)),
      }),
    [field, t],
  )
  const form = useSchemaForm(schema, { code: '', recoveryCode: '' })
  const { submit, pending, failure, reset } = useSubmission(
    (values: Readonly<Record<string, string>>) => {
      const typed = values[field] ?? ''
      return signInWith(withRecovery ? { recoveryCode: typed } : { code: typed })
    },
    { form, onDone },
  )
  const change = () => {
    reset()
    form.clearErrors()
    setWithRecovery(!withRecovery)
  }
  return (
    <>
      <SchemaFormFrame form={form} onSubmit={submit} failure={failure}>
        <TextInput
          key={field}
          label={t(field)}
          description={t(`${field}Hint`)}
          autoComplete={withRecovery ? 'off' : 'one-time-code'}
          inputMode={withRecovery ? 'text' : 'numeric'}
          data-autofocus
          {...form.getInputProps(field)}
        />
        <SubmitBar
          label={t('submit')}
          pending={pending}
          secondary={
            <Button variant="default" onClick={onBack}>
              {t('back')}
            </Button>
          }
        />
      </SchemaFormFrame>
      <Button variant="subtle" onClick={change}>
        {t(withRecovery ? 'useCode' : 'useRecoveryCode')}
      </Button>
      <p>{t('lostBoth')}</p>
    </>
  )
}
