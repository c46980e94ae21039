import { giveOpinion, lockObjection } from '@jianjia/db/objection'
import { OBJECTION_OPINIONS, ObjectionReason } from '@jianjia/domain/assessment'
import { ObjectionId, ok, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { objectionOf } from './objection-target.ts'

/** A reviewer who was asked says whether the points stay, and why; once, and read by the district. */
export const advise = change({
  name: 'objection.advise',
  action: 'objection.advise',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { objectionId: ObjectionId, opinion: z.enum(OBJECTION_OPINIONS), note: ObjectionReason },
  target: objectionOf,
  output: z.strictObject({ objectionId: ObjectionId }),
  run: async ({ tx, input: { objectionId, opinion, note }, actor }) => {
    const found = await lockObjection(tx, objectionId)
    if (found === undefined) return refuse('notFoundOrNoAccess')
    const { state } = found
    if (state !== 'raised') return refuse('stateMoved', { subject: 'objection', state, event: 'advise' })
    const kept = await giveOpinion(tx, { objectionId, reviewerId: actor.personId, opinion, note })
    return kept ? ok({ objectionId }) : refuse('staleVersion')
  },
})
