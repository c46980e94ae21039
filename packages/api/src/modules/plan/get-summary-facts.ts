import { ok, PlainDate, PlanId, refuse } from '@jianjia/domain/kernel'
import { ITEM_STATES, PlanItemId, summaryFacts, undoneOf } from '@jianjia/domain/plan'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { readablePlan } from './plan-target.ts'
import { findShownContent } from './summary-content.ts'
import { findSummarySources } from './summary-sources.ts'

/** What the figures of a drafted summary are today, and what was planned and not done. */
export const getSummaryFacts = read({
  name: 'plan.summaryFacts',
  action: 'plan.read',
  dataClass: 'internal',
  input: { planId: PlanId },
  target: readablePlan,
  output: z.strictObject({
    facts: z.array(
      z.strictObject({
        ...{ key: z.string(), kind: z.enum(['count', 'day']), figure: z.string(), unit: z.string() },
        /** Of how many records, items and words it is made. */
        of: z.int(),
      }),
    ),
    undone: z.array(
      z.strictObject({
        ...{ itemId: PlanItemId, text: z.string(), windowStart: PlainDate, dueOn: PlainDate },
        state: z.enum(ITEM_STATES).exclude(['done', 'unplanned']),
        ...{ postponedTo: PlainDate.nullable(), reason: z.string().nullable() },
      }),
    ),
  }),
  run: async ({ db, subject: summary, actor, today }) => {
    if (summary === undefined) return refuse('notFoundOrNoAccess')
    const content = await findShownContent(db, { plan: summary, actor })
    const sources = content && (await findSummarySources(db, { summary, content, today }))
    if (sources === undefined) return refuse('notFoundOrNoAccess')
    return ok({
      facts: [...summaryFacts(sources).values()].map(({ key, kind, figure, unit, parts }) => ({
        ...{ key, kind, figure, unit, of: parts.length },
      })),
      undone: undoneOf(sources).flatMap(({ item, standing }) => {
        const { itemId, window, dueOn, state, postponedTo, reason } = standing
        if (state === 'done') return []
        return [{ itemId, text: item.text, windowStart: window.start, dueOn, state, postponedTo, reason }]
      }),
    })
  },
})
