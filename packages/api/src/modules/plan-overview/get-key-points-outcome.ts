import { KeyPointsId, ok, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { answersOf, countAnswers, KeyPoint } from '@jianjia/domain/plan'
import { z } from 'zod'
import { read, readSpec } from '../../frame/read.ts'
import { findKeyPointsOutcome } from './found-key-points.ts'

const count = z.int()

/** Per key point: how many unions took it over, changed it, left it out or are silent, and what came of it. */
export const keyPointsOutcome = readSpec({
  name: 'planOverview.keyPoints',
  action: 'plan.read',
  dataClass: 'internal',
  input: { keyPointsId: KeyPointsId.optional() },
  target: 'scope',
  output: z.strictObject({
    /** The latest period first. */
    sets: z.array(
      z.strictObject({
        ...{ keyPointsId: KeyPointsId, title: z.string(), unitName: z.string(), number: z.int() },
        ...{ periodStart: PlainDate.nullable(), periodEnd: PlainDate.nullable() },
      }),
    ),
    chosen: z
      .strictObject({
        keyPointsId: KeyPointsId,
        /** How many unions were to answer, and which have not handed in a plan for the period. */
        ...{ asked: z.int(), withoutPlan: z.array(z.strictObject({ unitId: UnitId, name: z.string() })) },
        points: z.array(
          z.strictObject({
            point: KeyPoint,
            answers: z.strictObject({ asIssued: count, localised: count, leftOut: count, silent: count }),
            states: z.strictObject({ planned: count, done: count, late: count, postponed: count, dropped: count }),
          }),
        ),
      })
      .nullable(),
  }),
  run: async ({ db, input, scope, today, now }) => {
    const { sets, chosen } = await findKeyPointsOutcome(db, { scope, today, now, ...input })
    const listed = sets.map(({ keyPointsId, title, unitName, number, periodStart, periodEnd }) => ({
      ...{ keyPointsId, title, unitName, number, periodStart, periodEnd },
    }))
    if (chosen === undefined) return ok({ sets: listed, chosen: null })
    const { newest, plans, asked, nameOf } = chosen
    const { keyPointsId } = newest
    const versions = new Map(chosen.versions.map(({ number, content }) => [number, content]))
    const having = new Set(plans.map(({ unitId }) => unitId))
    const without = asked.filter((unitId) => !having.has(unitId))
    return ok({
      sets: listed,
      chosen: {
        ...{ keyPointsId, asked: asked.length },
        withoutPlan: without.map((unitId) => ({ unitId, name: nameOf(unitId) })),
        points: newest.content.points.map((point) => {
          const { answers, states } = countAnswers(answersOf({ keyPointsId, point, versions }, plans))
          return { point, answers, states }
        }),
      },
    })
  },
})

export const getKeyPointsOutcome = read(keyPointsOutcome)
