import { lockOwnPart } from '@jianjia/db/self-assessment'
import { markOpened } from '@jianjia/db/review'
import { AssessmentId, ok, refuse, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { reviewedUnit } from './review-target.ts'

/**
 * Keeps that I have opened a sheet: from then on its branch cannot take it back. A sheet that is not handed in cannot be
 * opened.
 */
export const openSheet = change({
  name: 'review.open',
  action: 'review.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { assessmentId: AssessmentId, unitId: UnitId },
  target: reviewedUnit,
  output: z.strictObject({ openedAt: z.string() }),
  run: async ({ tx, input, actor }) => {
    // Holds the unit: of a branch that takes its sheet back and a reviewer who opens it one is the first.
    const part = await lockOwnPart(tx, input)
    if (part === undefined) return refuse('notFoundOrNoAccess')
    if (part.state === 'open' && part.beforeDeadline) return refuse('selfAssessmentMissing', {}, { until: part.dueOn })
    const openedAt = await markOpened(tx, { ...input, reviewerId: actor.personId })
    return openedAt === undefined ? refuse('notFoundOrNoAccess') : ok({ openedAt: openedAt.toISOString() })
  },
})
