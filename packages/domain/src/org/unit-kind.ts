import { z } from 'zod'

/**
 * What a unit of the union tree is by its place (its position, not its size): a whole school can be a `group` of a town
 * union. What a kind is called (小组, 分会, 分工会) is the tenant's own word.
 */
export const UnitKind = z.enum(['district', 'generalBranch', 'branch', 'group'])
export type UnitKind = z.infer<typeof UnitKind>

/** Which kinds may stand directly under which. Depth is not fixed: a general branch may hold branches or groups. */
export const CHILD_KINDS = {
  district: ['generalBranch', 'branch'],
  generalBranch: ['branch', 'group'],
  branch: ['group'],
  group: ['group'],
} as const satisfies Record<UnitKind, readonly UnitKind[]>

export function legalChildKinds(parent: UnitKind): readonly UnitKind[] {
  return CHILD_KINDS[parent]
}

export function isLegalChild(parent: UnitKind, child: UnitKind): boolean {
  return legalChildKinds(parent).includes(child)
}
