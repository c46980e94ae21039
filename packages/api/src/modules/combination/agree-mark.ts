import { listReviewerCandidates, lockCohort } from '@jianjia/db/assessment'
import { saveAgreedMark } from '@jianjia/db/review'
import { acceptMark, allowedMarks, DEFAULT_CONFLICT_YEARS, formPanel } from '@jianjia/domain/assessment'
import { AssessmentId, ok, PersonId, refuse, UnitId } from '@jianjia/domain/kernel'
import { belongsTo } from '@jianjia/domain/policy'
import { pointsFor } from '@jianjia/domain/scheme'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { assessorOf } from '../assessment/assessment-target.ts'
import { candidatesOf } from '../assessment/reviewer-candidates.ts'
import { findTreeOfToday } from '../assessment/tree-of-today.ts'
import { findAssessed } from './assessed.ts'

/**
 * The value on which people agree where marks lie too far apart, with their reason: a mean where a reason is needed is no
 * answer. Only for items whose spread is above the scheme's limit, before the unit's marks are combined.
 */
export const agreeMark = change({
  name: 'combination.agreeMark',
  action: 'assessment.combine',
  audit: 'named',
  dataClass: 'internal',
  input: {
    assessmentId: AssessmentId,
    unitId: UnitId,
    itemId: z.string().min(1).max(80),
    points: z.string().max(20),
    reason: z.string().trim().min(5).max(500),
    /** Who was there and agreed. */
    present: z.array(PersonId).max(30),
  },
  target: assessorOf,
  output: z.strictObject({ points: z.string() }),
  run: async ({ tx, input, actor, subject, today, now }) => {
    // Holds the unit, so that its marks are not combined between this look and the write.
    await lockCohort(tx, { assessmentId: input.assessmentId, unitIds: [input.unitId] })
    const assessed = await findAssessed(tx, input.assessmentId, today)
    if (assessed === undefined) return refuse('notFoundOrNoAccess')
    const { rows, readiness } = assessed
    const unit = rows.units.find((each) => each.unitId === input.unitId)
    const criterion = rows.scheme.items.find((item) => item.id === input.itemId)
    const wide = readiness.get(input.unitId)?.wide.some((item) => item.itemId === input.itemId)
    if (unit === undefined || criterion === undefined || !wide)
      return refuse('notFoundOrNoAccess', {}, { path: ['itemId'] })
    if (unit.state !== 'underReview')
      return refuse('stateMoved', { subject: 'unitAssessment', state: unit.state, event: 'agreeMark' })
    if (belongsTo(actor, unit.unitId)) return refuse('reviewerOfOwnUnit')
    const full = pointsFor(criterion.points, unit.segment ?? undefined) ?? '0'
    const points = acceptMark(input.points, { ...allowedMarks(criterion.rule, full), choices: null }, input.itemId)
    if (!points.ok) return { ...points, refusal: { ...points.refusal, path: ['points'] } }
    const { assessmentId, unitId, itemId, reason } = input
    const [people, { tree }] = await Promise.all([listReviewerCandidates(tx), findTreeOfToday(tx, today, now)])
    const rule = { today, years: subject?.conflictYears ?? DEFAULT_CONFLICT_YEARS }
    const panel = formPanel(input.present, unitId, { candidates: candidatesOf(people, tree), rule })
    if (!panel.ok) return panel
    const agreed = { points: points.value, reason, agreedBy: actor.personId, present: panel.value }
    await saveAgreedMark(tx, { assessmentId, unitId, itemId, ...agreed })
    return ok({ points: points.value })
  },
})
