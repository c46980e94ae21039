import { insertTransitions } from '@jianjia/db/process'
import { insertAdjustments, moveUnits } from '@jianjia/db/assessment'
import { keepObligations } from '@jianjia/db/self-assessment'
import { AdjustmentReason, unitAssessmentLifecycle, waiveSelfAssessment } from '@jianjia/domain/assessment'
import { AssessmentId, ok, refuse, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { lockAdjustedUnits } from './adjusted-units.ts'
import { assessorOf, decidesForOthers, stillRuns } from './assessment-target.ts'

/** Lifts the self-assessment for some units, with a reason: they are reviewed by records and by what reviewers find. */
export const waive = change({
  name: 'assessment.waive',
  action: 'assessment.assign',
  audit: 'named',
  dataClass: 'internal',
  input: { assessmentId: AssessmentId, unitIds: z.array(UnitId).min(1).max(2000), reason: AdjustmentReason },
  target: assessorOf,
  output: z.strictObject({ waived: z.int() }),
  run: async ({ tx, input, actor, subject }) => {
    const runs = stillRuns(subject)
    if (!runs.ok) return runs
    const { assessmentId, reason } = input
    const unitIds = [...new Set(input.unitIds)]
    const others = decidesForOthers(actor, unitIds)
    if (!others.ok) return others
    const units = await lockAdjustedUnits(tx, runs.value, unitIds)
    if (!units.ok) return units
    for (const unit of units.value) {
      const waived = waiveSelfAssessment(unit)
      if (!waived.ok) return waived
    }
    const moved = await moveUnits(tx, { assessmentId, unitIds, from: 'open', to: 'selfAssessed' })
    if (moved.length < unitIds.length) return refuse('stateMoved', { subject: 'unitAssessment' })
    await insertAdjustments(tx, {
      ...{ assessmentId, unitIds, approvedBy: actor.personId },
      adjustment: { kind: 'waiver', reason },
    })
    await keepObligations(tx, { assessmentId, unitIds, state: 'waived' })
    const move = { subject: unitAssessmentLifecycle.subject, from: 'open', event: 'waive', to: 'selfAssessed' }
    await insertTransitions(
      tx,
      unitIds.map((unitId) => ({ ...move, subjectId: assessmentId, unitId, reason, actorPersonId: actor.personId })),
    )
    return ok({ waived: unitIds.length })
  },
})
