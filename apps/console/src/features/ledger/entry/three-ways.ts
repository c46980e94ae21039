import { type FieldTexts, fieldsOf, type LedgerKind, type Merged, mergeTexts } from '@jianjia/domain/ledger'
import type { EntryValues } from '../parts/entry-values.ts'

/** The keys under which the envelope stands beside the details; no field of a kind has a dot. */
const [TITLE, DAY, FILES] = ['entry.title', 'entry.day', 'entry.files']

export const ENVELOPE = { title: TITLE, day: DAY, files: FILES } as const

/** A form as one list of fields, envelope and details alike. */
export function flatTexts({ entry, fileIds }: EntryValues): FieldTexts {
  return { [TITLE]: entry.title, [DAY]: entry.day, [FILES]: fileIds, ...entry.details }
}

/** The form that a list of fields fills. */
export function valuesFrom(kind: LedgerKind, { flat, unitId }: { flat: FieldTexts; unitId: string }): EntryValues {
  const files = flat[FILES]
  return {
    entry: {
      ...{ unitId, title: String(flat[TITLE] ?? ''), day: String(flat[DAY] ?? '') },
      details: Object.fromEntries(fieldsOf(kind).map(({ name }) => [name, flat[name] ?? ''])),
    },
    fileIds: Array.isArray(files) ? [...files] : [],
  }
}

export function mergeValues(base: EntryValues, { mine, theirs }: { mine: EntryValues; theirs: EntryValues }): Merged {
  return mergeTexts({ base: flatTexts(base), mine: flatTexts(mine), theirs: flatTexts(theirs) })
}
