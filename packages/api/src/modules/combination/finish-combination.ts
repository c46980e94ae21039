import { moveAssessment, moveUnits } from '@jianjia/db/assessment'
import { insertTransitions } from '@jianjia/db/process'
import { AssessmentId, ok, refuse, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { assessed } from './assessed.ts'

/**
 * Combines the marks of units that are ready. Those that are not stay as they are and come back with their number, so
 * that one late reviewer does not hold up the rest. When no unit is left, the review of the assessment is complete.
 */
export const finishCombination = change({
  name: 'combination.finish',
  action: 'assessment.combine',
  audit: 'named',
  dataClass: 'internal',
  input: { assessmentId: AssessmentId, unitIds: z.array(UnitId).min(1).max(2000) },
  target: assessed,
  output: z.strictObject({ combined: z.array(UnitId), blocked: z.array(UnitId), complete: z.boolean() }),
  run: async ({ tx, input, actor, subject, record }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const { rows, readiness } = subject
    const asked = rows.units.filter((unit) => input.unitIds.includes(unit.unitId) && unit.exemptReason === null)
    if (asked.length === 0) return refuse('notFoundOrNoAccess', {}, { path: ['unitIds'] })
    const ready = asked.filter(
      (unit) => unit.state === 'underReview' && readiness.get(unit.unitId)?.obstacles.length === 0,
    )
    if (ready.length === 0) return refuse('reviewsOutstanding', { units: asked.slice(0, 10).map((unit) => unit.name) })
    const { assessmentId } = input
    const unitIds = ready.map((unit) => unit.unitId)
    const combined = await moveUnits(tx, { assessmentId, unitIds, from: 'underReview', to: 'reviewed' })
    if (combined.length < unitIds.length)
      return refuse('stateMoved', { subject: 'unitAssessment', state: 'underReview', event: 'combine' })
    await insertTransitions(
      tx,
      combined.map((unitId) => ({
        subject: 'unitAssessment',
        subjectId: assessmentId,
        unitId,
        from: 'underReview',
        event: 'combine',
        to: 'reviewed',
        actorPersonId: actor.personId,
      })),
    )
    const left = rows.units.filter(
      (unit) => unit.exemptReason === null && unit.state !== 'reviewed' && !combined.includes(unit.unitId),
    )
    const complete = left.length === 0
    if (complete && (await moveAssessment(tx, { assessmentId, from: 'underReview', to: 'reviewed' })))
      await record({
        subject: 'assessment',
        subjectId: assessmentId,
        from: 'underReview',
        event: 'completeReview',
        to: 'reviewed',
      })
    const blocked = asked.filter((unit) => !combined.includes(unit.unitId)).map((unit) => unit.unitId)
    return ok({ combined: [...combined], blocked, complete })
  },
})
