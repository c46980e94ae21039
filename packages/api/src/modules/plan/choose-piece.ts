import { countSources, findSource, insertSource, lockPlan, saveDraft } from '@jianjia/db/plan'
import { ok, PlanId, refuse } from '@jianjia/domain/kernel'
import { contentFromReading, EMPTY_CONTENT } from '@jianjia/domain/plan'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { planTarget } from './plan-target.ts'

/** Reads another of the documents that the file holds. The draft begins anew from it; a period that was chosen stays. */
export const choosePiece = change({
  name: 'plan.choosePiece',
  action: 'plan.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { planId: PlanId, piece: z.int().min(0).max(999), expectedVersion: z.int() },
  target: planTarget,
  output: z.strictObject({ version: z.int() }),
  run: async ({ tx, input, actor }) => {
    const plan = await lockPlan(tx, input.planId)
    if (plan === undefined) return refuse('notFoundOrNoAccess')
    const { planId, sourceSeq, draft: earlier, state, version } = plan
    if (earlier === null) return refuse('stateMoved', { subject: 'plan', state })
    const source = sourceSeq === 0 ? undefined : await findSource(tx, { planId, seq: sourceSeq })
    const { piece, expectedVersion: seenVersion } = input
    const reading = source?.readings[piece]
    if (source === undefined || reading === undefined) return refuse('notFoundOrNoAccess', {}, { path: ['piece'] })
    if (version !== seenVersion) return refuse('staleVersion', { version })
    const { fileId, lines, readings, notes, refused } = source
    const [seq, addedBy] = [(await countSources(tx, planId)) + 1, actor.personId]
    await insertSource(tx, { planId, seq, piece, fileId, lines, readings, notes, refused, addedBy })
    const { period, lastItem } = earlier
    const draft = contentFromReading(reading, { ...EMPTY_CONTENT, period, lastItem })
    const saved = await saveDraft(tx, { planId, draft, sourceSeq: seq, savedBy: addedBy, seenVersion })
    return saved === undefined ? refuse('staleVersion', { version }) : ok({ version: saved.version })
  },
})
