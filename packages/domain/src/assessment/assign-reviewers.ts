import { ok, type PersonId, type Result, refuse, type UnitId } from '../kernel/index.ts'
import { type ConflictRule, mayReview, type ReviewerCandidate } from './reviewer.ts'

/** One reviewer for one unit. */
export interface ReviewPair {
  readonly unitId: UnitId
  readonly reviewerId: PersonId
}

/** A pair that holds now, and whether the reviewer has handed in marks for the unit. */
export interface HeldAssignment extends ReviewPair {
  readonly submitted: boolean
}

export interface AssignmentContext {
  readonly held: readonly HeldAssignment[]
  /** Everybody who may be asked: people of the tenant who can sign in. */
  readonly candidates: ReadonlyMap<PersonId, ReviewerCandidate>
  /** What keeps somebody away from a unit. */
  readonly conflict: ConflictRule
  /** Units that are scored in this assessment, with their names. */
  readonly units: ReadonlyMap<UnitId, string>
}

/** What is to be written: pairs that hold already are not added again, those that do not hold are not withdrawn. */
export interface AssignmentPlan {
  readonly add: readonly ReviewPair[]
  readonly withdraw: readonly ReviewPair[]
}

/**
 * Decides a change of the grid of reviewers × units as a whole: all of it or nothing. Nobody gets the own unit or one where
 * a post was held a short while ago, and a
 * reviewer whose marks are in stays, since marks are not thrown away.
 */
export function planAssignments(wanted: AssignmentPlan, context: AssignmentContext): Result<AssignmentPlan> {
  const held = new Map(context.held.map((pair) => [keyOf(pair), pair]))
  for (const [index, pair] of wanted.add.entries()) {
    const candidate = context.candidates.get(pair.reviewerId)
    const unit = context.units.get(pair.unitId)
    if (candidate === undefined || unit === undefined) return refuse('notFoundOrNoAccess', {}, { path: ['add', index] })
    const allowed = mayReview(candidate, pair.unitId, context.conflict)
    if (!allowed.ok) return refuse(allowed.refusal.code, { ...allowed.refusal.detail, unit }, { path: ['add', index] })
  }
  for (const [index, pair] of wanted.withdraw.entries()) {
    if (!held.get(keyOf(pair))?.submitted) continue
    const detail = {
      reviewer: context.candidates.get(pair.reviewerId)?.name ?? '',
      unit: context.units.get(pair.unitId) ?? '',
    }
    return refuse('reviewerHasMarks', detail, { path: ['withdraw', index] })
  }
  return ok({
    add: onePerPair(wanted.add).filter((pair) => !held.has(keyOf(pair))),
    withdraw: onePerPair(wanted.withdraw).filter((pair) => held.has(keyOf(pair))),
  })
}

function onePerPair(pairs: readonly ReviewPair[]): readonly ReviewPair[] {
  return [...new Map(pairs.map((pair) => [keyOf(pair), pair])).values()]
}

function keyOf({ unitId, reviewerId }: ReviewPair): string {
  return `${unitId} ${reviewerId}`
}
