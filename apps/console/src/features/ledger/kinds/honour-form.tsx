import { fieldOf } from '../fields/field.tsx'
import { EntryForm, type KindFormProps } from '../parts/entry-form.tsx'
import { useText } from '../text.ts'

const Field = fieldOf('honour')

/** 荣誉. */
export function HonourForm({ frame }: KindFormProps<'honour'>) {
  const { t } = useText()
  const values = frame.form.values.entry.details
  return (
    <EntryForm
      frame={frame}
      titleHint={t('hint.honour')}
      dayLabel={t('hint.honourDay')}
      proofHint={t('hint.certificate')}
    >
      <Field name="holder" />
      <Field name="holderName" when={values['holder'] === 'person'} />
      <Field name="level" />
      <Field name="grade" />
      <Field name="issuer" />
      <Field name="documentNo" />
      <Field name="validUntil" ahead />
    </EntryForm>
  )
}
