import { PlanId, UnitId } from '@jianjia/domain/kernel'
import { type Actor, can } from '@jianjia/domain/policy'
import { useQuery } from '@tanstack/react-query'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'

export type Plan = RouterOutputs['plan']['get']
export type PlanLine = RouterOutputs['plan']['list']['plans'][number]
export type StandingOf = Plan['standings'][number]

export function usePlan(planId: string) {
  const { districtId } = usePlace()
  return useQuery(trpc.plan.get.queryOptions({ districtId, planId: PlanId.parse(planId) }))
}

export interface PlanRights {
  readonly writes: boolean
  readonly submits: boolean
  readonly accepts: boolean
}

/** What the person may do with a document, in whatever state it is: the same decision as the server's. */
export function usePlanRights(unitId: string): PlanRights {
  const { actor, rootUnitId } = usePlace()
  const own = actor.posts.find((post) => post.unitId === unitId)
  const target = own ?? {
    unitId: UnitId.parse(unitId),
    unitPath: [rootUnitId, UnitId.parse(unitId)],
    unitKind: 'branch' as const,
  }
  const may = (action: Parameters<typeof can>[1]) => can(actor, action, target).allowed
  return { writes: may('plan.write'), submits: may('plan.submit'), accepts: may('plan.accept') }
}

/** The units that the person writes plans for. */
export function writingPosts(actor: Actor) {
  return actor.posts.filter((post) => can(actor, 'plan.write', post).allowed)
}

/** Whether the person reads the plans of more unions than one: where there is something to compare. */
export function readsSeveralUnits(actor: Actor): boolean {
  return actor.posts.some(
    (post) =>
      (post.unitKind === 'district' || post.unitKind === 'generalBranch') && can(actor, 'plan.read', post).allowed,
  )
}
