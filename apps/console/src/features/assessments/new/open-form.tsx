import { DEFAULT_CONFLICT_YEARS } from '@jianjia/domain/assessment'
import type { AppRouter } from '@jianjia/api'
import { useNavigate } from '@tanstack/react-router'
import type { inferRouterOutputs } from '@trpc/server'
import { useMemo, useState } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { useText } from '../text.ts'
import { CheckDraft } from './check-draft.tsx'
import { DayFields } from './day-fields.tsx'
import { type Draft, draftSchema } from './draft-schema.ts'
import { ExemptionFields } from './exemption-fields.tsx'
import { SchemeField, versionKey } from './scheme-field.tsx'
import { UnitFields } from './unit-fields.tsx'

export type OpenOptions = inferRouterOutputs<AppRouter>['assessment']['openOptions']

/** The form, and the check page in its place when everything is filled in. */
export function OpenForm({ options }: { readonly options: OpenOptions }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const navigate = useNavigate()
  const [checked, setChecked] = useState<Draft>()
  const schema = useMemo(() => draftSchema(t), [t])
  const year = options.today.slice(0, 4)
  const [only] = options.schemes
  const form = useSchemaForm(schema, {
    scheme: only && options.schemes.length === 1 ? versionKey(only) : '',
    name: '',
    periodStart: `${year}-01-01`,
    periodEnd: `${year}-12-31`,
    selfDue: '',
    reviewDue: '',
    publicityDays: '7',
    selfOpens: '',
    conflictYears: `${DEFAULT_CONFLICT_YEARS}`,
    unitIds: [],
    exemptions: [],
  })
  const change = useChange({
    mutation: trpc.assessment.open.mutationOptions(),
    form,
    onDone: ({ assessmentId }) =>
      void navigate({ to: '/assessments/$assessmentId', params: { assessmentId }, search: { tab: 'reviewers' } }),
  })

  async function open(draft: Draft): Promise<void> {
    const version = options.schemes.find((each) => versionKey(each) === draft.scheme)
    if (!version) return
    const { scheme: _, publicityDays, conflictYears, selfOpens, exemptions, ...rest } = draft
    await change.submit({
      ...{ districtId, ...rest, schemeId: version.schemeId, schemeVersion: version.schemeVersion },
      publicityDays: Number(publicityDays),
      conflictYears: Number(conflictYears),
      selfOpens: selfOpens === '' ? null : selfOpens,
      exemptions: exemptions.filter(({ unitId }) => rest.unitIds.includes(unitId)),
    })
  }

  if (checked)
    return (
      <>
        <FailureNotice failure={change.failure} />
        <CheckDraft
          draft={checked}
          options={options}
          pending={change.pending}
          waiting={change.waiting}
          onOpen={() => void open(checked)}
          onBack={() => {
            change.reset()
            setChecked(undefined)
          }}
        />
      </>
    )
  const version = options.schemes.find((each) => versionKey(each) === form.values.scheme)
  return (
    <SchemaFormFrame form={form} onSubmit={setChecked}>
      <SchemeField form={form} schemes={options.schemes} />
      <DayFields form={form} />
      <UnitFields form={form} units={options.units} segments={version?.segments ?? []} />
      <ExemptionFields form={form} units={options.units} />
      <SubmitBar label={t('new.check')} />
    </SchemaFormFrame>
  )
}
