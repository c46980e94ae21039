import { lintScheme, PRESET_IDS, PRESETS, type PresetId } from '@jianjia/domain/scheme'
import { TextInput } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
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
import { PresetChooser } from './preset-chooser.tsx'

const route = getRouteApi('/signed-in/schemes/new')

/** 从样表新建细则: which preset, then its figures, and at once what the scheme would say. */
export function NewPage() {
  const { t, language } = useText()
  const { preset: asked } = route.useSearch()
  const preset = PRESET_IDS.find((id) => id === asked)
  const may = useMay()
  const word = language === 'en' ? 'en' : 'zh'
  return (
    <>
      <PageHeader
        title={t('form.title')}
        trail={[{ label: t('title'), link: { to: '/schemes' } }]}
        lead={preset ? PRESETS[preset].summary[word] : t('form.lead')}
      />
      {may('scheme.write') ? (
        preset ? (
          <NewScheme key={preset} preset={preset} />
        ) : (
          <PresetChooser />
        )
      ) : (
        <StateView kind="noRight" />
      )}
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

  return (
    <div className={classes['bench']}>
      <SchemaFormFrame
        form={form}
        failure={change.failure}
        onSubmit={(figures) => change.submit({ districtId, preset, ...figures })}
      >
        <div>
          <Sheet>
            <p className={classes['preset']}>
              <strong>{PRESETS[preset].title[word]}</strong>
              <Link to="/schemes/new">{t('form.another')}</Link>
            </p>
            <p className={classes['basis']}>{t('form.basis', { basis: PRESETS[preset].basis[word] })}</p>
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
