import { Radio, Stack, TextInput } from '@mantine/core'
import type { Submission } from '../../lib/change/use-submission.ts'
import { SchemaFormFrame } from '../form/schema-form.tsx'
import { SubmitBar } from '../form/submit-bar.tsx'
import { Notice } from '../notice.tsx'
import { MultiPicker } from '../picker/multi-picker.tsx'
import { useText } from '../text.ts'
import type { Adjusting, Adjustment } from './use-adjustment-form.ts'
import { DayInput } from '../form/day-input.tsx'

type Sent = Pick<Submission<never, unknown>, 'failure' | 'pending'>

interface AdjustmentFormProps {
  readonly adjusting: Adjusting
  readonly units: readonly { readonly unitId: string; readonly name: string }[]
  readonly extend: Sent
  readonly waive: Sent
  readonly onSubmit: (adjustment: Adjustment) => Promise<void>
  /** What it means here. */
  readonly words: Readonly<Record<'hint' | 'waiveHint' | 'submitExtend' | 'submitWaive' | 'done', string>>
}

/** More time or none at all for some units, with the reason that they read. */
export function AdjustmentForm({ adjusting, units, extend, waive, onSubmit, words }: AdjustmentFormProps) {
  const { t } = useText()
  const { form, done, alone, begin } = adjusting
  return (
    <>
      <p>{words.hint}</p>
      {done && <Notice tone="done" title={words.done} />}
      <SchemaFormFrame
        form={form}
        failure={extend.failure ?? waive.failure}
        onSubmit={(adjustment) => {
          begin()
          return onSubmit(adjustment)
        }}
      >
        {alone.length === 0 && (
          <MultiPicker
            label={t('adjustment.units')}
            required
            path="unitIds"
            options={units.map((unit) => ({ value: unit.unitId, label: unit.name }))}
            values={form.values.unitIds}
            error={form.errors['unitIds']}
            onChange={(unitIds) => form.setFieldValue('unitIds', [...unitIds])}
          />
        )}
        <Radio.Group label={t('adjustment.what')} {...form.getInputProps('what')}>
          <Stack gap="xs" mt="xs">
            <Radio size="md" value="extend" label={t('adjustment.extend')} />
            <Radio size="md" value="waive" label={t('adjustment.waive')} description={words.waiveHint} />
          </Stack>
        </Radio.Group>
        {form.values.what === 'extend' && (
          <DayInput required label={t('adjustment.dueOn')} {...form.getInputProps('dueOn')} />
        )}
        <TextInput label={t('adjustment.reason')} required maxLength={200} {...form.getInputProps('reason')} />
        <SubmitBar
          label={form.values.what === 'waive' ? words.submitWaive : words.submitExtend}
          pending={extend.pending || waive.pending}
        />
      </SchemaFormFrame>
    </>
  )
}
