import { insertEachAdjustment } from '@jianjia/db/assessment'
import { AdjustmentReason, extendDeadline as mayExtend } from '@jianjia/domain/assessment'
import { AssessmentId, ok, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { happened } from '../notice/happened.ts'
import { DueMoves } from '../obligation/due-moves.ts'
import { lockAdjustedUnits } from './adjusted-units.ts'
import { assessorOf, decidesForOthers, stillRuns } from './assessment-target.ts'

/**
 * Moves the last day of the self-assessment, each unit to a day of its own, with one reason that all of them read: all of
 * them or none. What stands in the way is told at its move; a day that is not the one that was `seen` any more is stale.
 */
export const moveDeadlines = change({
  name: 'assessment.moveDeadlines',
  action: 'assessment.assign',
  audit: 'named',
  dataClass: 'internal',
  input: {
    assessmentId: AssessmentId,
    moves: DueMoves,
    reason: AdjustmentReason,
  },
  target: assessorOf,
  output: z.strictObject({ moved: z.int() }),
  run: async ({ tx, input, actor, subject, today, services }) => {
    const runs = stillRuns(subject)
    if (!runs.ok) return runs
    const { assessmentId, moves, reason } = input
    const unitIds = moves.map(({ unitId }) => unitId)
    const others = decidesForOthers(actor, unitIds)
    if (!others.ok) return others
    const units = await lockAdjustedUnits(tx, runs.value, unitIds)
    if (!units.ok) return units
    const byId = new Map(units.value.map((unit) => [unit.unitId, unit]))
    for (const [at, move] of moves.entries()) {
      const unit = byId.get(move.unitId)
      if (unit === undefined) return refuse('notFoundOrNoAccess')
      const path = ['moves', at, 'dueOn']
      if (move.seen !== unit.dueOn) return refuse('staleVersion', { dueOn: unit.dueOn }, { path })
      const decided = mayExtend(unit, move.dueOn, { today, reviewDue: runs.value.reviewDue })
      if (!decided.ok) return { ...decided, refusal: { ...decided.refusal, path } }
    }
    await insertEachAdjustment(tx, {
      ...{ assessmentId, approvedBy: actor.personId },
      adjusted: moves.map(({ unitId, dueOn }) => ({ unitId, adjustment: { kind: 'extension', dueOn, reason } })),
    })
    const about = runs.value.name
    await happened(
      { tx, services, by: actor.personId },
      moves.map(({ unitId, dueOn }) => ({
        ...{ kind: 'deadlineMoved', unitId, subjectId: assessmentId, about, reason, dueOn },
      })),
    )
    return ok({ moved: moves.length })
  },
})
