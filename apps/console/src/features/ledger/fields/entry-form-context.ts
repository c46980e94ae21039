import type { LedgerKind } from '@jianjia/domain/ledger'
import type { UseFormReturnType } from '@mantine/form'
import { createContext, use } from 'react'
import type { EntryValues } from '../parts/entry-values.ts'

/** The form in which a field stands, as far as fields need it. */
export interface FieldForm
  extends Pick<UseFormReturnType<EntryValues>, 'values' | 'errors' | 'getInputProps' | 'setFieldValue'> {}

export interface EntryFormPlace {
  readonly kind: LedgerKind
  readonly form: FieldForm
  readonly today: string
  readonly districtId: string
}

export const EntryFormContext = createContext<EntryFormPlace | null>(null)

export function useEntryFormPlace(): EntryFormPlace {
  const place = use(EntryFormContext)
  if (place === null) throw new Error('a field of a ledger stands outside of its form')
  return place
}
