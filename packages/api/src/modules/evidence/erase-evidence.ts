import { eraseFile, listFileUses, lockFile } from '@jianjia/db'
import { FileId, ok, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { ownFileTarget } from './file-target.ts'

/** So many uses are named in the refusal; there may be more. */
const NAMED = 5

/**
 * Erases a file that nothing uses, for good: its bytes are swept away a day later. A file in use stays, and the refusal
 * names what uses it.
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
    const found = await listFileUses(tx, [fileId])
    const uses = [...new Set(found.map(({ title, unitName }) => `${unitName} ${title}`.trim()))].slice(0, NAMED)
    if (found.length > 0) return refuse('evidenceInUse', { name: subject?.name ?? null, uses })
    await eraseFile(tx, fileId, actor.personId)
    return ok({ fileId })
  },
})
