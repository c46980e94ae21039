import { fieldOf } from '../fields/field.tsx'
import { EntryForm, type KindFormProps } from '../parts/entry-form.tsx'
import { useText } from '../text.ts'

const Field = fieldOf('dispatch')

/** 信息报送. */
export function DispatchForm({ frame }: KindFormProps<'dispatch'>) {
  const { t } = useText()
  const values = frame.form.values.entry.details
  return (
    <EntryForm
      frame={frame}
      titleHint={t('hint.dispatch')}
      dayLabel={t('hint.dispatchDay')}
      proofHint={t('hint.dispatchProof')}
    >
      <Field name="genre" />
      <Field name="level" />
      <Field name="channel" />
      <Field name="adopted" />
      <Field name="adoptedOn" when={values['adopted']} />
      <Field name="link" when={values['adopted']} />
      <Field name="author" />
    </EntryForm>
  )
}
