import { fieldOf } from '../fields/field.tsx'
import { EntryForm, type KindFormProps } from '../parts/entry-form.tsx'
import { useText } from '../text.ts'

const Field = fieldOf('activity')

/** 文体活动. */
export function ActivityForm({ frame }: KindFormProps<'activity'>) {
  const { t } = useText()
  return (
    <EntryForm frame={frame} titleHint={t('hint.activity')} proofHint={t('hint.photos')}>
      <Field name="category" />
      <Field name="place" />
      <Field name="headcount" />
      <Field name="memberIds" />
      <Field name="result" />
      <Field name="costFen" />
    </EntryForm>
  )
}
