import { FileId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import {
  copiedTexts,
  type DetailsByKind,
  emptyTexts,
  EntryDraft,
  fieldsOf,
  type FieldText,
  type LedgerKind,
  readTexts,
  writeTexts,
} from '@jianjia/domain/ledger'
import { useMemo } from 'react'
import { z } from 'zod'
import { useText } from '../text.ts'

/** A form of an entry as it is typed: the envelope, and the fields of its kind as texts. Paths are those of the server. */
export interface EntryValues {
  [key: string]: unknown
  entry: { unitId: string; title: string; day: string; details: Record<string, FieldText> }
  fileIds: string[]
}

/** What is handed in when the form is right. */
export interface EntrySent {
  [key: string]: unknown
  entry: EntryDraft
  fileIds: FileId[]
}

export interface EntryStart<K extends LedgerKind> {
  readonly unitId: string
  readonly title: string
  readonly day: string
  readonly details: DetailsByKind[K] | null
  readonly fileIds: readonly string[]
  /** A copy keeps neither days nor links of what it is copied from. */
  readonly copied?: boolean
  /** What an empty form begins with in the first list that has the word. */
  readonly word?: string | undefined
}

export function valuesOf<K extends LedgerKind>(kind: K, start: EntryStart<K>): EntryValues {
  const { unitId, title, day, details, fileIds, copied = false } = start
  const write = copied ? copiedTexts<K> : writeTexts<K>
  const texts = details === null ? { ...emptyTexts(kind), ...fieldWith(kind, start.word) } : write(kind, details)
  return { entry: { unitId, title, day, details: { ...texts } }, fileIds: [...fileIds] }
}

function fieldWith(kind: LedgerKind, word: string | undefined): Record<string, FieldText> {
  if (word === undefined) return {}
  const field = fieldsOf(kind).find(({ type, names }) => type === 'word' || (type === 'choice' && word in names))
  return field === undefined ? {} : { [field.name]: word }
}

const Values = z.object({
  entry: z.object({
    unitId: z.string(),
    title: z.string(),
    day: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())])),
  }),
  fileIds: z.array(z.string()),
})

export type EntrySchema = z.ZodType<EntrySent, EntryValues>

/** The rules of a form: those of the domain, each fault in the words of the screen and at its field. */
export function useEntrySchema(kind: LedgerKind): EntrySchema {
  const { t } = useText()
  return useMemo(() => {
    return Values.transform((values, context): EntrySent => {
      const { title, day, unitId, details } = values.entry
      const fault = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
      if (title.trim() === '') fault(['entry', 'title'], t('fault.titleMissing'))
      if (!PlainDate.safeParse(day).success) fault(['entry', 'day'], t('fault.notADay'))
      const read = readTexts(kind, details)
      if (!read.ok) {
        for (const { field, code } of read.faults) fault(['entry', 'details', field], t(`fault.${code}`))
        return z.NEVER
      }
      if (context.issues.length > 0) return z.NEVER
      const draft = { kind, unitId: UnitId.parse(unitId), title: title.trim(), day: PlainDate.parse(day) }
      return {
        entry: EntryDraft.parse({ ...draft, details: read.details }),
        fileIds: values.fileIds.map((id) => FileId.parse(id)),
      }
    })
  }, [kind, t])
}
