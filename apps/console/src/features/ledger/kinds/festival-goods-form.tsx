import { fieldOf } from '../fields/field.tsx'
import { EntryForm, type KindFormProps } from '../parts/entry-form.tsx'
import { useText } from '../text.ts'

const Field = fieldOf('festivalGoods')

/** 节日慰问品. */
export function FestivalGoodsForm({ frame }: KindFormProps<'festivalGoods'>) {
  const { t } = useText()
  return (
    <EntryForm
      frame={frame}
      titleHint={t('hint.festivalGoods')}
      dayLabel={t('hint.issueDay')}
      proofHint={t('hint.signedList')}
    >
      <Field name="festival" />
      <Field name="goods" />
      <Field name="headcount" />
      <Field name="totalFen" />
      <Field name="supplier" />
    </EntryForm>
  )
}
