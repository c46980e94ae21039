import { UnitId } from '@jianjia/domain/kernel'
import { Checkbox, Select, TextInput } from '@mantine/core'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { useMemberFields } from '../parts/member-fields.ts'
import { useRosterGroups, useRosterUnit } from '../parts/use-roster-unit.ts'
import { useText } from '../text.ts'
import classes from './member.module.css'
import type { Member } from './member-page.tsx'
import { useCloseForm } from './use-close-form.tsx'
import { DayInput } from '../../../ui/form/day-input.tsx'

/** What was entered wrongly is entered rightly, from the day on from which it was wrong. */
export function CorrectForm({ member }: { readonly member: Member }) {
  const { t } = useText()
  const { districtId, today } = usePlace()
  const { unitId } = useRosterUnit()
  const groups = useRosterGroups(unitId)
  const { done, cancel } = useCloseForm()
  const { dayOrBlank, ...fields } = useMemberFields()
  const schema = z.object({ ...fields, retiredOn: dayOrBlank, leftOn: dayOrBlank, removeNumber: z.boolean() })
  const form = useSchemaForm(schema, {
    ...{ name: member.name, unitId: member.unitId, joinedOn: member.joinedOn, mobile: member.mobile ?? '' },
    ...{ retiredOn: member.retiredOn ?? '', leftOn: member.leftOn ?? '', idNumber: '', removeNumber: false },
  })
  const change = useChange({
    mutation: trpc.roster.correct.mutationOptions(),
    form,
    onDone: () => done(t('act.correct.done', { name: form.values.name.trim() })),
  })
  const { personId, version, periods, maskedIdNumber } = member
  // A wrong group was wrong since the member stands in it.
  const from = periods[0]?.from ?? today
  return (
    <SchemaFormFrame
      form={form}
      failure={change.failure}
      onSubmit={({ unitId: memberOf, leftOn, idNumber, removeNumber, ...draft }) =>
        change.submit({
          ...{ districtId, unitId, personId, memberOf: UnitId.parse(memberOf), member: draft, leftOn, from },
          ...(removeNumber ? { idNumber: null } : idNumber === null ? {} : { idNumber }),
          expectedVersion: version,
        })
      }
    >
      <p className={classes['note']}>{t('act.correct.note')}</p>
      <TextInput label={t('form.name')} autoComplete="off" {...form.getInputProps('name')} />
      <Select
        label={t('form.group')}
        allowDeselect={false}
        searchable
        data={groups.map(({ unitId: value, name }) => ({ value, label: name }))}
        comboboxProps={{ withinPortal: false }}
        {...form.getInputProps('unitId')}
      />
      <DayInput label={t('form.joinedOn')} max={today} {...form.getInputProps('joinedOn')} />
      <DayInput
        label={t('form.retiredOn')}
        description={t('form.retiredOnBlank')}
        {...form.getInputProps('retiredOn')}
      />
      {member.leftOn !== null && (
        <DayInput
          label={t('form.leftOn')}
          description={t('form.leftOnBlank')}
          max={today}
          {...form.getInputProps('leftOn')}
        />
      )}
      <TextInput label={t('form.mobile')} inputMode="tel" autoComplete="off" {...form.getInputProps('mobile')} />
      <TextInput
        label={t('form.idNumber')}
        description={
          maskedIdNumber === null ? t('form.idNumberHint') : t('form.idNumberKept', { number: maskedIdNumber })
        }
        autoComplete="off"
        disabled={form.values.removeNumber}
        {...form.getInputProps('idNumber')}
      />
      {maskedIdNumber !== null && (
        <Checkbox
          size="md"
          label={t('form.removeNumber')}
          {...form.getInputProps('removeNumber', { type: 'checkbox' })}
        />
      )}
      <SubmitBar label={t('act.correct.submit')} secondary={cancel} pending={change.pending} waiting={change.waiting} />
    </SchemaFormFrame>
  )
}
