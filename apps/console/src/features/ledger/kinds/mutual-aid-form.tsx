import { fieldOf } from '../fields/field.tsx'
import { EntryForm, type KindFormProps } from '../parts/entry-form.tsx'
import { useText } from '../text.ts'

const Field = fieldOf('mutualAid')

/** 互助保障. */
export function MutualAidForm({ frame }: KindFormProps<'mutualAid'>) {
  const { t } = useText()
  return (
    <EntryForm frame={frame} titleHint={t('hint.mutualAid')}>
      <Field name="step" />
      <Field name="plan" />
      <Field name="due" />
      <Field name="headcount" />
      <Field name="amountFen" />
    </EntryForm>
  )
}
