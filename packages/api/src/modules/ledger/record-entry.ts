import { insertEntry, setEntryFiles } from '@jianjia/db/ledger'
import { EntryId, FileId, ok } from '@jianjia/domain/kernel'
import { EntryDraft, Metric } from '@jianjia/domain/ledger'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { acceptDraft } from './accept-draft.ts'
import { EntryEffects, entryEffects } from './entry-effects.ts'
import { usableFiles } from './usable-files.ts'

/**
 * Records one entry with its measures and its evidence: the everyday record that scores by itself. The answer says what it
 * means for the lines of assessments that are not published yet.
 */
export const recordEntry = change({
  name: 'ledger.record',
  action: 'ledger.record',
  audit: 'named',
  dataClass: 'internal',
  input: { entry: EntryDraft, fileIds: z.array(FileId).max(20) },
  target: async ({ input }) => ({ unitId: input.entry.unitId }),
  output: z.strictObject({
    entryId: EntryId,
    measures: z.array(z.strictObject({ metric: Metric, amount: z.string() })),
    effects: EntryEffects,
  }),
  run: async ({ tx, input, actor, today, newId }) => {
    const files = await usableFiles(tx, actor, input.fileIds)
    if (!files.ok) return files
    const accepted = await acceptDraft({ read: tx, draft: input.entry, files: files.value, today })
    if (!accepted.ok) return accepted
    const id = newId<EntryId>()
    await insertEntry(tx, { id, ...accepted.value }, actor.personId)
    await setEntryFiles(tx, { entryId: id, unitId: input.entry.unitId, fileIds: files.value, by: actor.personId })
    const measures = accepted.value.measures.map(({ metric, amount }) => ({ metric, amount }))
    return ok({ entryId: id, measures, effects: await entryEffects({ read: tx, entryId: id, before: [], today }) })
  },
})
