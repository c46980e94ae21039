import { lintScheme, PRESET_IDS, PRESETS, type PresetId } from '@jianjia/domain/scheme'
import { Select, TextInput } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { figuresOf, figuresSchema } from '../parts/figures.ts'
import { Outcome } from '../parts/outcome.tsx'
import { ParameterFields } from '../parts/parameter-fields.tsx'
import { SchemeStatus } from '../parts/scheme-summary.tsx'
import { useLiveScheme } from '../parts/use-live-scheme.ts'
import { useMay } from '../parts/use-may.ts'
import classes from '../parts/workbench.module.css'
import { useText } from '../text.ts'

const route = getRouteApi('/signed-in/schemes/new')

/** 从样表新建细则: a preset, its figures, and at once what the scheme would say. */
export function NewPage() {
  const { t, language } = useText()
  const { preset: asked } = route.useSearch()
  const preset = PRESET_IDS.find((id) => id === asked) ?? 'schoolUnionAnnual'
  const may = useMay()
  const word = language === 'en' ? 'en' : 'zh'
  return (
    <>
      <PageHeader
        title={t('form.title')}
        trail={[{ label: t('title'), link: { to: '/schemes' } }]}
        lead={PRESETS[preset].summary[word]}
      />
      {may('scheme.write') ? <NewScheme preset={preset} /> : <StateView kind="noRight" />}
    </>
  )
}

function NewScheme({ preset }: { readonly preset: PresetId }) {
  const { t, language } = useText()
  const { districtId, today } = usePlace()
  const navigate = route.useNavigate()
  const word = language === 'en' ? 'en' : 'zh'
  const schema = useMemo(() => {
    const words = { nameMissing: t('form.nameMissing'), yearMissing: t('form.yearMissing') }
    return figuresSchema({ preset, language, ...words })
  }, [preset, language, t])
  const form = useSchemaForm(schema, { name: '', yearLabel: today.slice(0, 4), parameters: figuresOf(preset) })
  const change = useChange({
    mutation: trpc.scheme.createFromPreset.mutationOptions(),
    form,
    onDone: ({ schemeId }) => void navigate({ to: '/schemes/$schemeId', params: { schemeId } }),
  })
  const live = useLiveScheme(preset, form.values.parameters)
  const findings = useMemo(() => (live.scheme ? lintScheme(live.scheme) : []), [live.scheme])

  function choose(next: PresetId) {
    form.setFieldValue('parameters', figuresOf(next))
    form.clearErrors()
    void navigate({ search: { preset: next }, replace: true })
  }

  return (
    <div className={classes['bench']}>
      <SchemaFormFrame
        form={form}
        failure={change.failure}
        onSubmit={(figures) => change.submit({ districtId, preset, ...figures })}
      >
        <div>
          <Sheet>
            <Select
              label={t('form.preset')}
              description={PRESETS[preset].basis[word]}
              allowDeselect={false}
              data={PRESET_IDS.map((id) => ({ value: id, label: PRESETS[id].title[word] }))}
              value={preset}
              onChange={(next) => next && choose(next)}
            />
            <TextInput mt="md" label={t('form.name')} maxLength={100} {...form.getInputProps('name')} />
            <TextInput mt="md" label={t('form.year')} maxLength={20} {...form.getInputProps('yearLabel')} />
          </Sheet>
          <ParameterFields
            preset={preset}
            values={form.values.parameters}
            errors={form.errors}
            onChange={(key, value) => form.setFieldValue(`parameters.${key}`, value)}
          />
        </div>
        <SubmitBar
          label={t('form.submit')}
          pending={change.pending}
          waiting={change.waiting}
          status={live.scheme && <SchemeStatus scheme={live.scheme} findings={findings} />}
        />
      </SchemaFormFrame>
      <Outcome live={live} findings={findings} />
    </div>
  )
}
