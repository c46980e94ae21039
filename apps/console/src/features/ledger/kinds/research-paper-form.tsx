import { fieldOf } from '../fields/field.tsx'
import { EntryForm, type KindFormProps } from '../parts/entry-form.tsx'
import { useText } from '../text.ts'

const Field = fieldOf('researchPaper')

/** 调研论文. */
export function ResearchPaperForm({ frame }: KindFormProps<'researchPaper'>) {
  const { t } = useText()
  return (
    <EntryForm frame={frame} titleHint={t('hint.research')} proofHint={t('hint.linkOrFile')}>
      <Field name="authors" />
      <Field name="outcome" />
      <Field name="level" />
      <Field name="outlet" />
      <Field name="link" />
    </EntryForm>
  )
}
