import { Ownership, type SegmentDimension, Stage } from '@jianjia/domain/org'
import { z } from 'zod'

export const UnitName = z.string().trim().min(1).max(80)
export const UnitCode = z.string().trim().min(1).max(40)

/** The second dimension of a unit, as a form gives it. */
export const SEGMENT_FIELDS = {
  stage: Stage.nullable(),
  ownership: Ownership.nullable(),
  zone: z.string().trim().min(1).max(40).nullable(),
} as const satisfies Record<SegmentDimension, z.ZodType<string | null>>
