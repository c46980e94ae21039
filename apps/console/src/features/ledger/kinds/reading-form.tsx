import { fieldOf } from '../fields/field.tsx'
import { EntryForm, type KindFormProps } from '../parts/entry-form.tsx'
import { useText } from '../text.ts'

const Field = fieldOf('reading')

/** 读书活动. */
export function ReadingForm({ frame }: KindFormProps<'reading'>) {
  const { t } = useText()
  return (
    <EntryForm frame={frame} titleHint={t('hint.reading')} proofHint={t('hint.photos')}>
      <Field name="form" />
      <Field name="book" />
      <Field name="headcount" />
      <Field name="memberIds" />
      <Field name="notes" />
      <Field name="content" />
    </EntryForm>
  )
}
