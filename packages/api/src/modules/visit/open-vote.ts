import { localPart, type Tx } from '@jianjia/db'
import { insertLiveVote, lockVisit, openDoor } from '@jianjia/db/visit'
import { ok, refuse, VisitId, VoteId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import type { Services } from '../../frame/context.ts'
import { change } from '../../frame/change.ts'
import { codeFrom, hashCode } from '../ballot/vote-code.ts'
import { leadsVisit, stillLasts, visitForVisitors } from './visit-target.ts'
import { lineToVoteOn } from './voted-line.ts'

/** Opens a vote of those present for one line; one code for all of them leads to it for an hour. */
export const openVote = change({
  name: 'visit.openVote',
  action: 'visit.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { visitId: VisitId, itemId: z.string().min(1).max(80), present: z.int().min(1).max(2000) },
  target: visitForVisitors,
  output: z.strictObject({ voteId: VoteId }),
  run: async ({ tx, input, actor, today, services, newId, record }) => {
    const { visitId, itemId, present } = input
    const lasts = await stillLasts(tx, await lockVisit(tx, visitId))
    if (!lasts.ok) return lasts
    const leads = leadsVisit(actor, lasts.value)
    if (!leads.ok) return leads
    const { assessmentId, unitId, heldOn } = lasts.value
    if (today < heldOn) return refuse('notYetOpen', { opensOn: heldOn }, { until: heldOn })
    const line = await lineToVoteOn(tx, lasts.value, itemId)
    if (!line.ok) return line
    const voteId = newId<VoteId>()
    const code = await freeCode(tx, services, voteId)
    const { keyId, cipher } = services.vault.seal(tx.districtId, code)
    const opened = await insertLiveVote(tx, {
      ...{ voteId, visitId, assessmentId, unitId, itemId, present },
      ...{ openedBy: actor.personId, code: { keyId, cipher } },
    })
    if (!opened) return refuse('visitVoteOpen')
    await record({ subject: 'visitVote', subjectId: voteId, unitId, event: 'open', to: 'open' })
    return ok({ voteId })
  },
})

const TRIES = 8

async function freeCode(tx: Tx, services: Services, voteId: VoteId): Promise<string> {
  for (let at = 0; at < TRIES; at++) {
    const code = codeFrom(services.newToken())
    const door = { codeHash: hashCode(code), districtId: tx.districtId, voteId }
    if (await openDoor(localPart(tx), door)) return code
  }
  throw new Error('no code is free')
}
