import { lockFile } from '@jianjia/db'
import { putInBin } from '@jianjia/db/bin'
import { FileId, ok, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { checkUnused } from './check-unused.ts'
import { ownFileTarget } from './file-target.ts'

/** Puts a file that nothing uses into the bin. A file in use stays, and the refusal names what uses it. */
export const trash = change({
  name: 'evidence.trash',
  action: 'evidence.upload',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { fileId: FileId },
  target: ownFileTarget,
  output: z.strictObject({ fileId: FileId }),
  run: async ({ tx, input: { fileId: subjectId }, actor, subject }) => {
    if (subject === undefined || !(await lockFile(tx, subjectId))) return refuse('notFoundOrNoAccess')
    const { name: title, ownerUnitId: unitId } = subject
    const unused = await checkUnused(tx, subjectId, title)
    if (!unused.ok) return unused
    await putInBin(tx, { kind: 'file', subjectId, unitId, title, by: actor.personId })
    return ok({ fileId: subjectId })
  },
})
