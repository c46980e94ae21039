import { PlainDate } from '@jianjia/domain/kernel'
import { TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { useText } from '../text.ts'
import type { ActFormProps } from './unit-acts.tsx'
import classes from './unit.module.css'
import { DayInput } from '../../../ui/form/day-input.tsx'

export function RenameForm({ unit, onDone, cancel }: ActFormProps) {
  const { t } = useText()
  const { districtId, today } = usePlace()
  const schema = useMemo(
    () =>
      z.object({
        name: z.string().trim().min(1, t('act.nameMissing')).max(80),
        shortName: z.string().trim().max(80),
        from: PlainDate.or(z.never(t('act.dayMissing'))),
      }),
    [t],
  )
  const form = useSchemaForm(schema, {
    ...{ name: unit.name, shortName: unit.shortName === unit.name ? '' : unit.shortName, from: today },
  })
  const change = useChange({
    mutation: trpc.org.renameUnit.mutationOptions(),
    form,
    onDone: () => onDone(t('act.done.rename')),
  })
  const { unitId, version } = unit
  return (
    <SchemaFormFrame
      form={form}
      failure={change.failure}
      onSubmit={({ name, shortName, from }) =>
        change.submit({
          ...{ districtId, unitId, name, shortName: shortName || null, nameEn: null, from, expectedVersion: version },
        })
      }
    >
      <p className={classes['note']}>{t('act.renameNote')}</p>
      <TextInput label={t('act.name')} {...form.getInputProps('name')} />
      <TextInput label={t('act.shortName')} description={t('act.shortNameHint')} {...form.getInputProps('shortName')} />
      <DayInput label={t('act.from')} description={t('act.fromHint')} {...form.getInputProps('from')} />
      <SubmitBar label={t('act.renameSubmit')} secondary={cancel} pending={change.pending} waiting={change.waiting} />
    </SchemaFormFrame>
  )
}
