import type { RouterOutputs } from '../../../lib/api/trpc.ts'
import { can } from '@jianjia/domain/policy'
import { buildPreset, lintScheme } from '@jianjia/domain/scheme'
import { Button, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { ParameterFields, type Values } from '../parts/parameter-fields.tsx'
import { SchemeLines } from '../parts/scheme-lines.tsx'
import { LintSummary } from '../parts/scheme-summary.tsx'
import { useText } from '../text.ts'

type Data = RouterOutputs['scheme']['get']

/** The figures of a draft with live totals and findings; a published scheme is shown as it was frozen. */
export function DraftEditor({ data }: { readonly data: Data }) {
  const { t } = useText()
  const { districtId, actor, rootUnitId } = usePlace()
  const { schemeId, version, preset } = data
  const [name, setName] = useState(data.name)
  const [yearLabel, setYearLabel] = useState(data.yearLabel)
  const [values, setValues] = useState<Values>(data.parameters)
  const save = useChange({ mutation: trpc.scheme.saveDraft.mutationOptions() })
  const revise = useChange({ mutation: trpc.scheme.revise.mutationOptions() })
  const target = { unitId: rootUnitId, unitPath: [rootUnitId], unitKind: 'district' } as const
  const editable = data.state === 'draft' && preset !== null && can(actor, 'scheme.write', target).allowed
  const built = editable ? buildPreset(preset, values) : undefined
  const scheme = built?.ok ? { ...built.scheme, name } : data.scheme
  const findings = lintScheme(scheme)
  const changed = name !== data.name || yearLabel !== data.yearLabel || !sameValues(values, data.parameters)
  const newest = data.versions[0]

  return (
    <>
      <PageHeader
        title={data.name}
        trail={[{ label: t('title'), link: { to: '/schemes' } }]}
        lead={t('items', { count: scheme.items.length })}
        actions={
          data.state === 'published' && can(actor, 'scheme.write', target).allowed ? (
            <ConfirmButton
              label={t('revise')}
              consequence={t('reviseConsequence')}
              pending={revise.pending}
              onConfirm={() => void revise.submit({ districtId, schemeId, expectedVersion: version })}
            />
          ) : undefined
        }
      />
      <FailureNotice failure={save.failure ?? revise.failure} />
      {data.state === 'published' && newest && (
        <Notice tone="official" title={t('frozen', { number: newest.number })} />
      )}
      {editable && (
        <Sheet narrow>
          <TextInput label={t('form.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <TextInput
            mt="md"
            label={t('form.year')}
            value={yearLabel}
            onChange={(event) => setYearLabel(event.currentTarget.value)}
          />
        </Sheet>
      )}
      {preset !== null && (
        <ParameterFields
          preset={preset}
          values={values}
          faults={built?.ok === false ? built.faults : []}
          readOnly={!editable}
          onChange={(key, value) => setValues((old) => ({ ...old, [key]: value }))}
        />
      )}
      <LintSummary findings={findings} />
      {editable && (
        <SubmitBar
          label={t('form.save')}
          pending={save.pending}
          waiting={save.waiting}
          status={t(changed ? 'form.unsaved' : 'form.saved')}
          onSubmit={() =>
            void save.submit({
              districtId,
              schemeId,
              name,
              yearLabel,
              parameters: { ...values },
              expectedVersion: version,
            })
          }
          secondary={
            <Button
              variant="default"
              component={Link}
              to={`/schemes/${schemeId}/publish`}
              disabled={changed || built?.ok !== true}
            >
              {t('toPublish')}
            </Button>
          }
        />
      )}
      <SchemeLines scheme={scheme} findings={findings} />
    </>
  )
}

function sameValues(a: Values, b: Values): boolean {
  return Object.entries(a).every(([key, value]) => (b[key] ?? null) === value)
}
