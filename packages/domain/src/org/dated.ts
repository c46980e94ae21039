import type { PlainDate } from '../kernel/index.ts'

/**
 * A fact with two times: valid on the days from `validFrom` up to and including `validTo` (null = open), and known from
 * the instant `recordedAt` until `voidedAt` (null = still held true). A correction voids the old row and adds a new one;
 * nothing is ever changed or deleted.
 */
export interface Dated {
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  /** ISO instant in UTC, as the database gives it. */
  readonly recordedAt: string
  readonly voidedAt: string | null
}

/** Whether the fact holds on `day`, as it was known at `knownAt` (an ISO instant in UTC). */
export function holds(fact: Dated, day: PlainDate, knownAt: string): boolean {
  return isValidOn(fact, day) && fact.recordedAt <= knownAt && (fact.voidedAt === null || fact.voidedAt > knownAt)
}

export function isValidOn(fact: Pick<Dated, 'validFrom' | 'validTo'>, day: PlainDate): boolean {
  return fact.validFrom <= day && (fact.validTo === null || fact.validTo >= day)
}
