import { insertPlan, insertSource } from '@jianjia/db/plan'
import { ok, PlanId, UnitId } from '@jianjia/domain/kernel'
import { ReportKind } from '@jianjia/domain/obligation'
import { contentFromReading, EMPTY_CONTENT } from '@jianjia/domain/plan'
import { z } from 'zod'
import { upload } from '../../frame/upload.ts'
import { keepOriginal } from './keep-original.ts'
import { readPlanSource } from './read-plan-source.ts'

/**
 * A new draft from a file. The file is kept as it came, also where nothing can be read of it: the draft then says why,
 * and can be written by hand or take another file.
 */
export const startPlan = upload({
  name: 'plan.start',
  action: 'plan.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { unitId: UnitId, kind: ReportKind },
  target: { unit: 'unitId' },
  output: z.strictObject({ planId: PlanId }),
  subjectOf: ({ planId }) => ({ kind: 'plan', id: planId }),
  prepare: async (file) => {
    const read = await readPlanSource(file)
    return ok(async ({ tx, input, actor, services, newId }) => {
      const { districtId, unitId, kind } = input
      const by = actor.personId
      const fileId = await keepOriginal({ tx, services, file, by, owner: { districtId, unitId } })
      const planId = newId<PlanId>()
      const [reading] = read.readings
      const draft = reading === undefined ? EMPTY_CONTENT : contentFromReading(reading)
      await insertPlan(tx, { planId, unitId, kind, draft, sourceSeq: 1, createdBy: by })
      await insertSource(tx, { ...read, planId, seq: 1, piece: 0, fileId, addedBy: by })
      return ok({ planId })
    })
  },
})
