import type { Decision } from '@jianjia/domain/assessment'
import { PlainDate } from '@jianjia/domain/kernel'
import { z } from 'zod'

/** An extension or waiver, with the day it leads to, why, and who has decided it when. */
export const DecidedAdjustment = z.strictObject({
  kind: z.enum(['extension', 'waiver']),
  /** Null for a waiver. */
  dueOn: PlainDate.nullable(),
  reason: z.string(),
  by: z.string(),
  on: PlainDate,
})
export type DecidedAdjustment = z.infer<typeof DecidedAdjustment>

export function decidedAdjustment({ adjustment, by, on }: Decision): DecidedAdjustment {
  const dueOn = adjustment.kind === 'extension' ? adjustment.dueOn : null
  return { kind: adjustment.kind, dueOn, reason: adjustment.reason, by, on }
}
