import { type DraftOf, LEDGER_KINDS, type LedgerKind } from '@jianjia/domain/ledger'
import type { ComponentType } from 'react'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { KIND_FORMS } from '../kinds/kind-forms.ts'
import type { KindFormProps } from '../parts/entry-form.tsx'
import { useEntryForm } from '../parts/use-entry-form.ts'
import { useText } from '../text.ts'

type Data = RouterOutputs['ledger']['get']

interface CorrectProps<K extends LedgerKind> {
  readonly data: Omit<Data, 'entry'> & { readonly entry: DraftOf<K> }
  readonly onDone: () => void
}

/** Corrects a record; whoever was slower sees the newer version and decides again. */
export function CorrectForm<K extends LedgerKind>({ data, onDone }: CorrectProps<K>) {
  const { t, language } = useText()
  const { districtId, today } = usePlace()
  const { entry, entryId, version, files } = data
  const kind: K = entry.kind
  const { unitId, title, day, details } = entry
  const form = useEntryForm(kind, { unitId, title, day, details, fileIds: files.map((file) => file.fileId) })
  const change = useChange({ mutation: trpc.ledger.correct.mutationOptions(), form, onDone })
  const name = LEDGER_KINDS[kind].names[language === 'en' ? 'en' : 'zh']
  const KindForm: ComponentType<KindFormProps<K>> = KIND_FORMS[kind]
  return (
    <>
      <PageHeader title={t('form.correct')} trail={[{ label: name, link: { to: '/ledger', search: { kind } } }]} />
      <KindForm
        frame={{
          ...{ kind, form, districtId, today, units: [], files, submitLabel: t('form.save') },
          ...{ failure: change.failure, pending: change.pending, waiting: change.waiting },
          onSubmit: (sent) =>
            change.submit({ districtId, entryId, entry: sent.entry, fileIds: sent.fileIds, expectedVersion: version }),
        }}
      />
    </>
  )
}
