import { insertPlan } from '@jianjia/db/plan'
import { listUnitNames } from '@jianjia/db/org'
import { ok, PlanId, refuse } from '@jianjia/domain/kernel'
import { ReportKind } from '@jianjia/domain/obligation'
import { DatePair } from '@jianjia/domain/period'
import { draftSummary as draft } from '@jianjia/domain/plan'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { planTarget } from './plan-target.ts'
import { findPromisedPlan, readSummarySources } from './summary-sources.ts'

/** 起草总结: a new draft of a summary from what came of a plan, for all of its days or a part of them. */
export const draftSummary = change({
  name: 'plan.draftSummary',
  action: 'plan.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: {
    /** The plan that was handed in. */
    planId: PlanId,
    kind: ReportKind.exclude(['plan']),
    /** Null = the days of the plan. */
    period: DatePair.nullable(),
  },
  target: planTarget,
  output: z.strictObject({ planId: PlanId }),
  subjectOf: ({ planId }) => ({ kind: 'plan', id: planId }),
  run: async ({ tx, input, actor, subject, today, newId }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const { unitId } = subject
    const plan = await findPromisedPlan(tx, { planId: input.planId, unitId })
    if (plan === undefined) return refuse('stateMoved', { subject: 'plan', state: subject.state })
    const period = input.period ?? plan.period
    if (period.start < plan.period.start || period.end > plan.period.end)
      return refuse('datesOutOfOrder', { first: plan.period.start, second: period.start }, { path: ['period'] })
    const [sources, names] = await Promise.all([
      readSummarySources(tx, { plan, period, today }),
      listUnitNames(tx, { unitIds: [unitId], day: today }),
    ])
    const content = draft({ ...sources, planId: plan.planId, unitName: names.get(unitId) ?? '', today })
    const planId = newId<PlanId>()
    await insertPlan(tx, { planId, unitId, kind: input.kind, draft: content, sourceSeq: 0, createdBy: actor.personId })
    return ok({ planId })
  },
})
