import { fieldOf } from '../fields/field.tsx'
import { EntryForm, type KindFormProps } from '../parts/entry-form.tsx'
import { useText } from '../text.ts'

const Field = fieldOf('healthExam')

/** 体检. */
export function HealthExamForm({ frame }: KindFormProps<'healthExam'>) {
  const { t } = useText()
  return (
    <EntryForm frame={frame} titleHint={t('hint.healthExam')}>
      <Field name="round" />
      <Field name="due" />
      <Field name="headcount" />
      <Field name="institution" />
    </EntryForm>
  )
}
