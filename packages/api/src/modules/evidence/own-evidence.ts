import { listOwnFiles } from '@jianjia/db'
import { listTreeRecords } from '@jianjia/db/org'
import { FileId, ok, UnitId } from '@jianjia/domain/kernel'
import { subtree, treeAsOf } from '@jianjia/domain/org'
import { z } from 'zod'
import { read } from '../../frame/read.ts'

/** The files that a unit and those below it have uploaded, newest first: one upload serves many lines and years. */
export const mine = read({
  name: 'evidence.mine',
  action: 'evidence.read',
  dataClass: 'unitOnly',
  /** `search`: a part of the file's name. */
  input: { unitId: UnitId, search: z.string().trim().max(80).optional() },
  target: { unit: 'unitId' },
  output: z.strictObject({
    files: z.array(
      z.strictObject({
        fileId: FileId,
        name: z.string(),
        size: z.int(),
        mediaType: z.string(),
        uploadedAt: z.string(),
        uploadedByName: z.string(),
        ownerUnitName: z.string(),
        isPicture: z.boolean(),
        usedIn: z.int(),
      }),
    ),
  }),
  run: async ({ db, input, today, now }) => {
    const tree = treeAsOf(await listTreeRecords(db, { day: today, knownAt: now }), today, now)
    const unitIds = [...new Set([input.unitId, ...subtree(tree, input.unitId).map(({ id }) => id)])]
    const files = await listOwnFiles(db, { unitIds, search: input.search })
    return ok({ files: files.map((file) => ({ ...file, uploadedAt: file.uploadedAt.toISOString() })) })
  },
})
