import { saveSelfItem } from '@jianjia/db/self-assessment'
import { AssessmentId, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { lockItem } from './locked-item.ts'
import { ownPart } from './own-part-target.ts'
import { answerSave, SavedLine } from './saved-line.ts'

/** Takes the objection back: what the records give stands. */
export const withdrawContest = change({
  name: 'selfAssessment.withdrawContest',
  action: 'selfAssessment.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: {
    assessmentId: AssessmentId,
    unitId: UnitId,
    itemId: z.string().min(1).max(80),
    expectedVersion: z.int().min(0),
  },
  target: ownPart,
  output: SavedLine,
  run: async ({ tx, input, actor }) => {
    const { assessmentId, unitId, itemId, expectedVersion } = input
    const of = { assessmentId, unitId, itemId }
    const locked = await lockItem(tx, of)
    if (!locked.ok) return locked
    const draft = { ...of, contestReason: null, savedBy: actor.personId, seenVersion: expectedVersion }
    return answerSave(tx, of, await saveSelfItem(tx, draft))
  },
})
