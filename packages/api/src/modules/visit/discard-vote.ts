import { emptyBox, endVote, findVisit, lockVote } from '@jianjia/db/visit'
import { AdjustmentReason, visitVoteLifecycle } from '@jianjia/domain/assessment'
import { ok, refuse, step, VisitId, VoteId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { leadsVisit, stillLasts, visitForVisitors } from './visit-target.ts'

/** Voids a vote that runs or was counted, with a reason; it fills nothing any more, and may be held again. */
export const discardVote = change({
  name: 'visit.discardVote',
  action: 'visit.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { visitId: VisitId, voteId: VoteId, reason: AdjustmentReason },
  target: visitForVisitors,
  output: z.strictObject({ state: z.literal('discarded') }),
  run: async ({ tx, input, actor, record }) => {
    const { visitId, voteId, reason } = input
    const lasts = await stillLasts(tx, await findVisit(tx, visitId))
    if (!lasts.ok) return lasts
    const leads = leadsVisit(actor, lasts.value)
    if (!leads.ok) return leads
    const vote = await lockVote(tx, voteId)
    if (vote === undefined || vote.visitId !== visitId) return refuse('notFoundOrNoAccess')
    const { unitId, state: from } = vote
    const next = step(visitVoteLifecycle, from, 'discard')
    if (!next.ok) return next
    await endVote(tx, { voteId, from, to: next.value, reason })
    await emptyBox(tx, voteId)
    await record({ subject: 'visitVote', subjectId: voteId, unitId, from, event: 'discard', to: next.value, reason })
    return ok({ state: 'discarded' as const })
  },
})
