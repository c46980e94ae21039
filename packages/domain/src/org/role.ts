import { z } from 'zod'
import { ok, type PlainDate, type Result, refuse, type UnitId } from '../kernel/index.ts'
import type { Tree, TreeNode } from './tree.ts'
import type { UnitKind } from './unit-kind.ts'

/** What a post lets its holder be. Reviewing is not a role: reviewers act by assignment. */
export const Role = z.enum([
  /** Keeps accounts, units and posts of a tenant (系统管理员). Does not score. */
  'districtAdministrator',
  /** Runs plans, schemes, assessments and ratings of an assessing unit (工会干部). */
  'districtOfficer',
  /** Chair of a branch or general branch (工会主席). */
  'chair',
  /** Committee member with a portfolio (工会委员). */
  'committeeMember',
  /** Leads a union group (工会小组长). */
  'groupLeader',
  /** Audit commissioner: reads, never writes (经审委员). */
  'auditor',
  /** A member who may be asked to review or to vote (会员). */
  'member',
])
export type Role = z.infer<typeof Role>

/** Which posts a kind of unit can have. */
export const LEGAL_ROLES = {
  district: ['districtAdministrator', 'districtOfficer', 'chair', 'committeeMember', 'auditor', 'member'],
  generalBranch: ['chair', 'committeeMember', 'auditor', 'member'],
  branch: ['chair', 'committeeMember', 'auditor', 'member'],
  group: ['groupLeader', 'member'],
} as const satisfies Record<UnitKind, readonly Role[]>

export function legalRoles(kind: UnitKind): readonly Role[] {
  return LEGAL_ROLES[kind]
}

export interface ProposedPost {
  readonly unitId: UnitId
  readonly role: Role
  /** The first day; the tree is that of this day. */
  readonly from: PlainDate
}

/** Whether a unit can have such a post from a day on. */
export function acceptPost(tree: Tree | undefined, { unitId, role, from }: ProposedPost): Result<TreeNode> {
  const unit = tree?.nodes.get(unitId)
  if (unit === undefined) return refuse('unitNotYetOpen', { day: from }, { path: ['from'] })
  if (!legalRoles(unit.kind).includes(role))
    return refuse('postRoleNotLegal', { role, kind: unit.kind }, { path: ['role'] })
  return ok(unit)
}
