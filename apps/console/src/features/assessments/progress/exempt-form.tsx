import { isCombined } from '@jianjia/domain/assessment'
import { Button, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { MultiPicker } from '../../../ui/picker/multi-picker.tsx'
import type { Assessment } from '../parts/assessment.ts'
import { useText } from '../text.ts'
import classes from './progress.module.css'

/** Lets units off the whole assessment with a reason, and takes them in again. */
export function ExemptForm({ assessment }: { readonly assessment: Assessment }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const schema = useMemo(
    () =>
      z.object({
        unitIds: z.array(z.string()).min(1, t('exemption.unitsMissing')),
        reason: z.string().trim().min(2, t('exemption.reasonMissing')).max(200),
      }),
    [t],
  )
  const empty = { unitIds: [], reason: '' }
  const form = useSchemaForm(schema, empty)
  const set = useChange({
    mutation: trpc.assessment.setExemption.mutationOptions(),
    form,
    onDone: () => form.setValues(empty),
  })
  const back = useChange({ mutation: trpc.assessment.setExemption.mutationOptions() })
  const { assessmentId, units } = assessment
  const open = units.filter((unit) => unit.exemptReason === null && !isCombined(unit))
  const exempt = units.filter(({ exemptReason }) => exemptReason !== null)
  return (
    <details className={classes['adjust']}>
      <summary>{t('exemption.title')}</summary>
      <p>{t('exemption.hint')}</p>
      <SchemaFormFrame
        form={form}
        failure={set.failure}
        onSubmit={({ unitIds, reason }) => set.submit({ districtId, assessmentId, unitIds, reason })}
      >
        <MultiPicker
          label={t('exemption.units')}
          required
          path="unitIds"
          options={open.map(({ unitId, name }) => ({ value: unitId, label: name }))}
          values={form.values.unitIds}
          error={form.errors['unitIds']}
          onChange={(unitIds) => form.setFieldValue('unitIds', [...unitIds])}
        />
        <TextInput label={t('exemption.reason')} required maxLength={200} {...form.getInputProps('reason')} />
        <SubmitBar label={t('exemption.submit')} pending={set.pending} />
      </SchemaFormFrame>
      <FailureNotice failure={back.failure} />
      {exempt.length > 0 && (
        <ul className={classes['exempt']}>
          {exempt.map(({ unitId, name, exemptReason, exemptedBy }) => (
            <li key={unitId}>
              <span>{t('exemption.one', { name, reason: exemptReason ?? '', by: exemptedBy ?? '' })}</span>
              <Button
                variant="default"
                size="compact-md"
                loading={back.pending}
                aria-label={t('exemption.backOf', { name })}
                onClick={() => void back.submit({ districtId, assessmentId, unitIds: [unitId], reason: null })}
              >
                {t('exemption.back')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
