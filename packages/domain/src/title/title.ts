import { addDays, addMonths, type PlainDate } from '../kernel/index.ts'
import type { RatingOutcome } from '../rating/index.ts'

/** A title (称号) of a unit: the level that a rating gave it, from a day on, as long as its term runs. */
export interface Title {
  readonly unitId: string
  /** The level's name in the scheme that gave it: 合格职工之家, 模范小家 … */
  readonly level: string
  readonly validFrom: PlainDate
  /** The last day of its term; null = until revoked. */
  readonly validTo: PlainDate | null
  /** The first day on which it no longer holds. */
  readonly revokedOn: PlainDate | null
}

/** A title holds from its first day to the last day of its term, and not from the day of its revocation on. */
export function holdsOn(title: Title, day: PlainDate): boolean {
  return (
    title.validFrom <= day &&
    (title.validTo === null || day <= title.validTo) &&
    (title.revokedOn === null || day < title.revokedOn)
  )
}

/** The last day on which a title holds; null = no end. A title revoked before it began holds on no day. */
export function lastDayOf(title: Title): PlainDate | null {
  const revoked = title.revokedOn === null ? null : addDays(title.revokedOn, -1)
  if (revoked === null) return title.validTo
  return title.validTo === null || revoked < title.validTo ? revoked : title.validTo
}

export interface TitleTerm {
  readonly validFrom: PlainDate
  /** null = no term. */
  readonly months: number | null
}

/** The titles that a published rating gives: one for each unit with a level. */
export function titlesFromRating(outcome: Pick<RatingOutcome, 'units'>, term: TitleTerm): readonly Title[] {
  const validTo = term.months === null ? null : addDays(addMonths(term.validFrom, term.months), -1)
  return outcome.units.flatMap(({ id, level }) =>
    level === null ? [] : [{ unitId: id, level, validFrom: term.validFrom, validTo, revokedOn: null }],
  )
}
