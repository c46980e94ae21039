import type { Tx } from '@jianjia/db'
import { emptyBox, endVote, findVisit, listEnvelopes, listVisitors, lockVote, type VisitHead } from '@jianjia/db/visit'
import { type Choice, countBallots, FEWEST_BALLOTS, type VotedLine } from '@jianjia/domain/assessment'
import { type DistrictId, ok, refuse, VisitId, VoteId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import type { BallotBox } from '../../frame/ballot-box.ts'
import { change } from '../../frame/change.ts'
import { type Happened, happened } from '../notice/happened.ts'
import { leadsVisit, stillLasts, visitForVisitors } from './visit-target.ts'
import { lineToVoteOn, toldOf, VoteTold } from './voted-line.ts'

/**
 * Closes the vote, opens all envelopes at once, keeps the counts and destroys envelopes and rights: nothing of a single
 * ballot is left. A box with fewer than five ballots is destroyed unopened.
 */
export const closeVote = change({
  name: 'visit.closeVote',
  action: 'visit.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { visitId: VisitId, voteId: VoteId },
  target: visitForVisitors,
  output: z.strictObject({ state: z.enum(['counted', 'tooFew']), told: VoteTold.nullable() }),
  run: async ({ tx, input, actor, services, record }) => {
    const { visitId, voteId } = input
    const lasts = await stillLasts(tx, await findVisit(tx, visitId))
    if (!lasts.ok) return lasts
    const leads = leadsVisit(actor, lasts.value)
    if (!leads.ok) return leads
    const vote = await lockVote(tx, voteId)
    if (vote === undefined || vote.visitId !== visitId) return refuse('notFoundOrNoAccess')
    if (vote.state !== 'open') return refuse('stateMoved', { subject: 'visitVote', state: vote.state })
    const line = await lineToVoteOn(tx, lasts.value, vote.itemId)
    if (!line.ok) return line
    const closer = { tx, services, by: actor.personId }
    await happened(closer, await toldVisitors(tx, lasts.value, line.value.criterion.name))
    const envelopes = await listEnvelopes(tx, voteId)
    const about = { subject: 'visitVote', subjectId: voteId, unitId: vote.unitId, from: 'open' } as const
    if (envelopes.length < FEWEST_BALLOTS) {
      await endVote(tx, { voteId, from: 'open', to: 'tooFew' })
      await emptyBox(tx, voteId)
      await record({ ...about, event: 'tooFew', to: 'tooFew' })
      return ok({ state: 'tooFew' as const, told: null })
    }
    const open = opener({ box: services.ballotBox, districtId: tx.districtId, voteId, line: line.value })
    const choices = envelopes.map(open)
    const damaged = choices.filter((choice) => choice === undefined).length
    if (damaged > 0) return refuse('ballotBoxDamaged', { count: damaged })
    const cast = choices.flatMap((choice) => (choice === undefined ? [] : [choice]))
    const counts = countBallots(line.value, vote.present, cast)
    await endVote(tx, { voteId, from: 'open', to: 'counted', counts })
    await emptyBox(tx, voteId)
    await record({ ...about, event: 'count', to: 'counted' })
    return ok({ state: 'counted' as const, told: toldOf(line.value, counts) })
  },
})

/** Everybody who went: that it is closed, and nothing of what was voted. */
async function toldVisitors(tx: Tx, { visitId, unitId }: VisitHead, about: string): Promise<readonly Happened[]> {
  const visitors = await listVisitors(tx, [visitId])
  return visitors.map(({ personId }) => ({ kind: 'voteClosed', unitId, subjectId: visitId, personId, about }))
}

interface Box {
  readonly box: BallotBox
  readonly districtId: DistrictId
  readonly voteId: VoteId
  readonly line: VotedLine
}

/** What lies in an envelope; undefined where it was altered. The place after the last option is abstaining. */
function opener({ box, districtId, voteId, line: { options } }: Box) {
  return ({ id, keyId, sealed }: { id: string; keyId: string; sealed: string }): Choice | undefined => {
    const at = box.open({ districtId, voteId, envelopeId: id }, { keyId, sealed })
    if (at === undefined || at > options.length) return undefined
    return options[at] ?? null
  }
}
