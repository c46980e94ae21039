import type { UnitStanding } from '@jianjia/domain/assessment'
import { UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'

/** A unit as it would stand if the assessment closed today. Numbers are decimal texts. */
export const Standing = z.strictObject({
  unitId: UnitId,
  unitName: z.string(),
  segment: z.string().nullable(),
  total: z.string().nullable(),
  full: z.string().nullable(),
  percent: z.string().nullable(),
  level: z.string().nullable(),
  next: z.strictObject({ level: z.string(), min: z.string(), missing: z.string() }).nullable(),
  unanswered: z.array(z.strictObject({ itemId: z.string(), name: z.string(), full: z.string().nullable() })),
  /** False where the sheet is not handed in and the reader is not of the unit: what it says of itself is left out. */
  claimsCounted: z.boolean(),
})

export function standingOf(standing: UnitStanding, claimsCounted: boolean): z.input<typeof Standing> {
  return { ...standing, unanswered: standing.unanswered.map((line) => ({ ...line })), claimsCounted }
}
