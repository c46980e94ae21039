import { listMeasuresOfEntry } from '@jianjia/db/assessment'
import { correctEntry as writeCorrection, setEntryFiles } from '@jianjia/db/ledger'
import { EntryId, FileId, ok, refuse } from '@jianjia/domain/kernel'
import { EntryDraft } from '@jianjia/domain/ledger'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { acceptDraft } from './accept-draft.ts'
import { EntryEffects, entryEffects } from './entry-effects.ts'
import { entryTarget } from './entry-target.ts'
import { draftOf } from './stored-draft.ts'
import { usableFiles } from './usable-files.ts'

/** Corrects an entry. It stays with the unit that recorded it; what was published from it stays as it was. */
export const correctEntry = change({
  name: 'ledger.correct',
  action: 'ledger.record',
  audit: 'named',
  dataClass: 'internal',
  input: { entryId: EntryId, entry: EntryDraft, fileIds: z.array(FileId).max(20), expectedVersion: z.int() },
  target: entryTarget,
  output: z.strictObject({ entryId: EntryId, version: z.int(), effects: EntryEffects }),
  run: async ({ tx, input, actor, subject, today }) => {
    const { entryId, entry, expectedVersion } = input
    if (subject === undefined || subject.unitId !== entry.unitId || subject.kind !== entry.kind)
      return refuse('notFoundOrNoAccess', {}, { path: ['entry', 'unitId'] })
    const files = await usableFiles(tx, actor, input.fileIds)
    if (!files.ok) return files
    const accepted = await acceptDraft({ read: tx, draft: entry, before: draftOf(subject), files: files.value, today })
    if (!accepted.ok) return accepted
    const before = await listMeasuresOfEntry(tx, entryId)
    if (!(await writeCorrection(tx, { id: entryId, ...accepted.value }, expectedVersion))) return refuse('staleVersion')
    await setEntryFiles(tx, { entryId, unitId: entry.unitId, fileIds: files.value, by: actor.personId })
    const effects = await entryEffects({ read: tx, entryId, before, today })
    return ok({ entryId, version: expectedVersion + 1, effects })
  },
})
