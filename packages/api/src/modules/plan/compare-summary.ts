import { findSource } from '@jianjia/db/plan'
import { ok, PlanId, refuse } from '@jianjia/domain/kernel'
import { Metric } from '@jianjia/domain/ledger'
import { DatePair } from '@jianjia/domain/period'
import { basisOf, COUNTED_STATES, compareFigures, type SummaryFact, wouldCount } from '@jianjia/domain/plan'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { readablePlan } from './plan-target.ts'
import { findShownContent } from './summary-content.ts'
import { comparedFacts, findComparedSources } from './summary-sources.ts'

const which = z.enum(COUNTED_STATES)
const Basis = z.discriminatedUnion('counts', [
  z.strictObject({ counts: z.literal('items'), which }),
  z.strictObject({ counts: z.enum(['measure', 'item']), which, name: z.string() }),
  z.strictObject({ counts: z.literal('records'), metric: Metric, level: z.string().nullable() }),
  z.strictObject({ counts: z.literal('unplanned') }),
])

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
    /** The days whose records are counted; null where neither the summary nor a plan names them. */
    period: DatePair.nullable(),
    figures: z.array(
      z.strictObject({
        ...{ value: z.string(), unit: z.string(), text: z.string(), paragraph: z.int() },
        about: z.enum(['exact', 'moreThan', 'about', 'lessThan']),
        outcome: z.enum(['equal', 'different', 'noRecord']),
        /** What the records say, of what they were made. */
        recorded: z
          .strictObject({
            ...{ fact: z.string(), figure: z.string(), unit: z.string(), of: z.int() },
            basis: Basis.nullable(),
          })
          .nullable(),
        /** By how much the records are more than the text; negative = fewer. A decimal. */
        more: z.string().nullable(),
        /** Where nothing recorded speaks of it: what would. */
        wouldCount: z.enum(['dispatch', 'planWork', 'nothing']).nullable(),
      }),
    ),
  }),
  run: async ({ db, subject: summary, actor, today }) => {
    if (summary === undefined || summary.kind === 'plan') return refuse('notFoundOrNoAccess')
    const { planId: written, sourceSeq: seq } = summary
    const [source, content] = await Promise.all([
      seq === 0 ? undefined : findSource(db, { planId: written, seq }),
      findShownContent(db, { plan: summary, actor }),
    ])
    if (content === undefined) return refuse('notFoundOrNoAccess')
    const figures = source?.readings[source.piece]?.figures ?? []
    const compared = await findComparedSources(db, { summary, content, today })
    const plan = compared?.plan
    const facts = compared === undefined ? new Map<string, SummaryFact>() : comparedFacts(compared)
    return ok({
      period: compared?.sources.period ?? null,
      plan: plan === undefined ? null : { planId: plan.planId, title: plan.content.title, period: plan.period },
      figures: compareFigures(figures, facts).map(({ found, outcome, fact, more }) => ({
        ...found,
        ...{ outcome, more, wouldCount: fact === null ? wouldCount(found) : null },
        recorded: fact && {
          ...{ fact: fact.key, figure: fact.figure, unit: fact.unit, of: fact.parts.length },
          basis: basisOf(fact) ?? null,
        },
      })),
    })
  },
})
