import { KeyPointsId, ok, PlanId, refuse, UnitId } from '@jianjia/domain/kernel'
import { answersOf, KeyPointId, LOCAL_FIELDS, POINT_ANSWERS } from '@jianjia/domain/plan'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { Standing, shownStanding } from '../plan/standings.ts'
import { findKeyPointsOutcome } from './found-key-points.ts'

/** So many unions are sent; `of` says how many there are. */
const SHOWN = 500

/** What each union has made of one key point: its words, what it changed or why it left it out, and what came of it. */
export const listPointAnswers = read({
  name: 'planOverview.pointAnswers',
  action: 'plan.read',
  dataClass: 'internal',
  input: { keyPointsId: KeyPointsId, pointId: KeyPointId },
  target: 'scope',
  output: z.strictObject({
    of: z.int(),
    units: z.array(
      z.strictObject({
        ...{ unitId: UnitId, name: z.string(), planId: PlanId, planTitle: z.string() },
        answer: z.enum(POINT_ANSWERS),
        changed: z.array(z.enum(LOCAL_FIELDS)),
        reason: z.string().nullable(),
        items: z.array(z.strictObject({ itemId: z.string(), text: z.string(), owner: z.string().nullable() })),
        standings: z.array(Standing),
      }),
    ),
  }),
  run: async ({ db, input, scope, today, now }) => {
    const { keyPointsId, pointId } = input
    const { chosen } = await findKeyPointsOutcome(db, { scope, today, now, keyPointsId })
    const point = chosen?.newest.content.points.find(({ id }) => id === pointId)
    if (chosen === undefined || point === undefined) return refuse('notFoundOrNoAccess', {}, { path: ['pointId'] })
    const versions = new Map(chosen.versions.map(({ number, content }) => [number, content]))
    const answers = answersOf({ keyPointsId, point, versions }, chosen.plans)
    const titles = new Map(chosen.heads.map(({ planId, title }) => [planId, title]))
    return ok({
      of: answers.length,
      units: answers.slice(0, SHOWN).map(({ unitId, planId, answer, changed, reason, items, standings }) => ({
        ...{ unitId, name: chosen.nameOf(unitId), planId, planTitle: titles.get(planId) ?? '', answer, reason },
        ...{ changed: [...changed], items: items.map(({ id: itemId, text, owner }) => ({ itemId, text, owner })) },
        standings: standings.map(shownStanding),
      })),
    })
  },
})
