import { z } from 'zod'
import { Criterion, Rounding } from '../criterion.ts'
import { Amount, PositiveAmount } from '../decimal.ts'
import { Level, Prerequisite, Quota, Rater, Review, Scheme } from '../scheme.ts'

const name = Level.shape.name

/** A level of the list with the name that it has had so far; null = it is new. */
const NamedLevel = z.strictObject({ was: name.nullable(), level: Level })

/** What belongs to the scheme as a whole. Each is set as one; null and an empty list = the scheme says nothing of it. */
export const FRAME_COMMANDS = [
  /** How the total is made: what it says it is, to what it is scaled, how it is rounded, by what units are ranked. */
  z.strictObject({
    do: z.literal('setTotals'),
    total: Amount.nullable(),
    rescaleTo: PositiveAmount.nullable(),
    totalRounding: Rounding.nullable(),
    rankBy: Scheme.shape.rankBy,
    compare: Scheme.shape.compare,
  }),
  /** The full mark of one line: one for all units, or one for each segment. */
  z.strictObject({ do: z.literal('setPoints'), id: Criterion.shape.id, points: Criterion.shape.points }),
  /** The cap of all that is added beside the total; a bonus without a cap is `{cap: null}`. */
  z.strictObject({ do: z.literal('setBonus'), bonus: z.strictObject({ cap: Amount.nullable() }).nullable() }),
  z.strictObject({
    do: z.literal('setLateness'),
    lateness: z.strictObject({ perDay: Amount, max: Amount }).nullable(),
  }),
  z.strictObject({ do: z.literal('setRaters'), raters: z.array(Rater).max(20) }),
  z.strictObject({ do: z.literal('setReview'), review: Review.nullable() }),
  /** From the top. What names a level goes with its new name. */
  z.strictObject({ do: z.literal('setLevels'), levels: z.array(NamedLevel).max(20) }),
  z.strictObject({ do: z.literal('setPrerequisites'), prerequisites: z.array(Prerequisite).max(100) }),
  z.strictObject({ do: z.literal('setQuotas'), quotas: z.array(Quota).max(100) }),
] as const

export const FrameCommand = z.discriminatedUnion('do', [...FRAME_COMMANDS])
export type FrameCommand = z.infer<typeof FrameCommand>
