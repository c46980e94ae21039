import { fieldOf } from '../fields/field.tsx'
import { EntryForm, type KindFormProps } from '../parts/entry-form.tsx'
import { useText } from '../text.ts'

const Field = fieldOf('womensWork')

/** 女职工工作. */
export function WomensWorkForm({ frame }: KindFormProps<'womensWork'>) {
  const { t } = useText()
  return (
    <EntryForm frame={frame} titleHint={t('hint.womensWork')} proofHint={t('hint.photos')}>
      <Field name="form" />
      <Field name="place" />
      <Field name="headcount" />
      <Field name="memberIds" />
      <Field name="content" />
    </EntryForm>
  )
}
