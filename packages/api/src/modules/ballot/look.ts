import { inTenant, listUnitNames } from '@jianjia/db'
import { findVote } from '@jianjia/db/visit'
import { ok, PlainDate, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { localRead } from '../../frame/local.ts'
import { VoteCode } from './vote-code.ts'
import { enter, findPaper } from './vote-door.ts'

/** What a code lets everybody in the room see: the question and its options. How many have voted is not in it. */
export const look = localRead({
  name: 'ballot.look',
  access: 'anyone',
  dataClass: 'internal',
  input: { code: VoteCode },
  output: z.strictObject({
    unitName: z.string(),
    assessmentName: z.string(),
    heldOn: PlainDate,
    question: z.string(),
    standard: z.string().nullable(),
    options: z.array(z.string()),
    present: z.int(),
    /** How many of those present must take part for the rule; null where it does not say. */
    minPct: z.string().nullable(),
  }),
  run: async ({ context, input: { code } }) => {
    const door = await enter(context, code)
    if (!door.ok) return door
    const { districtId, voteId } = door.value
    return inTenant(context.db, districtId, 'read', async (read) => {
      const vote = await findVote(read, voteId)
      const paper = vote && (await findPaper(read, vote))
      if (vote?.state !== 'open' || paper === undefined) return refuse('voteClosed')
      const { unitId, heldOn, present } = vote
      const { criterion, options, rule } = paper.line
      const names = await listUnitNames(read, { unitIds: [unitId], day: heldOn })
      return ok({
        ...{ unitName: names.get(unitId) ?? '', assessmentName: paper.assessmentName, heldOn, present },
        ...{ question: criterion.name, standard: criterion.standard ?? null, options: [...options] },
        minPct: rule.minParticipationPct ?? null,
      })
    })
  },
})
