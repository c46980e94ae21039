import { lockCohort, saveExemptions } from '@jianjia/db/assessment'
import { AdjustmentReason, changeExemption } from '@jianjia/domain/assessment'
import { AssessmentId, ok, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { assessorOf, decidesForOthers, stillRuns } from './assessment-target.ts'

/**
 * Lets units off the whole assessment (免检) with a reason, or takes them in again. An exempt unit keeps its last level and
 * leaves cohort, ranks and quota bases; who has decided it stays on record.
 */
export const setExemption = change({
  name: 'assessment.setExemption',
  action: 'assessment.assign',
  audit: 'named',
  dataClass: 'internal',
  input: {
    assessmentId: AssessmentId,
    unitIds: z.array(UnitId).min(1).max(2000),
    /** null = they take part again. */
    reason: AdjustmentReason.nullable(),
  },
  target: assessorOf,
  output: z.strictObject({ changed: z.int() }),
  run: async ({ tx, input, actor, subject }) => {
    const runs = stillRuns(subject)
    if (!runs.ok) return runs
    const { assessmentId, reason } = input
    const unitIds = [...new Set(input.unitIds)]
    const others = decidesForOthers(actor, unitIds)
    if (!others.ok) return others
    // Holds every unit: of two who let off the last two, one is refused.
    const cohort = await lockCohort(tx, { assessmentId })
    const decided = changeExemption(cohort, { unitIds, exempt: reason !== null })
    if (!decided.ok) return decided
    await saveExemptions(tx, { assessmentId, unitIds: decided.value, reason, by: actor.personId })
    return ok({ changed: decided.value.length })
  },
})
