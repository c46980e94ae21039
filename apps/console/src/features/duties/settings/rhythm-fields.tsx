import { Cycle, YearKind } from '@jianjia/domain/duty'
import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core'
import { FormField } from '../../../ui/form/form-field.tsx'
import { MonthChips } from '../../../ui/period/month-chips.tsx'
import { useText } from '../text.ts'
import type { DutyForm } from './duty-form.tsx'
import { metricIn } from './duty-schema.ts'
import classes from './settings.module.css'

/** How often it is done: so many times in every turn, or once for everybody within some months. */
export function RhythmFields({ form }: { readonly form: DutyForm }) {
  const { t } = useText()
  const { rhythm, cycle, pause, metric } = form.values
  const { onChange: _, ...input } = form.getInputProps('rhythm')
  const choose = (value: string) => {
    const chosen = value === 'everybody' ? 'everybody' : 'every'
    const next = metricIn(chosen, metric)
    form.setValues({ rhythm: chosen, metric: next, ...(next !== metric && { kinds: [] }) })
  }
  return (
    <div className={classes['stack']}>
      <Radio.Group label={t('form.rhythm')} {...input} onChange={choose}>
        <Stack gap="xs" mt="xs">
          <Radio size="md" value="every" label={t('form.every')} />
          <Radio size="md" value="everybody" label={t('form.everybody')} />
        </Stack>
      </Radio.Group>
      {rhythm === 'everybody' ? (
        <TextInput required inputMode="numeric" label={t('form.months')} {...form.getInputProps('months')} />
      ) : (
        <>
          <div className={classes['fields']}>
            <NativeSelect
              label={t('form.cycle')}
              data={Cycle.options.map((value) => ({ value, label: t(`form.cycles.${value}`) }))}
              {...form.getInputProps('cycle')}
            />
            <TextInput required inputMode="numeric" label={t('form.times')} {...form.getInputProps('times')} />
            {cycle !== 'month' && (
              <NativeSelect
                label={t('form.year')}
                data={YearKind.options.map((value) => ({ value, label: t(`form.years.${value}`) }))}
                {...form.getInputProps('year')}
              />
            )}
          </div>
          {cycle === 'month' && (
            <FormField path="pause" label={t('form.pause')} error={form.errors['pause']}>
              <MonthChips months={pause} onChange={(months) => form.setFieldValue('pause', months)} />
            </FormField>
          )}
        </>
      )}
    </div>
  )
}
