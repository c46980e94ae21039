import { listHeldKeyPoints } from '@jianjia/db/key-points'
import { insertPlan } from '@jianjia/db/plan'
import { KeyPointsId, ok, PlanId, refuse, UnitId } from '@jianjia/domain/kernel'
import { EMPTY_CONTENT, itemFromPoint, KeyPointId, type PlanContent, withItem } from '@jianjia/domain/plan'
import { z } from 'zod'
import { change } from '../../frame/change.ts'

/** A new draft of a plan with chosen key points of a superior union as its items, each of which remembers its origin. */
export const takeOverKeyPoints = change({
  name: 'plan.takeOver',
  action: 'plan.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: {
    unitId: UnitId,
    keyPointsId: KeyPointsId,
    /** The version that was looked at: it must still be the newest. */
    number: z.int().min(1),
    pointIds: z.array(KeyPointId).min(1).max(300),
  },
  target: { unit: 'unitId' },
  output: z.strictObject({ planId: PlanId }),
  subjectOf: ({ planId }) => ({ kind: 'plan', id: planId }),
  run: async ({ tx, input, actor, target, newId }) => {
    const { unitId, keyPointsId, number } = input
    const newest = (await listHeldKeyPoints(tx, [keyPointsId])).at(-1)
    const above = target?.unitPath.slice(0, -1) ?? []
    if (newest === undefined || !above.includes(newest.unitId))
      return refuse('notFoundOrNoAccess', {}, { path: ['keyPointsId'] })
    if (newest.number !== number) return refuse('staleVersion', { version: newest.number })
    const chosen = new Set(input.pointIds)
    const points = newest.content.points.filter(({ id }) => chosen.has(id))
    if (points.length < chosen.size) return refuse('notFoundOrNoAccess', {}, { path: ['pointIds'] })
    const draft = points.reduce<PlanContent>(
      (plan, point) => withItem(plan, itemFromPoint(point, { keyPointsId, number, pointId: point.id })),
      EMPTY_CONTENT,
    )
    const planId = newId<PlanId>()
    await insertPlan(tx, { planId, unitId, kind: 'plan', draft, sourceSeq: 0, createdBy: actor.personId })
    return ok({ planId })
  },
})
