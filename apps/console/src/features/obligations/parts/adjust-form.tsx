import { Radio, Stack, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import { MultiPicker } from '../../../ui/picker/multi-picker.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'

type Said = ReturnType<typeof useText>['t']

function adjustSchema(t: Said) {
  return z
    .object({
      unitIds: z.array(z.string()).min(1, t('adjust.unitsMissing')),
      what: z.enum(['extend', 'waive']),
      dueOn: z.string(),
      reason: z.string().trim().min(2, t('adjust.reasonMissing')).max(200),
    })
    .refine((values) => values.what === 'waive' || z.iso.date().safeParse(values.dueOn).success, {
      path: ['dueOn'],
      message: t('adjust.dayMissing'),
    })
}

interface AdjustFormProps {
  readonly roundId: string
  readonly units: readonly { readonly unitId: string; readonly name: string }[]
}

/** Moves the last day of some units or lets them off, with the reason that they read. One unit needs no choosing. */
export function AdjustForm({ roundId, units }: AdjustFormProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const [done, setDone] = useState(false)
  const schema = useMemo(() => adjustSchema(t), [t])
  const [only] = units
  const alone = units.length === 1 && only ? [only.unitId] : []
  const empty = () => ({ unitIds: [...alone], what: 'extend' as const, dueOn: '', reason: '' })
  const form = useSchemaForm(schema, empty())
  const onDone = () => {
    form.setValues(empty())
    setDone(true)
  }
  const extend = useChange({ mutation: trpc.obligation.extend.mutationOptions(), form, onDone })
  const waive = useChange({ mutation: trpc.obligation.waive.mutationOptions(), form, onDone })
  if (units.length === 0) return done ? <Notice tone="done" title={t('adjust.done')} /> : null

  async function submit({ what, unitIds, dueOn, reason }: z.output<typeof schema>): Promise<void> {
    setDone(false)
    const about = { districtId, roundId, unitIds, reason }
    if (what === 'waive') await waive.submit(about)
    else await extend.submit({ ...about, dueOn })
  }

  return (
    <Sheet title={t('adjust.title')} narrow>
      <p>{t('adjust.hint')}</p>
      {done && <Notice tone="done" title={t('adjust.done')} />}
      <SchemaFormFrame form={form} failure={extend.failure ?? waive.failure} onSubmit={submit}>
        {alone.length === 0 && (
          <MultiPicker
            label={t('adjust.units')}
            required
            path="unitIds"
            options={units.map((unit) => ({ value: unit.unitId, label: unit.name }))}
            values={form.values.unitIds}
            error={form.errors['unitIds']}
            onChange={(unitIds) => form.setFieldValue('unitIds', [...unitIds])}
          />
        )}
        <Radio.Group label={t('adjust.what')} {...form.getInputProps('what')}>
          <Stack gap="xs" mt="xs">
            <Radio size="md" value="extend" label={t('adjust.extend')} />
            <Radio size="md" value="waive" label={t('adjust.waive')} description={t('adjust.waiveHint')} />
          </Stack>
        </Radio.Group>
        {form.values.what === 'extend' && (
          <TextInput type="date" required label={t('adjust.dueOn')} {...form.getInputProps('dueOn')} />
        )}
        <TextInput label={t('adjust.reason')} required maxLength={200} {...form.getInputProps('reason')} />
        <SubmitBar
          label={form.values.what === 'waive' ? t('adjust.submitWaive') : t('adjust.submitExtend')}
          pending={extend.pending || waive.pending}
        />
      </SchemaFormFrame>
    </Sheet>
  )
}
