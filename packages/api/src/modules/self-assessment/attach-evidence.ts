import { addItemFiles, listFileOwners, touchOwnPart } from '@jianjia/db/self-assessment'
import { modeOf } from '@jianjia/domain/assessment'
import { AssessmentId, FileId, ok, refuse, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { findTreeOfToday } from '../assessment/tree-of-today.ts'
import { lockItem } from './locked-item.ts'
import { ownPart } from './own-part-target.ts'

/**
 * Puts stored files beside a line. They are files of the unit itself or of a unit below it: one upload serves many
 * lines and years. A file that is there already stays as it is.
 */
export const attachEvidence = change({
  name: 'selfAssessment.attachEvidence',
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
  output: z.strictObject({ added: z.int(), sheetVersion: z.int() }),
  run: async ({ tx, input, actor, today, now }) => {
    const { assessmentId, unitId, itemId } = input
    const of = { assessmentId, unitId, itemId }
    const locked = await lockItem(tx, of)
    if (!locked.ok) return locked
    const { criterion } = locked.value
    if (modeOf(criterion) === 'district')
      return refuse('itemNotClaimed', { item: criterion.name }, { path: ['itemId'] })
    const fileIds = [...new Set(input.fileIds)]
    const [owners, { tree }] = await Promise.all([listFileOwners(tx, fileIds), findTreeOfToday(tx, today, now)])
    const own = new Set(
      owners
        .filter((file) => file.ownerUnitId === unitId || tree.nodes.get(file.ownerUnitId)?.path.includes(unitId))
        .map((file) => file.fileId),
    )
    const strange = fileIds.findIndex((fileId) => !own.has(fileId))
    if (strange >= 0) return refuse('notFoundOrNoAccess', {}, { path: ['fileIds', strange] })
    const added = await addItemFiles(tx, { ...of, fileIds, by: actor.personId })
    return ok({ added, sheetVersion: await touchOwnPart(tx, of) })
  },
})
