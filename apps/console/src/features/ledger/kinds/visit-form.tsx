import { fieldOf } from '../fields/field.tsx'
import { EntryForm, type KindFormProps } from '../parts/entry-form.tsx'
import { useText } from '../text.ts'

const Field = fieldOf('visit')

/** 走访慰问. */
export function VisitForm({ frame }: KindFormProps<'visit'>) {
  const { t } = useText()
  return (
    <EntryForm frame={frame} titleHint={t('hint.visit')} dayLabel={t('hint.visitDay')}>
      <Field name="visitKind" />
      <Field name="memberId" />
      <Field name="personName" />
      <Field name="visitedOn" />
      <Field name="visitors" />
      <Field name="amountFen" />
      <Field name="goods" />
      <Field name="note" />
    </EntryForm>
  )
}
