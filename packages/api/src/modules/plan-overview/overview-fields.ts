import { UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import type { SeenPlans } from './seen-plans.ts'

/** What every overview is asked for. */
export const asked = {
  /** The calendar year; absent = this year, or the latest for which there are plans. */
  year: z.int().min(2000).max(2200).optional(),
  /** Only this unit and what is below it. */
  under: UnitId.optional(),
}

/** What every overview says of its frame. */
export const frame = {
  year: z.int(),
  years: z.array(z.int()),
  /** Outermost first, without the root; empty where nothing narrows. */
  under: z.array(z.strictObject({ unitId: UnitId, name: z.string() })),
}

export function framed({ year, years, trail }: SeenPlans) {
  return { year, years: [...years], under: [...trail] }
}
