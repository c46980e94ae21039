import type { AccountId, DistrictId, PersonId, PostId, UnitId } from '../kernel/index.ts'
import type { Role, UnitKind } from '../org/index.ts'

/** A post that the actor holds today, with the way to its unit. */
export interface ActorPost {
  readonly postId: PostId
  readonly role: Role
  readonly unitId: UnitId
  readonly unitKind: UnitKind
  /** Root first, the unit itself last. */
  readonly unitPath: readonly UnitId[]
}

/** Who asks, in one tenant. A person of two tenants is two actors. */
export interface Actor {
  readonly accountId: AccountId
  readonly personId: PersonId
  readonly districtId: DistrictId
  readonly posts: readonly ActorPost[]
}

/** What is asked about. `unitPath` is root first and ends with the unit. */
export interface Target {
  readonly unitId: UnitId
  readonly unitPath: readonly UnitId[]
  readonly unitKind: UnitKind
}

/** What the decision needs to know besides actor and target. */
export interface PolicyContext {
  /** The actor is assigned as a reviewer of the target unit in the assessment asked about, and not withdrawn. */
  readonly assignedReviewer?: boolean
}

/** The target is the post's unit or below it. */
export function isAtOrBelow(target: Pick<Target, 'unitPath'>, unitId: UnitId): boolean {
  return target.unitPath.includes(unitId)
}

/**
 * The actor holds a post in the unit itself or in any unit below it: the unit is the actor's own (本单位). The root, to which
 * everybody belongs, is nobody's own.
 */
export function belongsTo(actor: Actor, unitId: UnitId): boolean {
  return actor.posts.some((post) => post.unitPath.indexOf(unitId) > 0)
}
