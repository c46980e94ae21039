import { insertPaperVote, listVisitors, lockVisit } from '@jianjia/db/visit'
import { acceptPaper, AdjustmentReason } from '@jianjia/domain/assessment'
import { ok, PersonId, refuse, VisitId, VoteId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { stillLasts, visitForVisitors } from './visit-target.ts'
import { lineToVoteOn, toldOf, VoteTold } from './voted-line.ts'

const papers = z.int().min(0).max(2000)

/** Enters the counts of a vote on paper, counted by two of those who went, with the reason for paper. */
export const enterPaperVote = change({
  name: 'visit.enterPaperVote',
  action: 'visit.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: {
    visitId: VisitId,
    itemId: z.string().min(1).max(80),
    present: papers.min(1),
    returned: papers,
    valid: papers,
    votes: z.record(z.string().min(1).max(200), papers),
    abstained: papers,
    /** The two of the visit who counted. */
    countedBy: z.tuple([PersonId, PersonId]),
    reason: AdjustmentReason,
  },
  target: visitForVisitors,
  output: z.strictObject({ voteId: VoteId, told: VoteTold }),
  run: async ({ tx, input, today, newId, record }) => {
    const { visitId, itemId, countedBy, reason, present, ...paper } = input
    const lasts = await stillLasts(tx, await lockVisit(tx, visitId))
    if (!lasts.ok) return lasts
    const { assessmentId, unitId, heldOn } = lasts.value
    if (today < heldOn) return refuse('notYetOpen', { opensOn: heldOn }, { until: heldOn })
    const visitors = await listVisitors(tx, [visitId])
    const [openedBy, secondId] = countedBy
    if (openedBy === secondId || !countedBy.every((id) => visitors.some(({ personId }) => personId === id)))
      return refuse('secondPersonNeeded', {}, { path: ['countedBy'] })
    const line = await lineToVoteOn(tx, lasts.value, itemId)
    if (!line.ok) return line
    const counts = acceptPaper(line.value, { present, ...paper })
    if (!counts.ok) return counts
    const voteId = newId<VoteId>()
    const kept = await insertPaperVote(tx, {
      ...{ voteId, visitId, assessmentId, unitId, itemId, present, secondId, reason },
      ...{ openedBy, counts: counts.value },
    })
    if (!kept) return refuse('visitVoteOpen')
    await record({ subject: 'visitVote', subjectId: voteId, unitId, event: 'paper', to: 'counted', reason })
    return ok({ voteId, told: toldOf(line.value, counts.value) })
  },
})
