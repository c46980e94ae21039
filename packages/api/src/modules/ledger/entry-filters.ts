import { PlainDate } from '@jianjia/domain/kernel'
import { LedgerKind } from '@jianjia/domain/ledger'
import { z } from 'zod'

/** What a list of entries is narrowed by: the same on the screen and in the file that it goes out as. */
export const ENTRY_FILTERS = {
  kind: LedgerKind,
  from: PlainDate.nullable(),
  to: PlainDate.nullable(),
  text: z.string().trim().max(100),
}
