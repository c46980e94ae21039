import { listReviewerCandidates, lockCohort } from '@jianjia/db/assessment'
import { insertVisit } from '@jianjia/db/visit'
import { MAX_VISITORS, mayReview } from '@jianjia/domain/assessment'
import { AssessmentId, ok, PersonId, PlainDate, refuse, UnitId, VisitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { assessorOf, stillRuns } from '../assessment/assessment-target.ts'
import { candidatesOf } from '../assessment/reviewer-candidates.ts'
import { happened } from '../notice/happened.ts'
import { findTreeOfToday } from '../assessment/tree-of-today.ts'

/** Sends people to a unit on a day. Whoever may not review a unit does not visit it either. */
export const planVisit = change({
  name: 'visit.plan',
  action: 'assessment.assign',
  audit: 'named',
  dataClass: 'internal',
  input: {
    assessmentId: AssessmentId,
    unitId: UnitId,
    heldOn: PlainDate,
    leaderId: PersonId,
    /** Who goes besides the leader. */
    visitorIds: z.array(PersonId).max(MAX_VISITORS - 1),
  },
  target: assessorOf,
  output: z.strictObject({ visitId: VisitId }),
  run: async ({ tx, input, actor, services, subject, today, now, newId }) => {
    const runs = stillRuns(subject)
    if (!runs.ok) return runs
    const { assessmentId, unitId, heldOn, leaderId } = input
    const { periodStart, reviewDue, conflictYears } = runs.value
    if (heldOn < periodStart || heldOn > reviewDue)
      return refuse('datesOutOfOrder', { from: periodStart, to: reviewDue }, { path: ['heldOn'] })
    const [unit] = await lockCohort(tx, { assessmentId, unitIds: [unitId] })
    if (unit === undefined) return refuse('notFoundOrNoAccess', {}, { path: ['unitId'] })
    if (unit.exempt) return refuse('unitExempt', { unit: unit.name }, { path: ['unitId'] })
    const [rows, { tree }] = await Promise.all([listReviewerCandidates(tx), findTreeOfToday(tx, today, now)])
    const candidates = candidatesOf(rows, tree)
    const visitorIds = [...new Set([leaderId, ...input.visitorIds])]
    for (const personId of visitorIds) {
      const path = personId === leaderId ? ['leaderId'] : ['visitorIds']
      const candidate = candidates.get(personId)
      if (candidate === undefined) return refuse('notFoundOrNoAccess', {}, { path })
      const may = mayReview(candidate, unitId, { today, years: conflictYears })
      if (!may.ok) return { ...may, refusal: { ...may.refusal, path } }
    }
    const visitId = newId<VisitId>()
    const plannedBy = actor.personId
    await insertVisit(tx, { visitId, assessmentId, unitId, heldOn, leaderId, visitorIds, plannedBy })
    await happened(
      { tx, services, by: plannedBy },
      visitorIds.map((personId) => ({
        ...{ kind: 'visitPlanned', unitId, subjectId: visitId, personId, about: runs.value.name, dueOn: heldOn },
      })),
    )
    return ok({ visitId })
  },
})
