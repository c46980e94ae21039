import { fieldOf } from '../fields/field.tsx'
import { EntryForm, type KindFormProps } from '../parts/entry-form.tsx'
import { useText } from '../text.ts'

const Field = fieldOf('lifeEventGift')

/** 生日婚育慰问. */
export function LifeEventGiftForm({ frame }: KindFormProps<'lifeEventGift'>) {
  const { t } = useText()
  return (
    <EntryForm frame={frame} titleHint={t('hint.lifeEvent')} dayLabel={t('hint.eventDay')}>
      <Field name="occasion" />
      <Field name="memberId" />
      <Field name="personName" />
      <Field name="givenOn" />
      <Field name="goods" />
      <Field name="amountFen" />
    </EntryForm>
  )
}
