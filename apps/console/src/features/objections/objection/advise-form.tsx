import { OBJECTION_OPINIONS } from '@jianjia/domain/assessment'
import { SegmentedControl, Textarea } from '@mantine/core'
import { useMemo } from 'react'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import classes from '../objections.module.css'
import { useText } from '../text.ts'

/** A reviewer who was asked says once whether the points stay. */
export function AdviseForm({ objectionId }: { readonly objectionId: string }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const schema = useMemo(
    () =>
      z.object({
        opinion: z.enum(OBJECTION_OPINIONS),
        note: z.string().trim().min(5, t('opinions.noteMissing')).max(1000),
      }),
    [t],
  )
  const form = useSchemaForm(schema, { opinion: 'keep', note: '' })
  const change = useChange({ mutation: trpc.objection.advise.mutationOptions(), form })
  return (
    <Sheet title={t('opinions.mine')}>
      <SchemaFormFrame
        form={form}
        failure={change.failure}
        onSubmit={(values) => change.submit({ districtId, objectionId, ...values })}
      >
        <div className={classes['stack']}>
          <p className={classes['by']}>{t('opinions.mineHint')}</p>
          <SegmentedControl
            fullWidth
            aria-label={t('opinions.verdict')}
            data={OBJECTION_OPINIONS.map((value) => ({ value, label: t(`opinions.${value}`) }))}
            value={form.values.opinion}
            onChange={(value) => form.setFieldValue('opinion', value === 'change' ? 'change' : 'keep')}
          />
          <Textarea label={t('opinions.note')} required autosize minRows={3} {...form.getInputProps('note')} />
        </div>
        <SubmitBar label={t('opinions.submit')} pending={change.pending} waiting={change.waiting} />
      </SchemaFormFrame>
    </Sheet>
  )
}
