import { PlainDate, UnitId } from '@jianjia/domain/kernel'
import { type MemberAct, MemberAct as MemberActSchema, type MemberActKind } from '@jianjia/domain/org'
import { Select } from '@mantine/core'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { useRosterGroups, useRosterUnit } from '../parts/use-roster-unit.ts'
import { useText } from '../text.ts'
import classes from './member.module.css'
import type { Member } from './member-page.tsx'
import { useCloseForm } from './use-close-form.tsx'
import { DayInput } from '../../../ui/form/day-input.tsx'

interface ActFormProps {
  readonly member: Member
  readonly kind: MemberActKind
}

/** Retiring, leaving, returning or another group: the day, and where to. */
export function ActForm({ member, kind }: ActFormProps) {
  const { t } = useText()
  const { districtId, today } = usePlace()
  const { unitId } = useRosterUnit()
  const groups = useRosterGroups(unitId)
  const { done, cancel } = useCloseForm()
  const asksGroup = kind === 'move' || kind === 'return'
  const schema = z.object({
    act: z.object({
      on: PlainDate.or(z.never(t('form.dayMissing'))),
      unitId: asksGroup ? z.string().min(1, t('form.groupMissing')) : z.string(),
    }),
  })
  const form = useSchemaForm(schema, { act: { on: today, unitId: kind === 'return' ? member.unitId : '' } })
  const { name, personId, version } = member
  const change = useChange({
    mutation: trpc.roster.act.mutationOptions(),
    form,
    onDone: () => done(t(`act.${kind}.done`, { name })),
  })
  const offered = groups.filter((group) => kind !== 'move' || group.unitId !== member.unitId)
  return (
    <SchemaFormFrame
      form={form}
      failure={change.failure}
      onSubmit={({ act }) =>
        change.submit({ districtId, unitId, personId, act: actOf(kind, act), expectedVersion: version })
      }
    >
      <p className={classes['note']}>{t(`act.${kind}.note`)}</p>
      {asksGroup && (
        <Select
          label={t(kind === 'move' ? 'act.move.to' : 'form.group')}
          placeholder={t('form.chooseGroup')}
          allowDeselect={false}
          searchable
          data={offered.map(({ unitId: value, name: label }) => ({ value, label }))}
          comboboxProps={{ withinPortal: false }}
          {...form.getInputProps('act.unitId')}
        />
      )}
      <DayInput
        label={t(`act.${kind}.on`)}
        {...(kind === 'retire' ? {} : { max: today })}
        {...form.getInputProps('act.on')}
      />
      <SubmitBar label={t(`act.${kind}.submit`)} secondary={cancel} pending={change.pending} waiting={change.waiting} />
    </SchemaFormFrame>
  )
}

function actOf(kind: MemberActKind, { on, unitId }: { readonly on: PlainDate; readonly unitId: string }): MemberAct {
  const goes = kind === 'move' || kind === 'return'
  return MemberActSchema.parse(goes ? { kind, on, unitId: UnitId.parse(unitId) } : { kind, on })
}
