import { countSources, insertSource, lockPlan, saveDraft } from '@jianjia/db/plan'
import { ok, PlanId, refuse } from '@jianjia/domain/kernel'
import { contentFromReading } from '@jianjia/domain/plan'
import { z } from 'zod'
import { upload } from '../../frame/upload.ts'
import { keepOriginal } from './keep-original.ts'
import { planTarget } from './plan-target.ts'
import { readPlanSource } from './read-plan-source.ts'

/** Another file in the place of the first: what was confirmed and chosen stays, items with the same words keep their place. */
export const replaceSource = upload({
  name: 'plan.replaceSource',
  action: 'plan.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { planId: PlanId, expectedVersion: z.int() },
  target: planTarget,
  output: z.strictObject({ planId: PlanId, version: z.int() }),
  subjectOf: ({ planId }) => ({ kind: 'plan', id: planId }),
  prepare: async (file) => {
    const read = await readPlanSource(file)
    return ok(async ({ tx, input, actor, services }) => {
      const plan = await lockPlan(tx, input.planId)
      if (plan === undefined) return refuse('notFoundOrNoAccess')
      const { planId, unitId, state, version, draft: earlier } = plan
      if (earlier === null) return refuse('stateMoved', { subject: 'plan', state })
      if (version !== input.expectedVersion) return refuse('staleVersion', { version })
      const by = actor.personId
      const fileId = await keepOriginal({ tx, services, file, by, owner: { districtId: input.districtId, unitId } })
      const seq = (await countSources(tx, planId)) + 1
      await insertSource(tx, { ...read, planId, seq, piece: 0, fileId, addedBy: by })
      const [reading] = read.readings
      const draft = reading === undefined ? earlier : contentFromReading(reading, earlier)
      const saved = await saveDraft(tx, { planId, draft, sourceSeq: seq, savedBy: by, seenVersion: version })
      return saved === undefined ? refuse('staleVersion', { version }) : ok({ planId, version: saved.version })
    })
  },
})
