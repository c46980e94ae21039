import {
  insertAssignments,
  listAssignments,
  listReviewerCandidates,
  lockCohort,
  withdrawAssignments,
} from '@jianjia/db/assessment'
import { MOST_SEED, planAssignments } from '@jianjia/domain/assessment'
import { AssessmentId, ok, PersonId, refuse, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { happened } from '../notice/happened.ts'
import { assessorOf, stillRuns } from './assessment-target.ts'
import { candidatesOf } from './reviewer-candidates.ts'
import { findTreeOfToday } from './tree-of-today.ts'

const Pairs = z.array(z.strictObject({ unitId: UnitId, reviewerId: PersonId })).max(5000)

/** Adds and withdraws reviewers of many units at once: all of it, or nothing with the reason. */
export const assignReviewers = change({
  name: 'assessment.assignReviewers',
  action: 'assessment.assign',
  audit: 'named',
  dataClass: 'internal',
  input: {
    assessmentId: AssessmentId,
    add: Pairs,
    withdraw: Pairs,
    /** With which seed the pairs were drawn, so that the draw can be made again. */
    seed: z.int().min(0).max(MOST_SEED).nullable().optional(),
  },
  target: assessorOf,
  output: z.strictObject({ added: z.int(), withdrawn: z.int() }),
  run: async ({ tx, input, actor, subject, today, now, services }) => {
    const runs = stillRuns(subject)
    if (!runs.ok) return runs
    const { assessmentId, add, withdraw } = input
    const unitIds = [...new Set([...add, ...withdraw].map((pair) => pair.unitId))]
    // Holds the units, so that nobody hands in marks, and no second officer assigns, between this look and the writes.
    const cohort = await lockCohort(tx, { assessmentId, unitIds })
    const combined = cohort.find((unit) => !unit.exempt && unit.state === 'reviewed')
    if (combined) return refuse('stateMoved', { subject: 'unitAssessment', state: combined.state, event: 'assign' })
    const [held, rows, { tree }] = await Promise.all([
      listAssignments(tx, { assessmentId }),
      listReviewerCandidates(tx),
      findTreeOfToday(tx, today, now),
    ])
    const plan = planAssignments(
      { add, withdraw },
      {
        held,
        candidates: candidatesOf(rows, tree),
        conflict: { today, years: runs.value.conflictYears },
        units: new Map(cohort.filter((unit) => !unit.exempt).map((unit) => [unit.unitId, unit.name])),
      },
    )
    if (!plan.ok) return plan
    const by = actor.personId
    const withdrawn = await withdrawAssignments(tx, { assessmentId, pairs: plan.value.withdraw, by })
    if (withdrawn < plan.value.withdraw.length) return refuse('reviewerHasMarks')
    await insertAssignments(tx, { assessmentId, pairs: plan.value.add, by, seed: input.seed ?? null })
    const { name: about, reviewDue: dueOn } = runs.value
    await happened(
      { tx, services, by },
      plan.value.add.map(({ unitId, reviewerId: personId }) => ({
        ...{ kind: 'reviewAssigned', unitId, subjectId: assessmentId, personId, about, dueOn },
      })),
    )
    return ok({ added: plan.value.add.length, withdrawn })
  },
})
