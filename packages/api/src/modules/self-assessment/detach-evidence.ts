import { removeItemFiles, touchOwnPart } from '@jianjia/db/self-assessment'
import { AssessmentId, FileId, ok, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { lockItem } from './locked-item.ts'
import { ownPart } from './own-part-target.ts'

/** Takes files away from a line. They stay stored, and past uses stay readable. */
export const detachEvidence = change({
  name: 'selfAssessment.detachEvidence',
  action: 'selfAssessment.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: {
    assessmentId: AssessmentId,
    unitId: UnitId,
    itemId: z.string().min(1).max(80),
    fileIds: z.array(FileId).min(1).max(50),
  },
  target: ownPart,
  output: z.strictObject({ removed: z.int(), sheetVersion: z.int() }),
  run: async ({ tx, input, actor }) => {
    const { assessmentId, unitId, itemId } = input
    const of = { assessmentId, unitId, itemId }
    const locked = await lockItem(tx, of)
    if (!locked.ok) return locked
    const removed = await removeItemFiles(tx, { ...of, fileIds: [...new Set(input.fileIds)], by: actor.personId })
    return ok({ removed, sheetVersion: await touchOwnPart(tx, of) })
  },
})
