import { PlainDate } from '@jianjia/domain/kernel'
import { legalChildKinds, Ownership, Stage, UnitKind } from '@jianjia/domain/org'
import { Select, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { useOrgWords } from '../../../lib/org-words/use-org-words.ts'
import { useSegmentName } from '../../../lib/segments/use-segment-name.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { useText } from '../text.ts'
import type { ActFormProps } from './unit-acts.tsx'
import { DayInput } from '../../../ui/form/day-input.tsx'

export function CreateForm({ unit, onDone, cancel }: ActFormProps) {
  const { t } = useText()
  const words = useOrgWords()
  const stageName = useSegmentName()
  const { districtId, today } = usePlace()
  const schema = useMemo(
    () =>
      z.object({
        name: z.string().trim().min(1, t('act.nameMissing')).max(80),
        shortName: z.string().trim().max(80),
        code: z.string().trim().max(40),
        zone: z.string().trim().max(40),
        kind: UnitKind,
        stage: Stage.nullable(),
        ownership: Ownership.nullable(),
        members: z
          .string()
          .trim()
          .regex(/^\d{0,6}$/, t('act.membersWrong')),
        from: PlainDate.or(z.never(t('act.dayMissing'))),
      }),
    [t],
  )
  const kinds = legalChildKinds(unit.kind)
  const form = useSchemaForm(schema, {
    ...{ name: '', shortName: '', code: '', zone: '', members: '' },
    ...{ kind: kinds[0] ?? 'group', stage: null, ownership: null, from: today },
  })
  const change = useChange({
    mutation: trpc.org.createUnit.mutationOptions(),
    form,
    onDone: () => onDone(t('act.done.create', { name: form.getValues().name })),
  })
  const listProps = { comboboxProps: { withinPortal: false }, placeholder: t('act.unsaid') }
  return (
    <SchemaFormFrame
      form={form}
      failure={change.failure}
      onSubmit={({ members, shortName, code, zone, ...values }) =>
        change.submit({
          ...{ districtId, parentId: unit.unitId, ...values },
          ...{ shortName: shortName || null, code: code || null, zone: zone || null },
          members: members === '' ? null : Number.parseInt(members, 10),
        })
      }
    >
      <TextInput label={t('act.name')} {...form.getInputProps('name')} />
      <TextInput label={t('act.shortName')} description={t('act.shortNameHint')} {...form.getInputProps('shortName')} />
      <Select
        label={t('act.kind')}
        allowDeselect={false}
        data={kinds.map((value) => ({ value, label: words.kind(value) }))}
        {...listProps}
        {...form.getInputProps('kind')}
      />
      <Select
        label={t('act.stage')}
        data={Stage.options.map((value) => ({ value, label: stageName(value) }))}
        {...listProps}
        {...form.getInputProps('stage')}
      />
      <Select
        label={t('act.ownership')}
        data={Ownership.options.map((value) => ({ value, label: words.ownership(value) }))}
        {...listProps}
        {...form.getInputProps('ownership')}
      />
      <TextInput label={t('act.zone')} {...form.getInputProps('zone')} />
      <TextInput label={t('act.code')} {...form.getInputProps('code')} />
      <TextInput label={t('act.members')} inputMode="numeric" {...form.getInputProps('members')} />
      <DayInput label={t('act.from')} {...form.getInputProps('from')} />
      <SubmitBar
        label={t('act.createSubmit', { name: unit.shortName })}
        secondary={cancel}
        pending={change.pending}
        waiting={change.waiting}
      />
    </SchemaFormFrame>
  )
}
