import { listFilesOfEntry, listPersonNames } from '@jianjia/db/ledger'
import { listUnitNames } from '@jianjia/db/org'
import { EntryId, FileId, ok, PersonId, refuse } from '@jianjia/domain/kernel'
import { EntryDraft, membersOf } from '@jianjia/domain/ledger'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { entryTarget } from './entry-target.ts'
import { draftOf } from './stored-draft.ts'

/** One entry with its files: where every figure that it gave opens to. */
export const getEntry = read({
  name: 'ledger.get',
  action: 'ledger.read',
  dataClass: 'internal',
  input: { entryId: EntryId },
  target: entryTarget,
  output: z.strictObject({
    entryId: EntryId,
    entry: EntryDraft,
    unitName: z.string(),
    recordedByName: z.string(),
    recordedAt: z.string(),
    version: z.int(),
    trashedAt: z.string().nullable(),
    /** The members whom the details name. */
    people: z.array(z.strictObject({ personId: PersonId, name: z.string() })),
    files: z.array(z.strictObject({ fileId: FileId, name: z.string(), size: z.int(), mediaType: z.string() })),
  }),
  run: async ({ db, subject }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const { entryId, unitId, day, recordedByName, recordedAt, version, trashedAt } = subject
    const entry = draftOf(subject)
    const [files, people, names] = await Promise.all([
      listFilesOfEntry(db, entryId),
      listPersonNames(db, membersOf(entry)),
      listUnitNames(db, { unitIds: [unitId], day }),
    ])
    return ok({
      entryId,
      entry,
      people: [...people],
      unitName: names.get(unitId) ?? '',
      recordedByName,
      recordedAt: recordedAt.toISOString(),
      version,
      trashedAt: trashedAt?.toISOString() ?? null,
      files: [...files],
    })
  },
})
