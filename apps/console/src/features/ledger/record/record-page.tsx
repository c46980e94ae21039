import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type ComponentType, useEffect, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { EntryId } from '@jianjia/domain/kernel'
import { type DraftOf, LEDGER_KINDS, type LedgerKind, METRICS, sayAmount } from '@jianjia/domain/ledger'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { UndoNotice } from '../../../ui/undo-notice.tsx'
import { KIND_FORMS } from '../kinds/kind-forms.ts'
import type { KindFormProps } from '../parts/entry-form.tsx'
import { useRecordingUnits } from '../parts/recording-units.ts'
import { type EntryForm, useEntryForm } from '../parts/use-entry-form.ts'
import { useText } from '../text.ts'
import { ChooseKind } from './choose-kind.tsx'
import { EffectsList } from './effects.tsx'

type Recorded = RouterOutputs['ledger']['record']

const route = getRouteApi('/signed-in/ledger/new')

/** 记一笔: which ledger, then its form. */
export function RecordPage() {
  const { kind, from, word } = route.useSearch()
  if (kind === undefined) return <ChooseKind />
  return from === undefined ? (
    <Record key={kind} kind={kind} word={word} />
  ) : (
    <RecordCopy key={from} kind={kind} from={from} />
  )
}

/** Like an earlier one: the same fields, today's day, no files. */
function RecordCopy({ kind, from }: { readonly kind: LedgerKind; readonly from: EntryId }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const query = useQuery(trpc.ledger.get.queryOptions({ districtId, entryId: from }))
  return (
    <QueryView query={query} head={<PageHeader title={t('copy.title')} />}>
      {({ entry }) =>
        entry.kind === kind ? <Record kind={entry.kind} like={entry} /> : <Record key={kind} kind={kind} />
      }
    </QueryView>
  )
}

interface RecordProps<K extends LedgerKind> {
  readonly kind: K
  readonly like?: DraftOf<K>
  readonly word?: string | undefined
}

/** One page, phone first; afterwards it says at once what the record means. */
function Record<K extends LedgerKind>({ kind, like, word }: RecordProps<K>) {
  const { t, language } = useText()
  const { districtId, post, today } = usePlace()
  const { units } = useRecordingUnits()
  const [recorded, setRecorded] = useState<Recorded>()
  const own = { day: today, fileIds: [], copied: true }
  const start =
    like === undefined
      ? { ...own, unitId: post.unitId, title: '', details: null, word }
      : { ...own, unitId: like.unitId, title: like.title, details: like.details }
  const form = useEntryForm(kind, start)
  useFollowPost(form, like === undefined)
  const change = useChange({ mutation: trpc.ledger.record.mutationOptions(), form, onDone: setRecorded })
  const name = LEDGER_KINDS[kind].names[language === 'en' ? 'en' : 'zh']
  if (recorded) {
    const again = () => {
      form.reset()
      change.reset()
      setRecorded(undefined)
    }
    return <Done kind={kind} recorded={recorded} onAgain={again} onUndone={() => setRecorded(undefined)} />
  }
  const KindForm: ComponentType<KindFormProps<K>> = KIND_FORMS[kind]
  return (
    <>
      <PageHeader
        title={t('form.title', { name })}
        trail={[{ label: name, link: { to: '/ledger', search: { kind } } }]}
      />
      <KindForm
        frame={{
          ...{ kind, form, districtId, today, units, files: [], submitLabel: t('form.submit') },
          ...{ failure: change.failure, pending: change.pending, waiting: change.waiting },
          onSubmit: ({ entry, fileIds }) => change.submit({ districtId, entry, fileIds }),
        }}
      />
    </>
  )
}

/** Another post in the bar is another unit in the form: nothing is recorded for the unit of the post before. */
function useFollowPost(form: EntryForm, follows: boolean): void {
  const { post } = usePlace()
  const { unitId } = post
  const shown = useRef(unitId)
  useEffect(() => {
    if (shown.current === unitId) return
    shown.current = unitId
    if (follows) form.setFieldValue('entry.unitId', unitId)
  })
}

interface DoneProps {
  readonly kind: LedgerKind
  readonly recorded: Recorded
  readonly onAgain: () => void
  /** It is in the bin again; what was typed stands in the form. */
  readonly onUndone: () => void
}

function Done({ kind, recorded, onAgain, onUndone }: DoneProps) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const undo = useChange({ mutation: trpc.ledger.trash.mutationOptions(), onDone: onUndone })
  const inLanguage = language === 'en' ? 'en' : 'zh'
  const metrics = recorded.measures.map(
    ({ metric, amount }) => `${METRICS[metric][inLanguage]} ${sayAmount(metric, amount)}`,
  )
  return (
    <>
      <PageHeader
        title={t('done.title')}
        trail={[{ label: LEDGER_KINDS[kind].names[inLanguage], link: { to: '/ledger', search: { kind } } }]}
      />
      <Notice tone="done" title={t('done.title')}>
        {t('done.counted', { metrics: [...new Set(metrics)].join(language === 'en' ? ', ' : '，') })}
      </Notice>
      <EffectsList effects={recorded.effects} />
      <FailureNotice failure={undo.failure} />
      <UndoNotice
        title={t('undo.recorded')}
        undo={t('undo.record')}
        pending={undo.pending}
        onUndo={() => undo.submit({ districtId, entryId: recorded.entryId, expectedVersion: 1 })}
      />
      <Sheet narrow>
        <Button.Group>
          <Button onClick={onAgain}>{t('done.again')}</Button>
          <Button variant="default" component={Link} to={`/ledger/${recorded.entryId}`}>
            {t('done.see')}
          </Button>
          <Button variant="default" component={Link} to={`/ledger?kind=${kind}`}>
            {t('done.list')}
          </Button>
        </Button.Group>
      </Sheet>
    </>
  )
}
