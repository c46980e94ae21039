import { saveDraft } from '@jianjia/db/plan'
import { ok, PlanId, refuse } from '@jianjia/domain/kernel'
import { PlanContent } from '@jianjia/domain/plan'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { planTarget } from './plan-target.ts'

/** Keeps what the branch has written so far. Doubts and gaps are kept too: they only stand in the way of handing in. */
export const savePlan = change({
  name: 'plan.save',
  action: 'plan.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { planId: PlanId, content: PlanContent, expectedVersion: z.int() },
  target: planTarget,
  output: z.strictObject({ version: z.int(), savedAt: z.string() }),
  run: async ({ tx, input, actor, subject }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const { planId, content: draft, expectedVersion: seenVersion } = input
    if (subject.draft === null) return refuse('stateMoved', { subject: 'plan', state: subject.state })
    const { sourceSeq } = subject
    const saved = await saveDraft(tx, { planId, draft, sourceSeq, savedBy: actor.personId, seenVersion })
    if (saved === undefined) return refuse('staleVersion', { version: subject.version, savedBy: subject.savedByName })
    return ok({ version: saved.version, savedAt: saved.savedAt.toISOString() })
  },
})
