import { groupDigits, type PersonId } from '../kernel/index.ts'
import type { DraftOf, EntryDraft } from './entry-draft.ts'
import { type FieldText, writeTexts } from './field-texts.ts'
import { fieldsOf, type LedgerField } from './fields.ts'
import type { Name } from './name.ts'
import type { LedgerKind } from './registry.ts'
import { sayTypedYuan } from './tell-yuan.ts'

/** One field as a ledger is printed: its heading, and what stands below it; null where it was left open. */
export interface ToldField {
  readonly field: LedgerField
  readonly value: Name | null
}

/** The details of an entry in words, in the order of the kind's fields. Ids of people become names by `nameOf`. */
export function tellDetails(
  draft: EntryDraft,
  nameOf: (personId: PersonId) => string | undefined,
): readonly ToldField[] {
  return tell(draft, nameOf)
}

function tell<K extends LedgerKind>(
  { kind, details }: DraftOf<K>,
  nameOf: (personId: PersonId) => string | undefined,
): readonly ToldField[] {
  const texts = writeTexts(kind, details)
  return fieldsOf(kind).map((field) => {
    const value = tellField(field, texts[field.name] ?? '', nameOf)
    return { field, value: value === null ? null : written(field, value) }
  })
}

/** Numbers as they are read: nobody has to guess what a bare number of money is counted in. */
function written({ type }: LedgerField, value: Name): Name {
  if (type !== 'fen' && type !== 'count') return value
  const number = type === 'fen' ? sayTypedYuan(value.zh) : groupDigits(value.zh)
  return { zh: number, en: number }
}

/** One field in words, from its text as it stands in a form. */
export function tellField(
  { type, names }: LedgerField,
  text: FieldText,
  nameOf: (personId: PersonId) => string | undefined,
): Name | null {
  if (typeof text === 'boolean') return text ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
  const isPeople = type === 'person' || type === 'people'
  const words = (typeof text === 'string' ? [text] : text)
    .filter((word) => word !== '')
    .flatMap((word): readonly Name[] => {
      const name = isPeople ? nameOf(word as PersonId) : word
      return names[word] !== undefined ? [names[word]] : name === undefined ? [] : [{ zh: name, en: name }]
    })
  if (words.length === 0) return null
  return { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') }
}
