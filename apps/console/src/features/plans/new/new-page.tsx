import { ReportKind } from '@jianjia/domain/obligation'
import { MAX_EVIDENCE_BYTES } from '@jianjia/domain/evidence'
import { PlanId, UnitId } from '@jianjia/domain/kernel'
import { Button, NativeSelect, SegmentedControl, Textarea } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { keyKeeper } from '../../../lib/change/key-keeper.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { useSubmission } from '../../../lib/change/use-submission.ts'
import { formatFileSize } from '../../../lib/format/file-size.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { useOwnUnit } from '../../../lib/session/use-own-unit.ts'
import { sendFile } from '../../../lib/upload/send-file.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { FileChooser } from '../../../ui/file-drop/file-chooser.tsx'
import { FileDrop } from '../../../ui/file-drop/file-drop.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { ACCEPTED } from '../parts/accepted.ts'
import { writingPosts } from '../parts/plan.ts'
import { useText } from '../text.ts'
import { FromKeyPoints } from './from-key-points.tsx'
import classes from './new.module.css'

const route = getRouteApi('/signed-in/plans/new')
const Started = z.object({ planId: z.string() })

/** 交计划或总结: a file, some text, last year's, or an empty form; then on to what was read. */
export function NewPage() {
  const { t } = useText()
  const { actor } = usePlace()
  const { kind = 'plan' } = route.useSearch()
  const go = route.useNavigate()
  const posts = writingPosts(actor)
  const [unitId, setUnitId] = useOwnUnit(posts.map((own) => own.unitId))
  const labelId = useId()
  const above = posts.find((own) => own.unitId === unitId)?.unitPath.slice(0, -1) ?? []
  const header = (
    <PageHeader
      title={t('create.title')}
      trail={[{ label: t('title'), link: { to: '/plans' } }]}
      lead={t('create.lead')}
    />
  )
  if (unitId === undefined)
    return (
      <>
        {header}
        <StateView kind="noRight" title={t('create.noUnit')} text={t('create.noUnitText')} />
      </>
    )
  return (
    <>
      {header}
      <div className={classes['what']}>
        <div>
          <span id={labelId} className={classes['label']}>
            {t('create.kind')}
          </span>
          <SegmentedControl
            className={classes['kinds']}
            aria-labelledby={labelId}
            value={kind}
            data={ReportKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
            onChange={(value) => void go({ search: { kind: ReportKind.parse(value) }, replace: true })}
          />
        </div>
        {posts.length > 1 && <UnitChoice unitId={unitId} onUnit={setUnitId} />}
      </div>
      <FromFile unitId={unitId} kind={kind} />
      {kind === 'plan' && <FromKeyPoints above={above} />}
      <WithoutFile unitId={unitId} kind={kind} />
    </>
  )
}

interface Begun {
  readonly unitId: UnitId
  readonly kind: ReportKind
}

function UnitChoice({ unitId, onUnit }: { readonly unitId: UnitId; readonly onUnit: (unitId: UnitId) => void }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const { data } = useQuery(trpc.org.tree.queryOptions({ districtId }))
  const { actor } = usePlace()
  const options = writingPosts(actor).map((post) => ({
    value: post.unitId,
    label: data?.nodes.find((node) => node.unitId === post.unitId)?.name ?? '…',
  }))
  return (
    <NativeSelect
      label={t('create.unit')}
      value={unitId}
      data={options}
      onChange={(event) => onUnit(UnitId.parse(event.currentTarget.value))}
    />
  )
}

/** Where to go once a draft is there. */
function useToReading() {
  const navigate = useNavigate()
  return (planId: string) => void navigate({ to: '/plans/$planId/read', params: { planId } })
}

function FromFile({ unitId, kind }: Begun) {
  const { t } = useText()
  const { districtId } = usePlace()
  const toReading = useToReading()
  const [name, setName] = useState('')
  const [text, setText] = useState('')
  const [blank, setBlank] = useState(false)
  const [keys] = useState(() => keyKeeper())
  const start = useSubmission(
    (file: File) => {
      setName(file.name)
      const input = { districtId, unitId, kind }
      const key = keys.keyFor({ ...input, name: file.name, size: file.size, changed: file.lastModified })
      return sendFile({ use: 'plan.start', input: { ...input, key }, file, answer: Started })
    },
    { onDone: ({ planId }) => toReading(planId) },
  )
  const take = ([file]: readonly File[]) => {
    if (file && !start.pending) void start.submit(file)
  }
  const paste = () => {
    setBlank(text.trim() === '')
    if (text.trim() !== '') void start.submit(new File([text], t('create.pasteName'), { type: 'text/plain' }))
  }
  return (
    <>
      <div className={classes['file']}>
        <FileDrop
          hint={t('create.drop')}
          onFiles={take}
          note={
            <span role="status">
              {start.pending
                ? t('create.reading', { name })
                : t('create.types', { limit: formatFileSize(MAX_EVIDENCE_BYTES) })}
            </span>
          }
        >
          <FileChooser
            label={t('create.choose')}
            icon={<IconFileText size={18} aria-hidden="true" />}
            accept={ACCEPTED}
            disabled={start.pending}
            onFiles={take}
          />
        </FileDrop>
      </div>
      <FailureNotice failure={start.failure} />
      <details className={classes['paste']}>
        <summary>{t('create.paste')}</summary>
        <Textarea
          label={t('create.pasteLabel')}
          autosize
          minRows={6}
          maxRows={16}
          value={text}
          error={blank ? t('create.pasteEmpty') : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button mt="sm" variant="default" loading={start.pending} onClick={paste}>
          {t('create.pasteRead')}
        </Button>
      </details>
    </>
  )
}

function WithoutFile({ unitId, kind }: Begun) {
  const { t } = useText()
  const { districtId } = usePlace()
  const toReading = useToReading()
  const begin = useChange({
    mutation: trpc.plan.begin.mutationOptions(),
    onDone: ({ planId }) => toReading(planId),
  })
  const { data } = useQuery(
    trpc.plan.list.queryOptions({ districtId, kind, state: null, text: '', page: 1, pageSize: 50 }),
  )
  const earlier = (data?.plans ?? []).filter((plan) => plan.unitId === unitId && plan.number > 0)
  const [from, setFrom] = useState('')
  const chosen = earlier.find(({ planId }) => planId === from) ?? earlier[0]
  const start = (source: string | null) =>
    void begin.submit({ districtId, unitId, kind, from: source === null ? null : PlanId.parse(source) })
  return (
    <Sheet title={t('create.other')}>
      <FailureNotice failure={begin.failure} />
      <div className={classes['other']}>
        {chosen && (
          <div className={classes['earlier']}>
            <NativeSelect
              label={t('create.earlierLabel')}
              description={t('create.earlierHint')}
              value={chosen.planId}
              data={earlier.map(({ planId, title }) => ({ value: planId, label: title }))}
              onChange={(event) => setFrom(event.currentTarget.value)}
            />
            <Button variant="default" loading={begin.pending} onClick={() => start(chosen.planId)}>
              {t('create.useEarlier')}
            </Button>
          </div>
        )}
        <Button variant="default" loading={begin.pending} onClick={() => start(null)}>
          {t('create.blank')}
        </Button>
      </div>
    </Sheet>
  )
}
