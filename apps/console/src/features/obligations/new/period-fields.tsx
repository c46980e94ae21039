import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core'
import { ReportKind } from '@jianjia/domain/obligation'
import { periodsAround, tellPeriod } from '@jianjia/domain/period'
import type { PlainDate } from '@jianjia/domain/kernel'
import type { SchemaForm } from '../../../ui/form/use-schema-form.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import classes from './new.module.css'
import type { RoundSchema } from './round-schema.ts'
import { DayInput } from '../../../ui/form/day-input.tsx'

const CUSTOM = 'custom'

interface PeriodFieldsProps {
  readonly form: SchemaForm<RoundSchema>
  readonly today: PlainDate
}

/** What is owed and for which period: one of those around today, or one's own. */
export function PeriodFields({ form, today }: PeriodFieldsProps) {
  const { t, language } = useText()
  const periods = periodsAround(today)
  const { periodKind, periodLabel } = form.values
  const known = periods.find(({ kind, label }) => kind === periodKind && label === periodLabel)
  const choose = (label: string) => {
    const chosen = periods.find((period) => period.label === label)
    form.setValues({
      periodKind: chosen?.kind ?? CUSTOM,
      periodLabel: chosen?.label ?? '',
      periodStart: chosen?.start ?? '',
      periodEnd: chosen?.end ?? '',
    })
  }
  return (
    <Sheet title={t('form.what')}>
      <div className={classes['stack']}>
        <Radio.Group label={t('form.kind')} {...form.getInputProps('kind')}>
          <Stack gap="xs" mt="xs">
            {ReportKind.options.map((kind) => (
              <Radio key={kind} size="md" value={kind} label={t(`report.${kind}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <NativeSelect
          label={t('form.period')}
          description={t('form.periodHint')}
          value={known?.label ?? CUSTOM}
          data={[
            ...periods.map(({ label }) => ({ value: label, label: tellPeriod(label, language) })),
            { value: CUSTOM, label: t('form.custom') },
          ]}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        />
        {known === undefined && (
          <div className={classes['fields']}>
            <TextInput
              className={classes['whole']}
              required
              maxLength={60}
              label={t('form.periodLabel')}
              description={t('form.periodLabelHint')}
              {...form.getInputProps('periodLabel')}
            />
            <DayInput required label={t('form.periodStart')} {...form.getInputProps('periodStart')} />
            <DayInput required label={t('form.periodEnd')} {...form.getInputProps('periodEnd')} />
          </div>
        )}
      </div>
    </Sheet>
  )
}
