import { fieldOf } from '../fields/field.tsx'
import { EntryForm, type KindFormProps } from '../parts/entry-form.tsx'
import { useText } from '../text.ts'

const Field = fieldOf('skillsCompetition')

/** 技能竞赛. */
export function SkillsCompetitionForm({ frame }: KindFormProps<'skillsCompetition'>) {
  const { t } = useText()
  return (
    <EntryForm frame={frame} titleHint={t('hint.competition')} proofHint={t('hint.photos')}>
      <Field name="level" />
      <Field name="organiser" />
      <Field name="headcount" />
      <Field name="memberIds" />
      <Field name="prizes" />
      <Field name="best" />
      <Field name="content" />
    </EntryForm>
  )
}
