import { insertAdjustments } from '@jianjia/db/assessment'
import { AdjustmentReason, extendDeadline as mayExtend } from '@jianjia/domain/assessment'
import { AssessmentId, ok, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { happened } from '../notice/happened.ts'
import { lockAdjustedUnits } from './adjusted-units.ts'
import { assessorOf, decidesForOthers, stillRuns } from './assessment-target.ts'

/** Moves the last day of the self-assessment for some units, with a reason that they read. */
export const extendDeadline = change({
  name: 'assessment.extendDeadline',
  action: 'assessment.assign',
  audit: 'named',
  dataClass: 'internal',
  input: {
    assessmentId: AssessmentId,
    unitIds: z.array(UnitId).min(1).max(2000),
    dueOn: PlainDate,
    reason: AdjustmentReason,
  },
  target: assessorOf,
  output: z.strictObject({ extended: z.int() }),
  run: async ({ tx, input, actor, subject, today, services }) => {
    const runs = stillRuns(subject)
    if (!runs.ok) return runs
    const { assessmentId, dueOn, reason } = input
    const unitIds = [...new Set(input.unitIds)]
    const others = decidesForOthers(actor, unitIds)
    if (!others.ok) return others
    const units = await lockAdjustedUnits(tx, runs.value, unitIds)
    if (!units.ok) return units
    for (const unit of units.value) {
      const decided = mayExtend(unit, dueOn, { today, reviewDue: runs.value.reviewDue })
      if (!decided.ok) return decided
    }
    const adjustment = { kind: 'extension', dueOn, reason } as const
    await insertAdjustments(tx, { assessmentId, unitIds, adjustment, approvedBy: actor.personId })
    const about = runs.value.name
    await happened(
      { tx, services, by: actor.personId },
      unitIds.map((unitId) => ({ kind: 'deadlineMoved', unitId, subjectId: assessmentId, about, reason, dueOn })),
    )
    return ok({ extended: unitIds.length })
  },
})
