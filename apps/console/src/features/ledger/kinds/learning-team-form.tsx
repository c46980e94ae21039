import { fieldOf } from '../fields/field.tsx'
import { EntryForm, type KindFormProps } from '../parts/entry-form.tsx'
import { useText } from '../text.ts'

const Field = fieldOf('learningTeam')

/** 学习型班组. */
export function LearningTeamForm({ frame }: KindFormProps<'learningTeam'>) {
  const { t } = useText()
  const values = frame.form.values.entry.details
  return (
    <EntryForm frame={frame} titleHint={t('hint.learningTeam')}>
      <Field name="step" />
      <Field name="team" />
      <Field name="teamGrade" when={values['step'] === 'awarded'} />
      <Field name="headcount" />
      <Field name="content" />
    </EntryForm>
  )
}
