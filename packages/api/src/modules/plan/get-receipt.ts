import { ok, PlanId, refuse } from '@jianjia/domain/kernel'
import { read } from '../../frame/read.ts'
import { readablePlan } from './plan-target.ts'
import { PlanReceipt, readPlanReceipt } from './receipt.ts'

/** The receipt again, as often as somebody asks. */
export const getReceipt = read({
  name: 'plan.receipt',
  action: 'plan.read',
  dataClass: 'internal',
  input: { planId: PlanId },
  target: readablePlan,
  output: PlanReceipt,
  run: async ({ db, subject: plan, target, today }) => {
    const receiverId = target?.unitPath[0]
    if (plan === undefined || receiverId === undefined) return refuse('notFoundOrNoAccess')
    const receipt = await readPlanReceipt(db, { plan, receiverId, today })
    return receipt === undefined ? refuse('notFoundOrNoAccess') : ok(receipt)
  },
})
