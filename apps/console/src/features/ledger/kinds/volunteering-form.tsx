import { fieldOf } from '../fields/field.tsx'
import { EntryForm, type KindFormProps } from '../parts/entry-form.tsx'
import { useText } from '../text.ts'

const Field = fieldOf('volunteering')

/** 志愿公益. */
export function VolunteeringForm({ frame }: KindFormProps<'volunteering'>) {
  const { t } = useText()
  return (
    <EntryForm frame={frame} titleHint={t('hint.volunteering')} proofHint={t('hint.photos')}>
      <Field name="form" />
      <Field name="place" />
      <Field name="headcount" />
      <Field name="memberIds" />
      <Field name="amountFen" />
      <Field name="content" />
    </EntryForm>
  )
}
