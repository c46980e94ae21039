import { fieldOf } from '../fields/field.tsx'
import { EntryForm, type KindFormProps } from '../parts/entry-form.tsx'
import { useText } from '../text.ts'

const Field = fieldOf('publicity')

/** 宣传. */
export function PublicityForm({ frame }: KindFormProps<'publicity'>) {
  const { t } = useText()
  return (
    <EntryForm frame={frame} titleHint={t('hint.publicity')} proofHint={t('hint.linkOrFile')}>
      <Field name="outlet" />
      <Field name="outletName" />
      <Field name="level" />
      <Field name="link" />
    </EntryForm>
  )
}
