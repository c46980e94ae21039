import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { z } from 'zod'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { MultiPicker } from '../../../ui/picker/multi-picker.tsx'
import { Picker } from '../../../ui/picker/picker.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import { DayInput } from '../../../ui/form/day-input.tsx'

const route = getRouteApi('/signed-in/visits/plan')

/** Who goes where on which day; people of the unit are not offered. */
export function PlanPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { assessment } = route.useSearch()
  const query = useQuery(trpc.assessment.reviewerOptions.queryOptions({ districtId, assessmentId: assessment }))
  return (
    <>
      <PageHeader
        title={t('plan.title')}
        lead={t('plan.lead')}
        trail={[{ label: t('title'), link: { to: '/visits', search: { assessment } } }]}
      />
      <QueryView query={query} lines={6}>
        {(options) => <PlanForm assessmentId={assessment} options={options} />}
      </QueryView>
    </>
  )
}

interface PlanFormProps {
  readonly assessmentId: string
  readonly options: RouterOutputs['assessment']['reviewerOptions']
}

function PlanForm({ assessmentId, options }: PlanFormProps) {
  const { t } = useText()
  const { districtId, today } = usePlace()
  const navigate = route.useNavigate()
  const schema = useMemo(
    () =>
      z.object({
        unitId: z.string().min(1, t('plan.unitMissing')),
        heldOn: z.string().min(1, t('plan.dayMissing')),
        leaderId: z.string().min(1, t('plan.leaderMissing')),
        visitorIds: z.array(z.string()),
      }),
    [t],
  )
  const form = useSchemaForm(schema, { unitId: '', heldOn: String(today), leaderId: '', visitorIds: [] })
  const change = useChange({
    mutation: trpc.visit.plan.mutationOptions(),
    form,
    onDone: ({ visitId }) => void navigate({ to: '/visits/$visitId', params: { visitId } }),
  })
  const { unitId, leaderId, visitorIds } = form.getValues()
  const people = options.reviewers
    .filter(({ blocked }) => !blocked.some((each) => each.unitId === unitId))
    .map(({ personId, name, posts }) => ({ value: personId, label: name, note: posts[0]?.unitName ?? '' }))
  return (
    <Sheet narrow>
      <SchemaFormFrame
        form={form}
        failure={change.failure}
        onSubmit={(values) => change.submit({ districtId, assessmentId, ...values })}
      >
        <Picker
          label={t('plan.unit')}
          required
          options={options.units.map((unit) => ({ value: unit.unitId, label: unit.name }))}
          value={unitId === '' ? null : unitId}
          error={form.errors['unitId']}
          onChange={(value) => form.setValues({ unitId: value ?? '', leaderId: '', visitorIds: [] })}
          path="unitId"
        />
        <DayInput required label={t('plan.day')} {...form.getInputProps('heldOn')} />
        <Picker
          label={t('plan.leader')}
          required
          options={people}
          value={leaderId === '' ? null : leaderId}
          error={form.errors['leaderId']}
          onChange={(value) => form.setFieldValue('leaderId', value ?? '')}
          path="leaderId"
        />
        <MultiPicker
          label={t('plan.others')}
          options={people.filter(({ value }) => value !== leaderId)}
          values={visitorIds}
          error={form.errors['visitorIds']}
          onChange={(values) => form.setFieldValue('visitorIds', [...values])}
          path="visitorIds"
        />
        <SubmitBar label={t('plan.submit')} pending={change.pending} waiting={change.waiting} />
      </SchemaFormFrame>
    </Sheet>
  )
}
