import { endVisit, findVisit, listVisitors, listVotes, lockVisit } from '@jianjia/db/visit'
import { findAssessmentHead } from '@jianjia/db/assessment'
import { ok, refuse, VisitId } from '@jianjia/domain/kernel'
import { AdjustmentReason } from '@jianjia/domain/assessment'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { happened } from '../notice/happened.ts'
import { stillLasts } from './visit-target.ts'

/** Calls a planned visit off, with a reason. A vote that was counted there would stand without a visit: it is voided first. */
export const cancelVisit = change({
  name: 'visit.cancel',
  action: 'assessment.assign',
  audit: 'named',
  dataClass: 'internal',
  input: { visitId: VisitId, reason: AdjustmentReason, expectedVersion: z.int() },
  target: async ({ db, input }) => {
    const visit = await findVisit(db, input.visitId)
    const head = visit && (await findAssessmentHead(db, visit.assessmentId))
    return head && { unitId: head.assessorUnitId }
  },
  output: z.strictObject({ version: z.int() }),
  run: async ({ tx, input, actor, services, record }) => {
    const { visitId, reason, expectedVersion } = input
    const lasts = await stillLasts(tx, await lockVisit(tx, visitId))
    if (!lasts.ok) return lasts
    const votes = await listVotes(tx, visitId)
    if (votes.some(({ state }) => state === 'open' || state === 'counted')) return refuse('visitVoteOpen')
    const ended = await endVisit(tx, { visitId, to: 'cancelled', summary: reason, expectedVersion })
    if (!ended) return refuse('staleVersion', { expectedVersion })
    const { unitId, heldOn, assessmentId } = lasts.value
    await record({
      subject: 'visit',
      subjectId: visitId,
      unitId,
      from: 'planned',
      event: 'cancel',
      to: 'cancelled',
      reason,
    })
    const about = (await findAssessmentHead(tx, assessmentId))?.name ?? ''
    await happened(
      { tx, services, by: actor.personId },
      (await listVisitors(tx, [visitId])).map(({ personId }) => ({
        ...{ kind: 'visitCancelled', unitId, subjectId: visitId, personId, about, reason, dueOn: heldOn },
      })),
    )
    return ok({ version: expectedVersion + 1 })
  },
})
