import { listPlanTexts, type PlanHead } from '@jianjia/db/plan'
import { ok, PlainDate, PlanId, parts, refuse, UnitId } from '@jianjia/domain/kernel'
import { similarPlans } from '@jianjia/domain/plan'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { asked, frame, framed } from './overview-fields.ts'
import { listIssuedTexts } from './issued-texts.ts'
import { findSeenPlans } from './seen-plans.ts'

/** A plan is compared with those of so many years before. */
const YEARS_BEFORE = 3
/** So many plans are compared in one answer, those of the latest periods first. */
const MOST_PLANS = 2000
const SHOWN = 200

const Plan = z.strictObject({
  ...{ planId: PlanId, unitId: UnitId, unitName: z.string(), title: z.string() },
  ...{ periodStart: PlainDate, periodEnd: PlainDate },
})

/** Pairs of plans that share much of their wording, one of them at least of the year: a hint, and never a judgement. */
export const listSimilar = read({
  name: 'planOverview.similar',
  action: 'plan.read',
  dataClass: 'internal',
  input: asked,
  target: 'scope',
  output: z.strictObject({
    ...frame,
    /** How many plans were compared, and how many older ones were left out. */
    ...{ compared: z.int(), leftOut: z.int(), yearsBefore: z.int() },
    /** How many key points' texts were left aside, because they were issued for all. */
    issued: z.int(),
    pairs: z.array(z.strictObject({ first: Plan, second: Plan, percent: z.int(), sameUnit: z.boolean() })),
    /** There are more pairs than are listed. */
    hasMore: z.boolean(),
  }),
  run: async ({ db, input, scope, today, now }) => {
    const seen = await findSeenPlans(db, { scope, today, now, ...input, yearsBefore: YEARS_BEFORE })
    if (seen === undefined) return refuse('notFoundOrNoAccess', {}, { path: ['under'] })
    const { plans, year, nameOf } = seen
    const latest = plans.toSorted((a, b) => (a.period.start < b.period.start ? 1 : -1)).slice(0, MOST_PLANS)
    const [texts, issued] = await Promise.all([
      listPlanTexts(
        db,
        latest.map(({ planId }) => planId),
      ),
      listIssuedTexts(db, latest),
    ])
    const of = (plan: PlanHead) => parts(plan.period.start).year <= year && parts(plan.period.end).year >= year
    const { pairs, hasMore } = similarPlans(
      latest.map((id) => ({ id, text: texts.get(id.planId) ?? '' })),
      { without: issued },
    )
    const found = pairs.filter(({ first, second }) => of(first) || of(second))
    const shown = ({ planId, unitId, title, period }: PlanHead) => ({
      ...{ planId, unitId, unitName: nameOf(unitId), title, periodStart: period.start, periodEnd: period.end },
    })
    return ok({
      ...framed(seen),
      ...{ compared: latest.length, leftOut: plans.length - latest.length, yearsBefore: YEARS_BEFORE },
      issued: issued.length,
      pairs: found.slice(0, SHOWN).map(({ first, second, percent }) => ({
        ...{ first: shown(first), second: shown(second), percent, sameUnit: first.unitId === second.unitId },
      })),
      hasMore: hasMore || found.length > SHOWN,
    })
  },
})
