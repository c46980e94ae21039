import { listMeasuresOfEntry } from '@jianjia/db/assessment'
import { trashEntry as writeTrash } from '@jianjia/db/ledger'
import { EntryId, ok, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { checkUnlocked } from './check-unlocked.ts'
import { EntryEffects, entryEffects } from './entry-effects.ts'
import { entryTarget } from './entry-target.ts'

/** Puts an entry into the bin: it no longer counts, and can be taken out again. */
export const trashEntry = change({
  name: 'ledger.trash',
  action: 'ledger.record',
  audit: 'named',
  dataClass: 'internal',
  input: { entryId: EntryId, expectedVersion: z.int() },
  target: entryTarget,
  output: z.strictObject({ entryId: EntryId, version: z.int(), effects: EntryEffects }),
  run: async ({ tx, input, actor, subject, today }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const unlocked = await checkUnlocked(tx, { unitId: subject.unitId, kind: subject.kind, days: [subject.day] })
    if (!unlocked.ok) return unlocked
    const { entryId: id, expectedVersion: seenVersion } = input
    const before = await listMeasuresOfEntry(tx, id)
    if (!(await writeTrash(tx, { id, seenVersion, by: actor.personId }))) return refuse('staleVersion')
    const effects = await entryEffects({ read: tx, entryId: id, before, today })
    return ok({ entryId: id, version: seenVersion + 1, effects })
  },
})
