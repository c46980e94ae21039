import { findTarget, type TenantRead } from '@jianjia/db'
import { listUnitNames } from '@jianjia/db/org'
import { findPlan, listPlanTexts, type StoredPlan } from '@jianjia/db/plan'
import { ok, PlainDate, PlanId, refuse, UnitId } from '@jianjia/domain/kernel'
import { covered, issuedPassages, passagesIn, sharedPassages, similarPlans } from '@jianjia/domain/plan'
import { can } from '@jianjia/domain/policy'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import type { Found } from '../../frame/target.ts'
import { listIssuedTexts } from './issued-texts.ts'

const Side = z.strictObject({
  ...{ planId: PlanId, unitId: UnitId, unitName: z.string(), title: z.string() },
  ...{ periodStart: PlainDate, periodEnd: PlainDate, text: z.string() },
})
/** Places count characters of the text, the end not included. */
const Range = z.strictObject({ start: z.int(), end: z.int() })

interface Asked {
  readonly db: TenantRead
  readonly input: { readonly planId: PlanId; readonly otherId: PlanId }
}

/** Two plans side by side with the passages they share; only for readers of both. */
export const comparePlans = read({
  name: 'planOverview.compare',
  action: 'plan.read',
  dataClass: 'internal',
  input: { planId: PlanId, otherId: PlanId },
  target: handedIn,
  output: z.strictObject({
    ...{ first: Side, second: Side, percent: z.int() },
    passages: z.array(z.strictObject({ inFirst: Range, inSecond: Range })),
    /** What both or one took over from issued key points: not compared. */
    issued: z.strictObject({ inFirst: z.array(Range), inSecond: z.array(Range) }),
  }),
  run: async ({ db, input, subject, actor, today }) => {
    const other = await handedIn({ db, input: { planId: input.otherId } })
    const target = other && (await findTarget(db, other.unitId))
    if (target === undefined || !can(actor, 'plan.read', target).allowed)
      return refuse('notFoundOrNoAccess', {}, { path: ['otherId'] })
    const [one, two] = [subject, other?.subject]
    if (one === undefined || two === undefined) return refuse('notFoundOrNoAccess')
    const unitIds = [one.unitId, two.unitId]
    const [texts, names, without] = await Promise.all([
      listPlanTexts(db, [one.planId, two.planId]),
      listUnitNames(db, { unitIds, day: today }),
      listIssuedTexts(db, [one, two]),
    ])
    const side = ({ planId, unitId, title, period }: HandedIn) => ({
      ...{ planId, unitId, unitName: names.get(unitId) ?? '', title, text: texts.get(planId) ?? '' },
      ...{ periodStart: period.start, periodEnd: period.end },
    })
    const [first, second] = [side(one), side(two)]
    const issued = issuedPassages(without)
    const [inFirst, inSecond] = [passagesIn(first.text, issued), passagesIn(second.text, issued)]
    const compared = [first, second].map(({ text }, id) => ({ id, text }))
    return ok({
      ...{ first, second, percent: similarPlans(compared, { fromPercent: 0, without }).pairs[0]?.percent ?? 0 },
      passages: [...sharedPassages(covered(first.text, inFirst, '\uE000'), covered(second.text, inSecond, '\uE001'))],
      issued: { inFirst: [...inFirst], inSecond: [...inSecond] },
    })
  },
})

interface HandedIn extends Pick<StoredPlan, 'planId' | 'unitId' | 'title'> {
  readonly period: { readonly start: PlainDate; readonly end: PlainDate }
}

/** A plan that was handed in; drafts and summaries are compared with nothing. */
async function handedIn({
  db,
  input,
}: {
  readonly db: Asked['db']
  readonly input: Pick<Asked['input'], 'planId'>
}): Promise<Found<HandedIn> | undefined> {
  const plan = await findPlan(db, input.planId)
  if (plan === undefined || plan.kind !== 'plan' || plan.number === 0) return undefined
  const { planId, unitId, title, periodStart: start, periodEnd: end } = plan
  if (start === null || end === null) return undefined
  return { unitId, subject: { planId, unitId, title, period: { start, end } } }
}
