import { listFilesOf } from '@jianjia/db'
import { listPersonNames } from '@jianjia/db/ledger'
import { listUnitNames } from '@jianjia/db/org'
import { restorableUntil } from '@jianjia/domain/bin'
import { EntryId, FileId, ok, PersonId, PlainDate, refuse } from '@jianjia/domain/kernel'
import { EntryDraft, isPersonal, membersOf, withoutPersonal } from '@jianjia/domain/ledger'
import { can } from '@jianjia/domain/policy'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { entryTarget } from './entry-target.ts'
import { draftOf } from './stored-draft.ts'

/**
 * One entry with its files: where every figure that it gave opens to. Who a person in need is, and the names of files
 * that may say so, are read within the branch only.
 */
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
    /** In the bin: the last day on which it can be taken out. */
    restorableUntil: PlainDate.nullable(),
    /** Names, title and names of files are withheld from whoever asks. */
    withheld: z.boolean(),
    /** The members whom the details name. */
    people: z.array(z.strictObject({ personId: PersonId, name: z.string() })),
    files: z.array(z.strictObject({ fileId: FileId, name: z.string(), size: z.int(), mediaType: z.string() })),
  }),
  run: async ({ db, actor, target, subject }) => {
    if (subject === undefined || target === undefined) return refuse('notFoundOrNoAccess')
    const { entryId, unitId, day, recordedByName, recordedAt, version, trashedAt, trashedOn } = subject
    const whole = draftOf(subject)
    const withheld = isPersonal(whole.kind) && !can(actor, 'ledger.readPersonal', target).allowed
    const entry = withheld ? withoutPersonal(whole) : whole
    const [files, people, names] = await Promise.all([
      listFilesOf(db, { kind: 'ledgerEntry', id: entryId }),
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
      restorableUntil: trashedOn && restorableUntil(trashedOn),
      withheld,
      files: files.map((file, at) => (withheld ? { ...file, name: nameless(file.name, at + 1) } : file)),
    })
  },
})

/** What stays of a file's name: which one it is, and its ending. */
function nameless(name: string, number: number): string {
  const [ending = ''] = /\.[a-z0-9]{1,5}$/i.exec(name) ?? []
  return `佐证${number}${ending}`
}
