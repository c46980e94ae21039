import { fieldOf } from '../fields/field.tsx'
import { EntryForm, type KindFormProps } from '../parts/entry-form.tsx'
import { useText } from '../text.ts'

const Field = fieldOf('recuperation')

/** 疗休养. */
export function RecuperationForm({ frame }: KindFormProps<'recuperation'>) {
  const { t } = useText()
  return (
    <EntryForm frame={frame} titleHint={t('hint.recuperation')}>
      <Field name="place" />
      <Field name="planned" />
      <Field name="headcount" />
      <Field name="answered" />
      <Field name="satisfied" />
    </EntryForm>
  )
}
