import { eraseFiles, findEvidenceFile, listFileUses, lockContent, lockFile } from '@jianjia/db'
import { removeVisitPicture } from '@jianjia/db/visit'
import { FileId, ok, refuse, VisitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { lockLine } from './visit-line.ts'
import { visitForVisitors } from './visit-target.ts'

/**
 * Takes a photograph away from a line while the visit lasts, whoever of the visitors took it. Where nothing else uses it, it
 * is erased: what was photographed by mistake stays nowhere.
 */
export const removePicture = change({
  name: 'visit.removePicture',
  action: 'visit.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { visitId: VisitId, itemId: z.string().min(1).max(80), fileId: FileId },
  target: visitForVisitors,
  output: z.strictObject({ fileId: FileId }),
  run: async ({ tx, input, actor }) => {
    const { visitId, itemId, fileId } = input
    const locked = await lockLine(tx, { visitId, itemId })
    if (!locked.ok) return locked
    const file = await findEvidenceFile(tx, { fileId, readerId: actor.personId })
    if (file === undefined) return refuse('notFoundOrNoAccess', {}, { path: ['fileId'] })
    // Whoever sends the same content at this moment waits, and then has a file of its own.
    await lockContent(tx, file)
    await lockFile(tx, fileId)
    const removed = await removeVisitPicture(tx, { visitId, itemId, fileId, by: actor.personId })
    if (!removed) return refuse('notFoundOrNoAccess', {}, { path: ['fileId'] })
    if ((await listFileUses(tx, [fileId])).length === 0) await eraseFiles(tx, [fileId], actor.personId)
    return ok({ fileId })
  },
})
