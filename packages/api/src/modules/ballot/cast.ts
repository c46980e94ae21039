import { insertSealedLine, inTenant } from '@jianjia/db'
import { lockVote, newEnvelopeId, sealBallot } from '@jianjia/db/visit'
import { ok, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { Refused } from '../../frame/error-bridge.ts'
import { localChange } from '../../frame/local.ts'
import { BallotToken, hashToken, VoteCode } from './vote-code.ts'
import { enter, findPaper } from './vote-door.ts'

/**
 * Seals one ballot. The token is used up and the envelope lies in the box in one transaction; the same token again is
 * refused, with whatever choice. Nothing of the choice is answered, logged or kept in readable form.
 */
export const cast = localChange({
  name: 'ballot.cast',
  access: 'anyone',
  audit: 'sealed',
  dataClass: 'sensitive',
  /** `choice`: the place of the option, or the place after the last one to abstain. */
  input: { code: VoteCode, token: BallotToken, choice: z.int().min(0).max(254) },
  output: z.strictObject({ sealed: z.literal(true) }),
  run: async ({ context, input: { code, token, choice } }) => {
    const door = await enter(context, code)
    if (!door.ok) return door
    const { districtId, voteId } = door.value
    return inTenant(context.db, districtId, 'write', async (tx) => {
      const vote = await lockVote(tx, voteId)
      const paper = vote && (await findPaper(tx, vote))
      if (vote?.state !== 'open' || paper === undefined) return refuse('voteClosed')
      if (choice > paper.line.options.length) return refuse('malformed')
      const envelopeId = newEnvelopeId()
      const ballot = context.services.ballotBox.seal({ districtId, voteId, envelopeId }, choice)
      const envelope = { id: envelopeId, ...ballot }
      const sealing = await sealBallot(tx, { voteId, tokenHash: hashToken(token), envelope })
      if (sealing !== 'sealed')
        throw new Refused(refuse(sealing === 'used' ? 'ballotAlreadySealed' : 'ballotNotIssued').refusal)
      const subject = { kind: 'visitVote', id: voteId }
      await insertSealedLine(tx, { procedure: 'ballot.cast', unitId: vote.unitId, subject })
      return ok({ sealed: true as const })
    })
  },
})
