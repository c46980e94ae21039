import { z } from 'zod'
import { exact, multiply, type PersonId, ratio, toText } from '../kernel/index.ts'
import type { DraftOf, EntryDraft } from './entry-draft.ts'
import type { Name, Names } from './name.ts'
import { type LedgerKind, specOf } from './registry.ts'

/** One field as a ledger is printed: its heading, and what stands below it; null where it was left open. */
export interface ToldField {
  readonly field: string
  readonly heading: Name
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
  const spec = specOf(kind)
  const headings: Readonly<Record<string, Name>> = spec.headings
  const choices: Readonly<Record<string, Names>> = spec.choices
  return Object.entries(details).map(([field, value]) => ({
    field,
    heading: headings[field] ?? alike(field),
    value: field.startsWith('memberId') ? tellPeople(value, nameOf) : tellValue(field, value, choices[field] ?? {}),
  }))
}

const Money = z.int()
const Words = z.array(z.string())

function tellValue(field: string, value: unknown, names: Names): Name | null {
  if (value === null) return null
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
  if (typeof value === 'number') return alike(field.endsWith('Fen') ? tellYuan(Money.parse(value)) : String(value))
  if (typeof value === 'string') return names[value] ?? alike(value)
  const words = Words.parse(value).map((word) => names[word] ?? alike(word))
  return { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') }
}

function tellPeople(value: unknown, nameOf: (personId: PersonId) => string | undefined): Name | null {
  const ids = (Array.isArray(value) ? value : [value]).filter((id): id is PersonId => typeof id === 'string')
  const names = ids.flatMap((id) => nameOf(id) ?? [])
  return names.length === 0 ? null : { zh: names.join('、'), en: names.join(', ') }
}

/** Fen as yuan, exactly: 286050 → "2860.5". */
export function tellYuan(fen: number): string {
  return toText(multiply(exact(String(fen)), ratio(1, 100)))
}

function alike(text: string): Name {
  return { zh: text, en: text }
}
