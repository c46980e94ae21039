import { PlainDate } from '@jianjia/domain/kernel'
import { useMemo } from 'react'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import { useText } from '../text.ts'
import type { ActFormProps } from './unit-acts.tsx'
import classes from './unit.module.css'
import { DayInput } from '../../../ui/form/day-input.tsx'

export function CloseForm({ unit, onDone, cancel }: ActFormProps) {
  const { t } = useText()
  const { districtId, today } = usePlace()
  const schema = useMemo(() => z.object({ lastDay: PlainDate.or(z.never(t('act.dayMissing'))) }), [t])
  const form = useSchemaForm(schema, { lastDay: today })
  const change = useChange({
    mutation: trpc.org.closeUnit.mutationOptions(),
    form,
    onDone: () => onDone(t('act.done.close')),
  })
  const { unitId, version, name, children, posts } = unit
  if (children.length > 0)
    return (
      <>
        <Notice tone="attention" title={t('act.hasChildren', { count: children.length })} />
        {cancel}
      </>
    )
  return (
    <SchemaFormFrame
      form={form}
      failure={change.failure}
      onSubmit={({ lastDay }) => change.submit({ districtId, unitId, lastDay, expectedVersion: version })}
    >
      <p className={classes['note']}>{t('act.closeNote', { posts: posts?.length ?? 0 })}</p>
      <DayInput label={t('act.lastDay')} {...form.getInputProps('lastDay')} />
      <SubmitBar
        label={t('act.closeSubmit', { name })}
        secondary={cancel}
        pending={change.pending}
        waiting={change.waiting}
      />
    </SchemaFormFrame>
  )
}
