import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type ComponentType, useState } from 'react'
import { LEDGER_KINDS, type LedgerKind, METRICS } from '@jianjia/domain/ledger'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { KIND_FORMS } from '../kinds/kind-forms.ts'
import type { KindFormProps } from '../parts/entry-form.tsx'
import { useRecordingUnits } from '../parts/recording-units.ts'
import { useEntryForm } from '../parts/use-entry-form.ts'
import { useText } from '../text.ts'
import { ChooseKind } from './choose-kind.tsx'

type Recorded = RouterOutputs['ledger']['record']

const route = getRouteApi('/signed-in/ledger/new')

/** 记一笔: which ledger, then its form. */
export function RecordPage() {
  const { kind } = route.useSearch()
  return kind === undefined ? <ChooseKind /> : <Record key={kind} kind={kind} />
}

/** One page, phone first; afterwards it says at once what the record means. */
function Record<K extends LedgerKind>({ kind }: { readonly kind: K }) {
  const { t, language } = useText()
  const { districtId, post, today } = usePlace()
  const { units } = useRecordingUnits()
  const [recorded, setRecorded] = useState<Recorded>()
  const start = { unitId: post.unitId, title: '', day: today, details: null, fileIds: [] }
  const form = useEntryForm(kind, start)
  const change = useChange({ mutation: trpc.ledger.record.mutationOptions(), form, onDone: setRecorded })
  const name = LEDGER_KINDS[kind].names[language === 'en' ? 'en' : 'zh']
  if (recorded) {
    const again = () => {
      form.reset()
      change.reset()
      setRecorded(undefined)
    }
    return <Done kind={kind} recorded={recorded} onAgain={again} />
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

interface DoneProps {
  readonly kind: LedgerKind
  readonly recorded: Recorded
  readonly onAgain: () => void
}

function Done({ kind, recorded, onAgain }: DoneProps) {
  const { t, language } = useText()
  const inLanguage = language === 'en' ? 'en' : 'zh'
  const metrics = recorded.measures.map(({ metric, amount }) => `${METRICS[metric][inLanguage]} ${amount}`)
  return (
    <>
      <PageHeader
        title={t('done.title')}
        trail={[{ label: LEDGER_KINDS[kind].names[inLanguage], link: { to: '/ledger', search: { kind } } }]}
      />
      <Notice tone="done" title={t('done.title')}>
        {t('done.counted', { metrics: [...new Set(metrics)].join(language === 'en' ? ', ' : '，') })}
      </Notice>
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
