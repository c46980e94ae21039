import { endVisit, listVotes, lockVisit } from '@jianjia/db/visit'
import { VisitSummary } from '@jianjia/domain/assessment'
import { ok, refuse, VisitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { leadsVisit, stillLasts, visitForVisitors } from './visit-target.ts'

/** Ends the visit with what is to be said of it as a whole. From then on reviewers read it, and nobody writes in it. */
export const finishVisit = change({
  name: 'visit.finish',
  action: 'visit.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { visitId: VisitId, summary: VisitSummary, expectedVersion: z.int() },
  target: visitForVisitors,
  output: z.strictObject({ version: z.int() }),
  run: async ({ tx, input, actor, today, record }) => {
    const { visitId, summary, expectedVersion } = input
    const lasts = await stillLasts(tx, await lockVisit(tx, visitId))
    if (!lasts.ok) return lasts
    const leads = leadsVisit(actor, lasts.value)
    if (!leads.ok) return leads
    const { heldOn, unitId } = lasts.value
    if (today < heldOn) return refuse('notYetOpen', { opensOn: heldOn }, { until: heldOn })
    const votes = await listVotes(tx, visitId)
    if (votes.some(({ state }) => state === 'open')) return refuse('visitVoteOpen')
    const ended = await endVisit(tx, { visitId, to: 'finished', summary, expectedVersion })
    if (!ended) return refuse('staleVersion', { expectedVersion })
    await record({ subject: 'visit', subjectId: visitId, unitId, from: 'planned', event: 'finish', to: 'finished' })
    return ok({ version: expectedVersion + 1 })
  },
})
