import { type Refusal, refuse } from '../kernel/index.ts'
import { ACTIONS, type Action, type ActionSpec, type Grant, type Reach } from './action.ts'
import { type Actor, type ActorPost, belongsTo, isAtOrBelow, type PolicyContext, type Target } from './actor.ts'

export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly refusal: Refusal }

const ALLOWED: Decision = { allowed: true }

/**
 * Whether the actor may do the action at the target unit. Asked by the procedure that permits and by the button that
 * shows. What the actor cannot see at all is refused as `notFoundOrNoAccess`, exactly like what does not exist; what is
 * visible but not the actor's to do is refused as `notPermitted` and names nobody but the actor's own administrator.
 */
export function can(actor: Actor, action: Action, target: Target, context: PolicyContext = {}): Decision {
  const spec: ActionSpec = ACTIONS[action]
  if (spec.neverForOwnUnit && belongsTo(actor, target.unitId)) return denied('reviewerOfOwnUnit')
  if (spec.byAssignment && context.assignedReviewer) return ALLOWED
  if (spec.grants.some((grant) => gives(actor, { spec, grant }, target))) return ALLOWED
  return sees(actor, target) ? denied('notPermitted', action) : denied('notFoundOrNoAccess')
}

/** Whether the actor holds the action anywhere at all: for the menu, never for a decision. */
export function holdsAnywhere(actor: Pick<Actor, 'posts'>, action: Action): boolean {
  const spec: ActionSpec = ACTIONS[action]
  return spec.grants.some((grant) => actor.posts.some((post) => post.role === grant.role))
}

interface Given {
  readonly spec: ActionSpec
  readonly grant: Grant
}

function gives(actor: Actor, { spec, grant }: Given, target: Target): boolean {
  return actor.posts.some(
    (post) => post.role === grant.role && reaches(post, { ...grant, reach: reachOf(post, { spec, grant }) }, target),
  )
}

/** How far a grant reaches from a post. */
export function reachOf(post: Pick<ActorPost, 'unitKind'>, { spec, grant }: Given): Reach {
  const standsAbove = post.unitKind === 'district' || post.unitKind === 'generalBranch'
  return spec.withinBranch === true && standsAbove ? 'own' : grant.reach
}

function reaches(post: ActorPost, grant: Grant, target: Target): boolean {
  switch (grant.reach) {
    case 'tenant':
      return post.unitKind === 'district' && isAtOrBelow(target, post.unitId)
    case 'subtree':
      return isAtOrBelow(target, post.unitId)
    case 'own':
      return post.unitId === target.unitId
    case 'ownAndAbove':
      return post.unitPath.includes(target.unitId)
  }
}

/** The unit is on the actor's own way up or in the actor's own subtree, so its existence is no secret. */
function sees(actor: Actor, target: Target): boolean {
  return actor.posts.some((post) => isAtOrBelow(target, post.unitId) || post.unitPath.includes(target.unitId))
}

function denied(code: 'notFoundOrNoAccess' | 'notPermitted' | 'reviewerOfOwnUnit', action?: Action): Decision {
  return { allowed: false, refusal: refuse(code, action === undefined ? {} : { action }).refusal }
}
