import {
  COMBINE_WAYS,
  type LevelsForm,
  type PointsForm,
  Prerequisite,
  Quota,
  type QuotasForm,
  Rater,
  Scheme,
  type TotalsForm,
  type VoicesForm,
} from '@jianjia/domain/scheme'
import { z } from 'zod'
import { isSame } from './part-merge.ts'

const text = z.string()

/** What of a part may lie on the device; one that an older page has left and that does not fit is none. */
export type PartSchema<Form> = z.ZodType<Form>

export const KeptTotals: PartSchema<TotalsForm> = z.strictObject({
  ...{ total: text, rescaleTo: text, rounding: text, hasBonus: z.boolean(), bonusCap: text },
  ...{ rankBy: Scheme.shape.rankBy, compare: Scheme.shape.compare, latePerDay: text, lateMost: text },
})

export const KeptPoints: PartSchema<PointsForm> = z.strictObject({
  segments: z.array(text),
  marks: z.record(text, z.record(text, text)),
})

const Combine = z.strictObject({ how: z.enum(COMBINE_WAYS), dropHigh: text, dropLow: text, dropFrom: text })

export const KeptVoices: PartSchema<VoicesForm> = z.strictObject({
  raters: z.array(z.strictObject({ name: text, weight: text, combine: Combine, missing: Rater.shape.missing })),
  ...{ hasReview: z.boolean(), minReviews: text, combine: Combine, maxSpreadPct: text },
})

export const KeptLevels: PartSchema<LevelsForm> = z.strictObject({
  levels: z.array(
    z.strictObject({
      ...{ was: text.nullable(), name: text, min: text, eachCategoryMinPct: text },
      ...{ voteItem: text, voteMinPct: text, held: text },
    }),
  ),
  others: z.array(Prerequisite),
})

export const KeptQuotas: PartSchema<QuotasForm> = z.strictObject({
  quotas: z.array(
    z.strictObject({
      ...{ level: text, segment: text, by: z.enum(['share', 'count']), places: text, chain: z.array(text) },
      ties: z.union([Quota.shape.ties.unwrap(), z.literal('')]),
    }),
  ),
})

/** A part on the device: as it was typed, and as it was found before. */
export interface KeptPart<Form> {
  readonly form: Form
  readonly base: Form
}

export interface PartStart<Form> extends KeptPart<Form> {
  /** What an earlier visit had not saved stands in the form again. */
  readonly isRestored: boolean
}

/** How a part is opened: with what lies on the device, unless it does not fit or says what is stored. */
export function beginPart<Form>(schema: PartSchema<Form>, kept: unknown, found: Form): PartStart<Form> {
  const read = z.strictObject({ form: schema, base: schema }).safeParse(kept).data
  if (read === undefined || isSame(read.form, found)) return { form: found, base: found, isRestored: false }
  return { ...read, isRestored: true }
}
