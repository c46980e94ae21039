import { fieldOf } from '../fields/field.tsx'
import { EntryForm, type KindFormProps } from '../parts/entry-form.tsx'
import { useText } from '../text.ts'

const Field = fieldOf('ethics')

/** 师德建设. */
export function EthicsForm({ frame }: KindFormProps<'ethics'>) {
  const { t } = useText()
  const values = frame.form.values.entry.details
  return (
    <EntryForm frame={frame} titleHint={t('hint.ethics')} proofHint={t('hint.photos')}>
      <Field name="form" />
      <Field name="headcount" />
      <Field name="staff" when={values['form'] === 'pledge' || values['form'] === 'assessment'} />
      <Field name="content" />
    </EntryForm>
  )
}
