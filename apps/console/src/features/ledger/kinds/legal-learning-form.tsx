import { fieldOf } from '../fields/field.tsx'
import { EntryForm, type KindFormProps } from '../parts/entry-form.tsx'
import { useText } from '../text.ts'

const Field = fieldOf('legalLearning')

/** 法治学习. */
export function LegalLearningForm({ frame }: KindFormProps<'legalLearning'>) {
  const { t } = useText()
  return (
    <EntryForm frame={frame} titleHint={t('hint.legal')} proofHint={t('hint.photos')}>
      <Field name="form" />
      <Field name="place" />
      <Field name="headcount" />
      <Field name="memberIds" />
      <Field name="content" />
    </EntryForm>
  )
}
