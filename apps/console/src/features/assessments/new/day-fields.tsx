import { TextInput } from '@mantine/core'
import type { SchemaForm } from '../../../ui/form/use-schema-form.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import type { DraftSchema } from './draft-schema.ts'
import classes from './new.module.css'
import { DayInput } from '../../../ui/form/day-input.tsx'

export function DayFields({ form }: { readonly form: SchemaForm<DraftSchema> }) {
  const { t } = useText()
  const day = (field: 'periodStart' | 'periodEnd' | 'selfDue' | 'reviewDue', hint?: string) => (
    <DayInput required label={t(`new.${field}`)} description={hint} {...form.getInputProps(field)} />
  )
  return (
    <Sheet title={t('new.days')}>
      <div className={classes['fields']}>
        <TextInput
          className={classes['whole']}
          label={t('new.name')}
          description={t('new.nameHint')}
          required
          maxLength={100}
          {...form.getInputProps('name')}
        />
        {day('periodStart', t('new.periodHint'))}
        {day('periodEnd', t('new.periodHint'))}
        <DayInput
          label={t('new.selfOpens')}
          description={t('new.selfOpensHint')}
          {...form.getInputProps('selfOpens')}
        />
        {day('selfDue', t('new.selfDueHint'))}
        {day('reviewDue', t('new.selfDueHint'))}
        <TextInput
          label={t('new.publicityDays')}
          required
          inputMode="numeric"
          {...form.getInputProps('publicityDays')}
        />
        <TextInput
          label={t('new.conflictYears')}
          description={t('new.conflictYearsHint')}
          required
          inputMode="numeric"
          {...form.getInputProps('conflictYears')}
        />
      </div>
    </Sheet>
  )
}
