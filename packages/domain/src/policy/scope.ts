import type { UnitId } from '../kernel/index.ts'
import { ACTIONS, type Action, type ActionSpec } from './action.ts'
import type { Actor } from './actor.ts'
import { reachOf } from './can.ts'

/**
 * Which units a list may show for an action: the same rule as `can`, as data for a query. `everything` = the whole
 * tenant; else the union of whole subtrees, single units and units by assignment.
 */
export type Scope =
  | { readonly kind: 'everything' }
  | { readonly kind: 'limited'; readonly subtrees: readonly UnitId[]; readonly units: readonly UnitId[] }

export function scopeOf(actor: Actor, action: Action): Scope {
  const spec: ActionSpec = ACTIONS[action]
  const subtrees = new Set<UnitId>()
  const units = new Set<UnitId>()
  for (const grant of spec.grants)
    for (const post of actor.posts.filter((candidate) => candidate.role === grant.role))
      switch (reachOf(post, { spec, grant })) {
        case 'tenant':
          if (post.unitKind === 'district') return { kind: 'everything' }
          break
        case 'subtree':
          // What lies below the root is the tenant.
          if (post.unitKind === 'district') return { kind: 'everything' }
          subtrees.add(post.unitId)
          break
        case 'own':
          units.add(post.unitId)
          break
        case 'ownAndAbove':
          for (const id of post.unitPath) units.add(id)
      }
  return { kind: 'limited', subtrees: [...subtrees], units: [...units] }
}

/** Whether a unit is inside a scope. `unitPath` is root first and ends with the unit. */
export function inScope(scope: Scope, unitPath: readonly UnitId[]): boolean {
  if (scope.kind === 'everything') return true
  const unitId = unitPath.at(-1)
  return unitPath.some((id) => scope.subtrees.includes(id)) || (unitId !== undefined && scope.units.includes(unitId))
}
