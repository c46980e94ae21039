import { fieldOf } from '../fields/field.tsx'
import { EntryForm, type KindFormProps } from '../parts/entry-form.tsx'
import { useText } from '../text.ts'

const Field = fieldOf('training')

/** 培训. */
export function TrainingForm({ frame }: KindFormProps<'training'>) {
  const { t } = useText()
  return (
    <EntryForm frame={frame} titleHint={t('hint.training')} proofHint={t('hint.photos')}>
      <Field name="audience" />
      <Field name="teacher" />
      <Field name="place" />
      <Field name="headcount" />
      <Field name="memberIds" />
      <Field name="hours" />
      <Field name="content" />
    </EntryForm>
  )
}
