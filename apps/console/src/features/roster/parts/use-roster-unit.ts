import type { UnitId } from '@jianjia/domain/kernel'
import { can } from '@jianjia/domain/policy'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'

export interface RosterUnit {
  readonly unitId: UnitId
  readonly mayRead: boolean
  /** Adds, corrects, imports. */
  readonly keeps: boolean
}

/** The unit of the present post, and what its holder may do with its roster. */
export function useRosterUnit(): RosterUnit {
  const { actor, post } = usePlace()
  const { unitId, unitPath, unitKind } = post
  const target = { unitId, unitPath, unitKind }
  return {
    unitId,
    mayRead: can(actor, 'roster.read', target).allowed,
    keeps: can(actor, 'roster.manage', target).allowed,
  }
}

export interface RosterGroup {
  readonly unitId: UnitId
  readonly name: string
}

/** Where a member of the unit can stand: the unit itself first, then the groups below it. */
export function useRosterGroups(unitId: UnitId): readonly RosterGroup[] {
  const { districtId } = usePlace()
  const nodes = useQuery(trpc.org.tree.queryOptions({ districtId })).data?.nodes ?? []
  const kinds = new Map(nodes.map((node) => [node.unitId, node.kind]))
  return nodes
    .filter(({ path }) => {
      const at = path.indexOf(unitId)
      return at >= 0 && path.slice(at + 1).every((id) => kinds.get(id) === 'group')
    })
    .toSorted((a, b) => Number(b.unitId === unitId) - Number(a.unitId === unitId))
    .map((node) => ({ unitId: node.unitId, name: node.name }))
}
