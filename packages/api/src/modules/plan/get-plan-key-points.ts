import { findVersion } from '@jianjia/db/plan'
import { listUnitNames } from '@jianjia/db/org'
import { KeyPointsId, ok, PlanId, refuse } from '@jianjia/domain/kernel'
import { DatePair } from '@jianjia/domain/period'
import { KeyPointsContent } from '@jianjia/domain/plan'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { issuedAbove, originsOf } from './key-points-of-plan.ts'
import { readablePlan, writesFor } from './plan-target.ts'

/** The key points that a plan answers: those issued above its unit for its days, and those that its items are from. */
export const getPlanKeyPoints = read({
  name: 'plan.keyPoints',
  action: 'plan.read',
  dataClass: 'internal',
  input: {
    planId: PlanId,
    /** The days that are chosen in the draft now; null = those under which it was handed in. */
    period: DatePair.nullable(),
  },
  target: readablePlan,
  output: z.strictObject({
    issued: z.array(
      z.strictObject({
        ...{ keyPointsId: KeyPointsId, unitName: z.string(), latest: z.int() },
        /** Issued for the days asked about; otherwise only some item is from it. */
        applies: z.boolean(),
        /** The newest, and those that items were taken from. */
        versions: z.array(z.strictObject({ number: z.int(), content: KeyPointsContent })),
      }),
    ),
  }),
  run: async ({ db, input, subject: plan, target, actor, today }) => {
    if (plan === undefined || target === undefined) return refuse('notFoundOrNoAccess')
    if (plan.kind !== 'plan') return ok({ issued: [] })
    const current = plan.number === 0 ? undefined : await findVersion(db, plan)
    const draft = writesFor(actor, plan) ? plan.draft : null
    const items = [...(draft?.items ?? []), ...(current?.content.items ?? [])]
    const period = input.period ?? draft?.period ?? current?.content.period ?? null
    const [above, held] = await Promise.all([
      issuedAbove(db, { unitPath: target.unitPath, period }),
      originsOf(db, items),
    ])
    const names = await listUnitNames(db, { unitIds: [...above, ...held].map(({ unitId }) => unitId), day: today })
    const numbers = new Set(items.map(({ origin }) => `${origin?.keyPointsId} ${origin?.number}`))
    const kept = held.filter(
      ({ keyPointsId, number, latest }) => number === latest || numbers.has(`${keyPointsId} ${number}`),
    )
    const applying = new Set(above.map(({ keyPointsId }) => keyPointsId))
    const all = Map.groupBy(
      [...above, ...kept.filter(({ keyPointsId, number, latest }) => number < latest || !applying.has(keyPointsId))],
      ({ keyPointsId }) => keyPointsId,
    )
    return ok({
      issued: [...all].map(([keyPointsId, versions]) => ({
        ...{ keyPointsId, unitName: names.get(versions[0]?.unitId ?? plan.unitId) ?? '' },
        ...{ latest: versions[0]?.latest ?? 0, applies: applying.has(keyPointsId) },
        versions: versions.map(({ number, content }) => ({ number, content })),
      })),
    })
  },
})
