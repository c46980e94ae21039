import { lintScheme, type PresetId } from '@jianjia/domain/scheme'
import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { queryClient } from '../../../lib/api/query-client.ts'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { ErrorSummary } from '../../../ui/form/error-summary.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { SaveIndicator } from '../../../ui/save-indicator.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { faultsOf, figuresSchema } from '../parts/figures.ts'
import { Outcome } from '../parts/outcome.tsx'
import { ParameterFields } from '../parts/parameter-fields.tsx'
import { SchemeStatus } from '../parts/scheme-summary.tsx'
import { useLiveScheme } from '../parts/use-live-scheme.ts'
import classes from '../parts/workbench.module.css'
import { useText } from '../text.ts'
import { Conflict } from './conflict.tsx'
import { TrashDraft } from './trash-draft.tsx'
import { type StoredScheme, useSchemeDraft } from './use-scheme-draft.ts'
import { VersionList } from './version-list.tsx'

export interface DraftEditorProps {
  readonly data: StoredScheme
  readonly preset: PresetId
  /** Begins anew with what is stored. */
  readonly onAdopt: () => void
}

/** The figures of a draft, saved by themselves, with totals and findings that follow every one of them. */
export function DraftEditor({ data, preset, onAdopt }: DraftEditorProps) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const navigate = useNavigate()
  const { draft, change, state, newer, choose, settle } = useSchemeDraft(data, preset, onAdopt)
  const leaving = useChange({ mutation: trpc.scheme.leavePreset.mutationOptions() })
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [attempt, setAttempt] = useState(0)
  const [going, setGoing] = useState(false)
  const live = useLiveScheme(preset, draft.parameters)
  const scheme = live.scheme ?? data.scheme
  const findings = useMemo(() => lintScheme(scheme), [scheme])
  const schema = useMemo(() => {
    const words = { nameMissing: t('form.nameMissing'), yearMissing: t('form.yearMissing') }
    return figuresSchema({ preset, language, ...words })
  }, [preset, language, t])
  const faults = faultsOf(schema, draft)
  const errors = Object.fromEntries(Object.entries(faults).filter(([path]) => left.has(path)))

  const leave = (path: string) => setLeft((old) => new Set([...old, path]))
  function type(path: string, part: Parameters<typeof change>[0]) {
    setLeft((old) => new Set([...old].filter((other) => other !== path)))
    change(part)
  }

  async function goOn() {
    setLeft(new Set(Object.keys(faults)))
    setAttempt((count) => count + 1)
    if (Object.keys(faults).length > 0) return
    setGoing(true)
    const settled = await settle().finally(() => setGoing(false))
    if (settled) await navigate({ to: '/schemes/$schemeId/publish', params: { schemeId: data.schemeId } })
  }

  async function leavePreset() {
    if (!(await settle())) return
    const about = { districtId, schemeId: data.schemeId }
    const { version } = await queryClient.fetchQuery(trpc.scheme.get.queryOptions(about))
    await leaving.submit({ ...about, expectedVersion: version })
  }

  return (
    <>
      <PageHeader
        title={data.name}
        trail={[{ label: t('title'), link: { to: '/schemes' } }]}
        lead={t('draftLead', { count: scheme.items.length })}
        actions={
          <>
            <ConfirmButton
              label={t('act.leavePreset')}
              consequence={t('act.leavePresetConsequence')}
              variant="default"
              pending={leaving.pending}
              onConfirm={leavePreset}
            />
            <TrashDraft data={data} settle={settle} />
          </>
        }
      />
      <FailureNotice failure={leaving.failure} />
      <ErrorSummary errors={attempt > 0 ? errors : {}} attempt={attempt} />
      {newer && (
        <div id="conflict" className={classes['before']}>
          <Conflict preset={preset} mine={draft} theirs={newer} onChoose={choose} />
        </div>
      )}
      <div className={classes['bench']}>
        <div className={classes['figures']}>
          <Sheet>
            <TextInput
              label={t('form.name')}
              maxLength={100}
              data-path="name"
              value={draft.name}
              error={errors['name']}
              onBlur={() => leave('name')}
              onChange={(event) => type('name', { name: event.currentTarget.value })}
            />
            <TextInput
              mt="md"
              label={t('form.year')}
              maxLength={20}
              data-path="yearLabel"
              value={draft.yearLabel}
              error={errors['yearLabel']}
              onBlur={() => leave('yearLabel')}
              onChange={(event) => type('yearLabel', { yearLabel: event.currentTarget.value })}
            />
          </Sheet>
          <ParameterFields
            preset={preset}
            values={draft.parameters}
            errors={errors}
            onLeave={leave}
            onChange={(key, value) => type(`parameters.${key}`, { parameters: { ...draft.parameters, [key]: value } })}
          />
          <VersionList schemeId={data.schemeId} versions={data.versions} />
        </div>
        <Outcome live={{ ...live, scheme }} findings={findings} />
        <div className={classes['bar']}>
          <SubmitBar
            label={t('toPublish')}
            pending={going}
            onSubmit={() => void goOn()}
            status={
              <>
                {newer ? (
                  <p className={classes['waits']}>
                    <a href="#conflict">{t('conflict.waits')}</a>
                  </p>
                ) : (
                  <SaveIndicator state={state} />
                )}
                <div>
                  <SchemeStatus scheme={scheme} findings={findings} />
                </div>
              </>
            }
          />
        </div>
      </div>
    </>
  )
}
