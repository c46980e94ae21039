import { fieldOf } from '../fields/field.tsx'
import { EntryForm, type KindFormProps } from '../parts/entry-form.tsx'
import { useText } from '../text.ts'

const Field = fieldOf('disclosure')

/** 校务公开. */
export function DisclosureForm({ frame }: KindFormProps<'disclosure'>) {
  const { t } = useText()
  return (
    <EntryForm
      frame={frame}
      titleHint={t('hint.disclosure')}
      dayLabel={t('hint.disclosureDay')}
      proofHint={t('hint.disclosed')}
    >
      <Field name="indicator" />
      <Field name="channel" />
      <Field name="audience" />
      <Field name="dueOn" ahead />
      <Field name="link" />
    </EntryForm>
  )
}
