import { eraseFiles, lockFile } from '@jianjia/db'
import { takeOutOfBin } from '@jianjia/db/bin'
import { FileId, ok, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { checkUnused } from './check-unused.ts'
import { ownFileTarget } from './file-target.ts'

/**
 * Erases a file that nothing uses, for good and past the bin: its bytes are swept away a day later. A file in use stays,
 * and the refusal names what uses it.
 */
export const erase = change({
  name: 'evidence.erase',
  action: 'evidence.upload',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { fileId: FileId },
  target: ownFileTarget,
  output: z.strictObject({ fileId: FileId }),
  run: async ({ tx, input: { fileId }, actor, subject }) => {
    if (!(await lockFile(tx, fileId))) return refuse('notFoundOrNoAccess')
    const unused = await checkUnused(tx, fileId, subject?.name ?? null)
    if (!unused.ok) return unused
    await eraseFiles(tx, [fileId], actor.personId)
    await takeOutOfBin(tx, { kind: 'file', subjectId: fileId })
    return ok({ fileId })
  },
})
