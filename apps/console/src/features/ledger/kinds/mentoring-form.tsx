import { fieldOf } from '../fields/field.tsx'
import { EntryForm, type KindFormProps } from '../parts/entry-form.tsx'
import { useText } from '../text.ts'

const Field = fieldOf('mentoring')

/** 师徒结对. */
export function MentoringForm({ frame }: KindFormProps<'mentoring'>) {
  const { t } = useText()
  return (
    <EntryForm frame={frame} titleHint={t('hint.mentoring')}>
      <Field name="step" />
      <Field name="mentorName" />
      <Field name="menteeName" />
      <Field name="field" />
      <Field name="note" />
    </EntryForm>
  )
}
