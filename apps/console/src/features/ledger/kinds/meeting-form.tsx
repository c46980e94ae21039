import { fieldOf } from '../fields/field.tsx'
import { EntryForm, type KindFormProps } from '../parts/entry-form.tsx'
import { useText } from '../text.ts'

const Field = fieldOf('meeting')

/** 会议. */
export function MeetingForm({ frame }: KindFormProps<'meeting'>) {
  const { t } = useText()
  return (
    <EntryForm frame={frame} titleHint={t('hint.meeting')} proofHint={t('hint.minutes')}>
      <Field name="form" />
      <Field name="place" />
      <Field name="headcount" />
      <Field name="memberIds" />
      <Field name="invited" />
      <Field name="agenda" />
      <Field name="minutes" />
      <Field name="resolutions" />
      <Field name="majorMatter" />
    </EntryForm>
  )
}
