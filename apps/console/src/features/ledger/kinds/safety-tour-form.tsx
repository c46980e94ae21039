import { fieldOf } from '../fields/field.tsx'
import { EntryForm, type KindFormProps } from '../parts/entry-form.tsx'
import { useText } from '../text.ts'

const Field = fieldOf('safetyTour')

/** 安全巡查. */
export function SafetyTourForm({ frame }: KindFormProps<'safetyTour'>) {
  const { t } = useText()
  const values = frame.form.values.entry.details
  return (
    <EntryForm frame={frame} titleHint={t('hint.safety')}>
      <Field name="place" />
      <Field name="inspectors" />
      <Field name="finding" />
      <Field name="notice" />
      <Field name="dueOn" ahead when={values['notice']} />
      <Field name="closedOn" when={values['notice']} />
    </EntryForm>
  )
}
