import { listObjections as readObjections } from '@jianjia/db/objection'
import { AssessmentId, ok, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read, readSpec } from '../../frame/read.ts'
import { lineNames } from './line-names.ts'
import { tellObjection, ToldObjection } from './told-objection.ts'

/** Objections that I may read: all for the district, else those of my units and those about which I was asked. */
export const objectionList = readSpec({
  name: 'objection.list',
  action: 'objection.read',
  dataClass: 'unitOnly',
  input: { assessmentId: AssessmentId.optional(), unitId: UnitId.optional() },
  target: 'scope',
  output: z.strictObject({ today: PlainDate, objections: z.array(ToldObjection) }),
  run: async ({ db, input, scope, actor, today }) => {
    const visibleTo =
      scope.kind === 'everything'
        ? undefined
        : { unitIds: [...scope.units, ...scope.subtrees], personId: actor.personId }
    const rows = await readObjections(db, { ...input, visibleTo })
    const names = await lineNames(db, rows)
    return ok({ today, objections: rows.map((row) => tellObjection(row, names(row.assessmentId))) })
  },
})

export const listObjections = read(objectionList)
