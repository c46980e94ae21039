import { type FieldTexts, fieldsOf, type LedgerKind, type Merged, tellField } from '@jianjia/domain/ledger'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../../lib/format/day.ts'
import { FieldChooser, type Whose } from '../../../ui/conflict/field-chooser.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useText } from '../text.ts'
import { ENVELOPE } from './three-ways.ts'

export interface MergeNoticeProps {
  readonly kind: LedgerKind
  readonly merged: Merged
  readonly mine: FieldTexts
  readonly theirs: FieldTexts
  readonly nameOf: (personId: string) => string
  /** The fields as chosen; they stand in the form and are not saved yet. */
  readonly onMerge: (flat: FieldTexts) => void
}

/** Somebody else has saved meanwhile: what only one has changed is taken of both, the rest is chosen field by field. */
export function MergeNotice({ kind, merged, mine, theirs, nameOf, onMerge }: MergeNoticeProps) {
  const { t } = useText()
  const [chosen, setChosen] = useState<Readonly<Record<string, Whose>>>({})
  const words = useFieldWords(kind, nameOf)
  const take = () => {
    const theirWay = merged.disputed.filter((key) => chosen[key] === 'theirs')
    onMerge({ ...merged.merged, ...Object.fromEntries(theirWay.map((key) => [key, theirs[key] ?? ''])) })
  }
  return (
    <Notice tone="attention" title={t('merge.title')} urgent>
      <p>{t(merged.disputed.length > 0 ? 'merge.choose' : 'merge.none')}</p>
      <FieldChooser
        fields={merged.disputed.map((key) => ({
          ...{ key, label: words.label(key), mine: words.value(key, mine), theirs: words.value(key, theirs) },
        }))}
        chosen={chosen}
        onChoose={(key, whose) => setChosen((old) => ({ ...old, [key]: whose }))}
        words={{ mine: t('merge.mine'), theirs: t('merge.theirs') }}
      />
      <Button mt="md" onClick={take}>
        {t('merge.take')}
      </Button>
    </Notice>
  )
}

function useFieldWords(kind: LedgerKind, nameOf: (personId: string) => string) {
  const { t, language } = useText()
  const inLanguage = language === 'en' ? 'en' : 'zh'
  const fields = new Map(fieldsOf(kind).map((field) => [field.name, field]))
  function label(key: string): string {
    if (key === ENVELOPE.title) return t('form.what')
    if (key === ENVELOPE.day) return t('form.day')
    return key === ENVELOPE.files ? t('entry.proof') : (fields.get(key)?.heading[inLanguage] ?? key)
  }
  function value(key: string, texts: FieldTexts): string {
    const text = texts[key] ?? ''
    if (key === ENVELOPE.files) return t('files', { count: Array.isArray(text) ? text.length : 0 })
    if (key === ENVELOPE.day && text !== '') return formatDay(String(text), language)
    const field = fields.get(key)
    const told = field === undefined ? String(text) : tellField(field, text, nameOf)?.[inLanguage]
    return told === undefined || told === '' ? t('merge.empty') : told
  }
  return { label, value }
}
