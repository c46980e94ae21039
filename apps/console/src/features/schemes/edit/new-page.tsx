import { buildPreset, lintScheme, PRESET_IDS, PRESETS, type PresetId } from '@jianjia/domain/scheme'
import { Select, TextInput } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { defaultValues, ParameterFields, type Values } from '../parts/parameter-fields.tsx'
import { SchemeLines } from '../parts/scheme-lines.tsx'
import { LintSummary } from '../parts/scheme-summary.tsx'
import { useText } from '../text.ts'

const route = getRouteApi('/signed-in/schemes/new')

/** 从样表新建细则: a preset, its figures, and at once what the scheme would say. */
export function NewPage() {
  const { t, language } = useText()
  const { districtId, today } = usePlace()
  const { preset = 'schoolUnionAnnual' } = route.useSearch()
  const navigate = route.useNavigate()
  const [values, setValues] = useState<Values>(() => defaultValues(preset))
  const word = language === 'en' ? 'en' : 'zh'
  const schema = useMemo(
    () =>
      z.object({
        name: z.string().trim().min(1, t('form.nameMissing')).max(100),
        yearLabel: z.string().trim().min(1, t('form.yearMissing')).max(20),
      }),
    [t],
  )
  const form = useSchemaForm(schema, { name: '', yearLabel: today.slice(0, 4) })
  const change = useChange({
    mutation: trpc.scheme.createFromPreset.mutationOptions(),
    form,
    onDone: ({ schemeId }) => void navigate({ to: '/schemes/$schemeId', params: { schemeId } }),
  })
  const built = buildPreset(preset, values)

  function choose(next: PresetId) {
    setValues(defaultValues(next))
    void navigate({ search: { preset: next }, replace: true })
  }

  return (
    <>
      <PageHeader
        title={t('form.title')}
        trail={[{ label: t('title'), link: { to: '/schemes' } }]}
        lead={PRESETS[preset].summary[word]}
      />
      <SchemaFormFrame
        form={form}
        failure={change.failure}
        onSubmit={(fields) => change.submit({ districtId, preset, parameters: { ...values }, ...fields })}
      >
        <Sheet narrow>
          <Select
            label={t('form.preset')}
            description={PRESETS[preset].basis[word]}
            allowDeselect={false}
            data={PRESET_IDS.map((id) => ({ value: id, label: PRESETS[id].title[word] }))}
            value={preset}
            onChange={(next) => next && choose(next as PresetId)}
          />
          <TextInput mt="md" label={t('form.name')} {...form.getInputProps('name')} />
          <TextInput mt="md" label={t('form.year')} {...form.getInputProps('yearLabel')} />
        </Sheet>
        <ParameterFields
          preset={preset}
          values={values}
          faults={built.ok ? [] : built.faults}
          onChange={(key, value) => setValues((old) => ({ ...old, [key]: value }))}
        />
        <SubmitBar label={t('form.submit')} pending={change.pending} waiting={change.waiting} />
      </SchemaFormFrame>
      {built.ok && (
        <>
          <LintSummary findings={lintScheme(built.scheme)} />
          <SchemeLines scheme={built.scheme} findings={lintScheme(built.scheme)} />
        </>
      )}
    </>
  )
}
