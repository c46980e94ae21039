import { UnitId } from '@jianjia/domain/kernel'
import { Button, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { useMemberFields } from '../parts/member-fields.ts'
import { useRosterGroups, useRosterUnit } from '../parts/use-roster-unit.ts'
import { useText } from '../text.ts'
import { Namesakes } from './namesakes.tsx'
import { DayInput } from '../../../ui/form/day-input.tsx'

const route = getRouteApi('/signed-in/roster')

/** One new member. Only name, group and first day are needed. */
export function AddMember() {
  const { t } = useText()
  const { districtId, today } = usePlace()
  const { unitId } = useRosterUnit()
  const groups = useRosterGroups(unitId)
  const { group } = route.useSearch()
  const navigate = route.useNavigate()
  const { dayOrBlank, ...fields } = useMemberFields()
  const schema = z.object({ ...fields, retiredOn: dayOrBlank })
  const form = useSchemaForm(schema, {
    ...{ name: '', unitId: group ?? unitId, joinedOn: today, retiredOn: '', mobile: '', idNumber: '' },
  })
  const [typed, setTyped] = useState('')
  const close = () => void navigate({ search: ({ add: _add, ...old }) => old })
  const change = useChange({
    mutation: trpc.roster.add.mutationOptions(),
    form,
    onDone: () => {
      notifications.show({ message: t('form.added', { name: form.values.name.trim() }) })
      // The next one is likely to stand in the same group since the same day.
      setTyped('')
      form.setValues({ name: '', retiredOn: '', mobile: '', idNumber: '' })
    },
  })
  return (
    <Sheet title={t('form.title')} narrow>
      <SchemaFormFrame
        form={form}
        failure={change.failure}
        onSubmit={({ idNumber, unitId: memberOf, ...member }) =>
          change.submit({ districtId, unitId, memberOf: UnitId.parse(memberOf), member, idNumber })
        }
      >
        <TextInput
          label={t('form.name')}
          autoComplete="off"
          {...form.getInputProps('name')}
          onBlur={(event) => setTyped(event.currentTarget.value.trim())}
        />
        <Namesakes name={typed} />
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
          description={t('form.retiredOnHint')}
          {...form.getInputProps('retiredOn')}
        />
        <TextInput label={t('form.mobile')} inputMode="tel" autoComplete="off" {...form.getInputProps('mobile')} />
        <TextInput
          label={t('form.idNumber')}
          description={t('form.idNumberHint')}
          autoComplete="off"
          {...form.getInputProps('idNumber')}
        />
        <SubmitBar
          label={t('form.submit')}
          pending={change.pending}
          waiting={change.waiting}
          secondary={
            <Button variant="default" onClick={close}>
              {t('form.close')}
            </Button>
          }
        />
      </SchemaFormFrame>
    </Sheet>
  )
}
