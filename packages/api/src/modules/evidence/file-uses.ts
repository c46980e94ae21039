import { listFileUses } from '@jianjia/db'
import { EntryId, FileId, ok, PlainDate } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { ownFileTarget } from './file-target.ts'

/** Where a file is used, newest first, for those to whom it belongs. */
export const uses = read({
  name: 'evidence.uses',
  action: 'evidence.read',
  dataClass: 'unitOnly',
  input: { fileId: FileId },
  target: ownFileTarget,
  output: z.strictObject({
    uses: z.array(
      z.strictObject({
        /** `result`: it was taken away, but a result published in between may name it. */
        kind: z.enum(['ledgerEntry', 'selfItem', 'visitLine', 'objection', 'plan', 'keyPoints', 'result']),
        title: z.string(),
        day: PlainDate.nullable(),
        entryId: EntryId.nullable(),
        unitName: z.string(),
      }),
    ),
  }),
  run: async ({ db, input }) => {
    const found = await listFileUses(db, [input.fileId])
    return ok({ uses: found.map(({ fileId: _, ...use }) => use) })
  },
})
