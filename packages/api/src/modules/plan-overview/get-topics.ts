import { listPlanTexts } from '@jianjia/db/plan'
import { ok, refuse, UnitId } from '@jianjia/domain/kernel'
import { isUsualDuty, topicCoverage, type UsualDuty } from '@jianjia/domain/plan'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { asked, frame, framed } from './overview-fields.ts'
import { findSeenPlans } from './seen-plans.ts'

/** Every usual duty with the units whose plans of the year speak of it, and those whose plans do not. */
export const getTopics = read({
  name: 'planOverview.topics',
  action: 'plan.read',
  dataClass: 'internal',
  input: asked,
  target: 'scope',
  output: z.strictObject({
    ...frame,
    /** The units that have a plan for the year, in the order of the tree; the lists below name them by their place. */
    units: z.array(z.strictObject({ unitId: UnitId, name: z.string() })),
    duties: z.array(
      z.strictObject({
        duty: z.custom<UsualDuty>((name) => typeof name === 'string' && isUsualDuty(name)),
        ...{ inPlans: z.array(z.int()), without: z.array(z.int()) },
      }),
    ),
  }),
  run: async ({ db, input, scope, today, now }) => {
    const seen = await findSeenPlans(db, { scope, today, now, ...input })
    if (seen === undefined) return refuse('notFoundOrNoAccess', {}, { path: ['under'] })
    const { plans, tree, nameOf } = seen
    const texts = await listPlanTexts(
      db,
      plans.map(({ planId }) => planId),
    )
    const spoken = Map.groupBy(plans, ({ unitId }) => unitId)
    const inTree = [...tree.nodes.keys()].filter((id) => spoken.has(id))
    const units = [...inTree, ...[...spoken.keys()].filter((id) => !tree.nodes.has(id))]
    const coverage = topicCoverage(
      units.map((unitId, id) => ({
        id,
        text: (spoken.get(unitId) ?? []).map(({ planId, title }) => `${title}\n${texts.get(planId) ?? ''}`).join('\n'),
      })),
    )
    return ok({
      ...framed(seen),
      units: units.map((unitId) => ({ unitId, name: nameOf(unitId) })),
      duties: coverage.map(({ duty, inPlans }) => {
        const holding = new Set(inPlans)
        return { duty, inPlans: [...inPlans], without: [...units.keys()].filter((at) => !holding.has(at)) }
      }),
    })
  },
})
