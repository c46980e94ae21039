import { listKindsUsed as findKindsUsed } from '@jianjia/db/ledger'
import { ok } from '@jianjia/domain/kernel'
import { LedgerKind } from '@jianjia/domain/ledger'
import { z } from 'zod'
import { read } from '../../frame/read.ts'

/** The ledgers in which I recorded last, the latest first: they are offered before all others. */
export const listKindsUsed = read({
  name: 'ledger.kindsUsed',
  action: 'ledger.record',
  dataClass: 'internal',
  input: {},
  target: 'scope',
  output: z.strictObject({ kinds: z.array(LedgerKind) }),
  run: async ({ db, actor }) => ok({ kinds: [...(await findKindsUsed(db, actor.personId))] }),
})
