import { findPlanOfDays, findSource } from '@jianjia/db/plan'
import { ok, PlanId, refuse } from '@jianjia/domain/kernel'
import { DatePair } from '@jianjia/domain/period'
import { compareFigures, summaryFacts } from '@jianjia/domain/plan'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { readablePlan } from './plan-target.ts'
import { findShownContent } from './summary-content.ts'
import { findPromisedPlan, readSummarySources } from './summary-sources.ts'

/** The figures of a written summary beside the records of its days. */
export const compareSummary = read({
  name: 'plan.compareFigures',
  action: 'plan.read',
  dataClass: 'internal',
  input: { planId: PlanId },
  target: readablePlan,
  output: z.strictObject({
    /** The plan with whose days and items they are compared; null where the unit has handed in none. */
    plan: z.strictObject({ planId: PlanId, title: z.string(), period: DatePair }).nullable(),
    figures: z.array(
      z.strictObject({
        ...{ value: z.string(), unit: z.string(), text: z.string(), paragraph: z.int() },
        about: z.enum(['exact', 'moreThan', 'about', 'lessThan']),
        outcome: z.enum(['equal', 'different', 'noRecord']),
        /** What the records say, of what they were made. */
        recorded: z.strictObject({ fact: z.string(), figure: z.string(), unit: z.string(), of: z.int() }).nullable(),
      }),
    ),
  }),
  run: async ({ db, subject: summary, actor, today }) => {
    if (summary === undefined || summary.kind === 'plan') return refuse('notFoundOrNoAccess')
    const { planId: written, unitId, sourceSeq: seq } = summary
    const [source, content] = await Promise.all([
      seq === 0 ? undefined : findSource(db, { planId: written, seq }),
      findShownContent(db, { plan: summary, actor }),
    ])
    if (content === undefined) return refuse('notFoundOrNoAccess')
    const figures = source?.readings[source.piece]?.figures ?? []
    const planId = await findPlanOfDays(db, { unitId, period: content.period })
    const plan = planId && (await findPromisedPlan(db, { planId, unitId }))
    const period = content.period ?? (plan ? plan.period : null)
    const facts =
      plan === undefined || period === null
        ? new Map()
        : summaryFacts(await readSummarySources(db, { plan, period, today }))
    return ok({
      plan: plan === undefined ? null : { planId: plan.planId, title: plan.content.title, period: plan.period },
      figures: compareFigures(figures, facts).map(({ found, outcome, fact }) => ({
        ...found,
        outcome,
        recorded: fact && { fact: fact.key, figure: fact.figure, unit: fact.unit, of: fact.parts.length },
      })),
    })
  },
})
