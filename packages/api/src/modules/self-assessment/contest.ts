import { saveSelfItem } from '@jianjia/db/self-assessment'
import { ContestReason, modeOf } from '@jianjia/domain/assessment'
import { AssessmentId, refuse, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { lockItem } from './locked-item.ts'
import { ownPart } from './own-part-target.ts'
import { answerSave, SavedLine } from './saved-line.ts'

/** Says that what the records give is wrong, and why: reviewers then look at the line themselves. */
export const contest = change({
  name: 'selfAssessment.contest',
  action: 'selfAssessment.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: {
    assessmentId: AssessmentId,
    unitId: UnitId,
    itemId: z.string().min(1).max(80),
    expectedVersion: z.int().min(0),
    reason: z.string().trim().max(500),
  },
  target: ownPart,
  output: SavedLine,
  run: async ({ tx, input, actor }) => {
    const { assessmentId, unitId, itemId, expectedVersion } = input
    const of = { assessmentId, unitId, itemId }
    const locked = await lockItem(tx, of)
    if (!locked.ok) return locked
    const { criterion } = locked.value
    if (modeOf(criterion) !== 'records') return refuse('itemNotClaimed', { item: criterion.name }, { path: ['itemId'] })
    const reason = ContestReason.safeParse(input.reason)
    if (!reason.success) return refuse('contestNeedsReason', {}, { path: ['reason'] })
    const draft = { ...of, contestReason: reason.data, savedBy: actor.personId, seenVersion: expectedVersion }
    return answerSave(tx, of, await saveSelfItem(tx, draft))
  },
})
