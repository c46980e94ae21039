import { findEvaluationRows } from '@jianjia/db/assessment'
import { listOwnMarks, lockAssignment, submitReview as writeSubmission } from '@jianjia/db/review'
import { AssessmentId, ok, refuse, UnitId } from '@jianjia/domain/kernel'
import { waitsForBranch } from '@jianjia/domain/assessment'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { reviewItems } from './review-sheet.ts'
import { reviewedUnit } from './review-target.ts'

/** Hands in my marks of one unit. Every line that asks for a mark must have one; afterwards they are locked. */
export const submitReview = change({
  name: 'review.submit',
  action: 'review.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { assessmentId: AssessmentId, unitId: UnitId, expectedVersion: z.int() },
  target: reviewedUnit,
  output: z.strictObject({ submittedAt: z.string() }),
  run: async ({ tx, input, actor, today }) => {
    const { assessmentId, unitId, expectedVersion } = input
    const of = { assessmentId, unitId, reviewerId: actor.personId }
    const assignment = await lockAssignment(tx, of)
    const [rows, own] = await Promise.all([findEvaluationRows(tx, { assessmentId, unitId }), listOwnMarks(tx, of)])
    if (rows === undefined || assignment === undefined) return refuse('notFoundOrNoAccess')
    if (assignment.submittedAt !== null) return refuse('reviewerAlreadySubmitted', {})
    const [unit] = rows.units
    const waits = unit && waitsForBranch({ ...unit, returns: rows.returns }, today)
    if (waits) return refuse('itemsReturned', { unit: unit.name }, { until: waits.dueOn })
    const missing = reviewItems(rows, { marks: own }, today).filter((item) => item.needsMark && item.mark === null)
    if (missing.length > 0) {
      const items = missing.map((item) => item.name)
      return refuse('reviewIncomplete', { count: items.length, items }, { path: ['marks', missing[0]?.itemId ?? ''] })
    }
    const submittedAt = await writeSubmission(tx, of, expectedVersion)
    return submittedAt === undefined ? refuse('staleVersion') : ok({ submittedAt: submittedAt.toISOString() })
  },
})
