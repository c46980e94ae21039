import { findPlacedOn, restoreEntry as writeRestore } from '@jianjia/db/ledger'
import { EntryId, ok, refuse } from '@jianjia/domain/kernel'
import { measuresOf } from '@jianjia/domain/ledger'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { checkUnlocked } from './check-unlocked.ts'
import { EntryEffects, entryEffects } from './entry-effects.ts'
import { entryTarget } from './entry-target.ts'
import { draftOf } from './stored-draft.ts'

/** Takes an entry out of the bin: it counts again as before. */
export const restoreEntry = change({
  name: 'ledger.restore',
  action: 'ledger.record',
  audit: 'named',
  dataClass: 'internal',
  input: { entryId: EntryId, expectedVersion: z.int() },
  target: entryTarget,
  output: z.strictObject({ entryId: EntryId, version: z.int(), effects: EntryEffects }),
  run: async ({ tx, input, subject, today }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const draft = draftOf(subject)
    const unlocked = await checkUnlocked(tx, { unitId: draft.unitId, kind: draft.kind, days: [draft.day] })
    if (!unlocked.ok) return unlocked
    const placed = await findPlacedOn(tx, draft.unitId, draft.day)
    if (placed === undefined) return refuse('notFoundOrNoAccess')
    const { entryId: id, expectedVersion } = input
    const entry = { id, draft, measures: measuresOf(draft), placed }
    if (!(await writeRestore(tx, entry, expectedVersion))) return refuse('staleVersion')
    const effects = await entryEffects({ read: tx, entryId: id, before: [], today })
    return ok({ entryId: id, version: expectedVersion + 1, effects })
  },
})
