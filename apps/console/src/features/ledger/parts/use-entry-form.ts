import type { LedgerKind } from '@jianjia/domain/ledger'
import { type SchemaForm, useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { type EntrySchema, type EntryStart, useEntrySchema, valuesOf } from './entry-values.ts'

export type EntryForm = SchemaForm<EntrySchema>

/** The form of an entry of a kind, beginning with what is known. */
export function useEntryForm<K extends LedgerKind>(kind: K, start: EntryStart<K>): EntryForm {
  return useSchemaForm(useEntrySchema(kind), valuesOf(kind, start))
}
