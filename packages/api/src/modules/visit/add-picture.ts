import { addVisitPicture } from '@jianjia/db/visit'
import { isPicture } from '@jianjia/domain/evidence'
import { ok, refuse, VisitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { upload } from '../../frame/upload.ts'
import { keepEvidence } from '../evidence/keep-evidence.ts'
import { StoredFile } from '../evidence/stored-file.ts'
import { lockLine } from './visit-line.ts'
import { visitForVisitors } from './visit-target.ts'

/**
 * A photograph at a line of the check-list, by whoever goes on the visit, while it lasts. It belongs to the district and not
 * to the unit that is visited: nobody there sees it before the result.
 */
export const addPicture = upload({
  name: 'visit.addPicture',
  action: 'visit.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { visitId: VisitId, itemId: z.string().min(1).max(80) },
  target: visitForVisitors,
  output: StoredFile,
  prepare: async (file) => {
    if (!isPicture(file.mediaType)) return refuse('photographsOnly', { name: file.name })
    return ok(async ({ tx, input, actor, target, services, newId }) => {
      const { visitId, itemId } = input
      const locked = await lockLine(tx, { visitId, itemId })
      if (!locked.ok) return locked
      const [ownerUnitId] = target?.unitPath ?? []
      if (ownerUnitId === undefined) return refuse('notFoundOrNoAccess')
      const kept = await keepEvidence({ tx, services, actor, newId, ownerUnitId }, file)
      const { unitId } = locked.value
      await addVisitPicture(tx, { visitId, unitId, itemId, fileId: kept.fileId, by: actor.personId })
      return ok(kept)
    })
  },
})
