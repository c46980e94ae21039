import { insertSealedLine, inTenant } from '@jianjia/db'
import { hasRight, issueRight, lockVote } from '@jianjia/db/visit'
import { ok, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { localChange } from '../../frame/local.ts'
import { BallotToken, hashToken, VoteCode } from './vote-code.ts'
import { enter } from './vote-door.ts'

/**
 * Gives one ballot to a device, at most as many as people are present. The device makes its own token: asking again with
 * it, after an answer that was lost, gives the same ballot.
 */
export const take = localChange({
  name: 'ballot.take',
  access: 'anyone',
  audit: 'sealed',
  dataClass: 'sensitive',
  input: { code: VoteCode, token: BallotToken },
  output: z.strictObject({ taken: z.literal(true) }),
  run: async ({ context, input: { code, token } }) => {
    const door = await enter(context, code)
    if (!door.ok) return door
    const { districtId, voteId } = door.value
    const tokenHash = hashToken(token)
    return inTenant(context.db, districtId, 'write', async (tx) => {
      const vote = await lockVote(tx, voteId)
      if (vote?.state !== 'open') return refuse('voteClosed')
      if (await hasRight(tx, voteId, tokenHash)) return ok({ taken: true as const })
      if (!(await issueRight(tx, voteId, tokenHash))) return refuse('ballotsAllTaken', { present: vote.present })
      const subject = { kind: 'visitVote', id: voteId }
      await insertSealedLine(tx, { procedure: 'ballot.take', unitId: vote.unitId, subject })
      return ok({ taken: true as const })
    })
  },
})
