import { findHandedIn, handInPlan, lockPlan } from '@jianjia/db/plan'
import { canonicalJson, ok, PlanId, refuse, step } from '@jianjia/domain/kernel'
import {
  planLifecycle,
  planReceiptNumber,
  submitPlan as decide,
  submitSummary,
  summaryFacts,
} from '@jianjia/domain/plan'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { sha256Of } from '../../frame/sha256.ts'
import { doubtSources } from './plan-sources.ts'
import { planTarget } from './plan-target.ts'
import { PlanReceipt, readPlanReceipt } from './receipt.ts'
import { findSummarySources } from './summary-sources.ts'

/**
 * Hands in the draft as the next version, once every doubtful piece was confirmed or waved off. What was looked at is
 * what is handed in. A deadline does not stop it: what comes late is late, and says so.
 */
export const submitPlan = change({
  name: 'plan.submit',
  action: 'plan.submit',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { planId: PlanId, expectedVersion: z.int() },
  target: planTarget,
  output: PlanReceipt,
  subjectOf: ({ planId }) => ({ kind: 'plan', id: planId }),
  run: async ({ tx, input, actor, target, today, record }) => {
    const plan = await lockPlan(tx, input.planId)
    const receiverId = target?.unitPath[0]
    if (plan === undefined || target === undefined || receiverId === undefined) return refuse('notFoundOrNoAccess')
    const { planId, unitId, kind, draft: content, state, periodStart: start, periodEnd: end } = plan
    const moved = step(planLifecycle, state, 'submit')
    if (!moved.ok || content === null) return moved.ok ? refuse('stateMoved', { subject: 'plan', state }) : moved
    const handedInFor = plan.number === 0 || start === null || end === null ? undefined : { start, end }
    const decided = decide({ ...(await doubtSources(tx, { plan, content, unitPath: target.unitPath })), handedInFor })
    if (!decided.ok) return decided
    const facts = await findSummarySources(tx, { summary: plan, content, today })
    const figures = submitSummary(content, facts === undefined ? new Map() : summaryFacts(facts))
    if (!figures.ok) return figures
    if (plan.version !== input.expectedVersion) return refuse('staleVersion', { version: plan.version })
    const period = decided.value
    const other = await findHandedIn(tx, { unitId, kind, period })
    if (other !== undefined && other.planId !== planId)
      return refuse('planExistsForPeriod', { title: other.title }, { path: ['period'] })

    const number = plan.number + 1
    const contentHash = sha256Of(canonicalJson({ planId, number, content }))
    const version = { planId, unitId, number, content, period, contentHash, receiptNo: planReceiptNumber(contentHash) }
    const handedIn = await handInPlan(tx, {
      ...{ ...version, sourceSeq: plan.sourceSeq, submittedBy: actor.personId },
      ...{ from: state, seenVersion: plan.version },
    })
    if (!handedIn) return refuse('stateMoved', { subject: 'plan', state })
    await record({
      subject: planLifecycle.subject,
      subjectId: planId,
      unitId,
      from: state,
      event: 'submit',
      to: moved.value,
    })
    const receipt = await readPlanReceipt(tx, { plan: { ...plan, number }, receiverId, today })
    return receipt === undefined ? refuse('stateMoved', { subject: 'plan', state }) : ok(receipt)
  },
})
