import { addMonths, ok, type PersonId, type PlainDate, type Result, refuse, type UnitId } from '../kernel/index.ts'

/** A post that somebody held in a unit, or in one below it, and holds no more. */
export interface PastPost {
  readonly unitId: UnitId
  /** Its last day. */
  readonly lastDay: PlainDate
}

/** A person who may be asked to review, with every unit that is the person's own on the day of assignment. */
export interface ReviewerCandidate {
  readonly personId: PersonId
  readonly name: string
  /** Units below the tenant's root in which the person holds a post, and all units on the way up to them. */
  readonly ownUnits: ReadonlySet<UnitId>
  /** Posts of earlier years in such units. */
  readonly pastPosts: readonly PastPost[]
}

/** For how many years after a post its holder keeps away from the unit; 0 = the present alone counts. */
export const DEFAULT_CONFLICT_YEARS = 3
export const MOST_CONFLICT_YEARS = 30

export interface ConflictRule {
  readonly today: PlainDate
  readonly years: number
}

/** Why a person may not review a unit. */
export type Conflict = { readonly why: 'ownUnit' } | { readonly why: 'heldPost'; readonly lastDay: PlainDate }

/**
 * What keeps a person from reviewing a unit: it is one's own, or one held a post there that ended within so many years.
 * Rule 5 of the permission rules: a scorer must not score the unit whose member he is.
 */
export function conflictOf(
  { ownUnits, pastPosts }: Pick<ReviewerCandidate, 'ownUnits' | 'pastPosts'>,
  unitId: UnitId,
  { today, years }: ConflictRule,
): Conflict | null {
  if (ownUnits.has(unitId)) return { why: 'ownUnit' }
  const since = addMonths(today, -12 * years)
  const last = pastPosts
    .filter((post) => post.unitId === unitId && post.lastDay < today && post.lastDay >= since)
    .map(({ lastDay }) => lastDay)
    .toSorted()
    .at(-1)
  return last === undefined ? null : { why: 'heldPost', lastDay: last }
}

/**
 * Whether a person may review a unit: never one's own school, nor a group's leader the school above the group, nor who has
 * left a post there a short while ago.
 */
export function mayReview(candidate: ReviewerCandidate, unitId: UnitId, rule: ConflictRule): Result<null> {
  const { name: reviewer } = candidate
  const conflict = conflictOf(candidate, unitId, rule)
  if (conflict === null) return ok(null)
  if (conflict.why === 'ownUnit') return refuse('reviewerOfOwnUnit', { reviewer })
  return refuse('reviewerHeldPost', { reviewer, years: rule.years, lastDay: conflict.lastDay })
}
