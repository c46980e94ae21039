import { type DraftOf, type FieldTexts, LEDGER_KINDS, type LedgerKind } from '@jianjia/domain/ledger'
import { type ComponentType, useState } from 'react'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { valuesOf } from '../parts/entry-values.ts'
import { KIND_FORMS } from '../kinds/kind-forms.ts'
import type { KindFormProps } from '../parts/entry-form.tsx'
import { useEntryForm } from '../parts/use-entry-form.ts'
import { useText } from '../text.ts'
import { MergeNotice } from './merge-notice.tsx'
import { flatTexts, mergeValues, valuesFrom } from './three-ways.ts'

type Data = RouterOutputs['ledger']['get']
type DataOf<K extends LedgerKind> = Omit<Data, 'entry'> & { readonly entry: DraftOf<K> }

interface CorrectProps<K extends LedgerKind> {
  /** As it stands now: newer than what was found when somebody else has saved meanwhile. */
  readonly data: DataOf<K>
  readonly onDone: () => void
}

/** Corrects a record. Whoever was slower keeps every word and chooses field by field what both have changed. */
export function CorrectForm<K extends LedgerKind>({ data, onDone }: CorrectProps<K>) {
  const { t, language } = useText()
  const { districtId, today } = usePlace()
  const [base, setBase] = useState(data)
  const kind: K = base.entry.kind
  const form = useEntryForm(kind, startOf(base))
  const change = useChange({ mutation: trpc.ledger.correct.mutationOptions(), form, onDone })
  const name = LEDGER_KINDS[kind].names[language === 'en' ? 'en' : 'zh']
  const KindForm: ComponentType<KindFormProps<K>> = KIND_FORMS[kind]
  const theirs = valuesOf(kind, startOf(data))
  const names = new Map([...base.people, ...data.people].map((person) => [String(person.personId), person.name]))
  const merge = (flat: FieldTexts) => {
    form.setValues(valuesFrom(kind, { flat, unitId: base.entry.unitId }))
    change.reset()
    setBase(data)
  }
  const isNewer = data.version !== base.version
  return (
    <>
      <PageHeader title={t('form.correct')} trail={[{ label: name, link: { to: '/ledger', search: { kind } } }]} />
      {isNewer && (
        <MergeNotice
          kind={kind}
          merged={mergeValues(valuesOf(kind, startOf(base)), { mine: form.values, theirs })}
          mine={flatTexts(form.values)}
          theirs={flatTexts(theirs)}
          nameOf={(personId) => names.get(personId) ?? '…'}
          onMerge={merge}
        />
      )}
      <KindForm
        frame={{
          ...{ kind, form, districtId, today, units: [], files: data.files, submitLabel: t('form.save') },
          ...{ failure: isNewer ? undefined : change.failure, pending: change.pending, waiting: change.waiting },
          onSubmit: ({ entry, fileIds }) =>
            change.submit({ districtId, entryId: base.entryId, entry, fileIds, expectedVersion: base.version }),
        }}
      />
    </>
  )
}

function startOf<K extends LedgerKind>({ entry, files }: DataOf<K>) {
  const { unitId, title, day, details } = entry
  return { unitId, title, day, details, fileIds: files.map((file) => file.fileId) }
}
