import { type FieldTexts, writeTexts } from './field-texts.ts'
import { fieldsOf } from './fields.ts'
import type { DetailsByKind, LedgerKind } from './registry.ts'

/**
 * The fields with which a copy of an entry begins: the same, but for days and links, which belong to that one time.
 * A "published" or "notice given" that stood on such a day is asked for anew by the rules of the kind.
 */
export function copiedTexts<K extends LedgerKind>(kind: K, details: DetailsByKind[K]): FieldTexts {
  const texts = writeTexts(kind, details)
  return Object.fromEntries(
    fieldsOf(kind).map(({ name, type }) => [name, type === 'day' || type === 'link' ? '' : (texts[name] ?? '')]),
  )
}
