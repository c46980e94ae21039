import { ok, type PersonId, type Result, refuse, type UnitId } from '../kernel/index.ts'

/** A person who may be asked to review, with every unit that is the person's own on the day of assignment. */
export interface ReviewerCandidate {
  readonly personId: PersonId
  readonly name: string
  /** Units below the tenant's root in which the person holds a post, and all units on the way up to them. */
  readonly ownUnits: ReadonlySet<UnitId>
}

/**
 * Whether a person may review a unit: never one's own school, nor a group's leader the school above the group.
 * Rule 5 of the permission rules: a scorer must not score the unit whose member he is.
 */
export function mayReview(candidate: ReviewerCandidate, unitId: UnitId): Result<null> {
  if (candidate.ownUnits.has(unitId)) return refuse('reviewerOfOwnUnit', { reviewer: candidate.name })
  return ok(null)
}
