import type { RefusalCode } from '@jianjia/domain/kernel'
import { ACTIONS, type ActionSpec, type Reach } from '@jianjia/domain/policy'
import type { TenantProcedureMeta } from '../src/frame/meta.ts'
import type { BenchTenant, BenchUnitName } from './bench-tenant.ts'
import { type Cell, isAtOrBelow } from './relations.ts'

interface Question {
  readonly meta: TenantProcedureMeta
  readonly cell: Cell
  readonly tenant: BenchTenant
  /** People whom the example has made reviewers of the unit. */
  readonly reviewers: readonly string[]
}

/**
 * How the call of a cell must end, worked out from the table of actions and the names of the bench: a second opinion that
 * shares no code with `can`.
 */
export function expectedOutcome({ meta, cell, tenant, reviewers }: Question): 'ok' | RefusalCode {
  if (cell.relation === 'otherTenant') return 'notFoundOrNoAccess'
  const spec: ActionSpec = ACTIONS[meta.action]
  const { role, at } = tenant.people[cell.person]
  if (role === undefined || at === undefined) return 'noPostHere'
  const isAbove = at === 'district' || tenant.units[at].kind === 'generalBranch'
  const reaches = spec.grants
    .filter((grant) => grant.role === role)
    .map(({ reach }): Reach => (spec.withinBranch === true && isAbove ? 'own' : reach))
  if (meta.aim === 'scope') return reaches.length > 0 || spec.byAssignment === true ? 'ok' : 'notPermitted'
  const target = meta.aim === 'root' ? 'district' : cell.unitName
  if (spec.neverForOwnUnit === true && target !== 'district' && isAtOrBelow(tenant, at, target))
    return 'reviewerOfOwnUnit'
  if (spec.byAssignment === true && reviewers.includes(cell.person)) return 'ok'
  if (reaches.some((reach) => isReached({ tenant, reach, at, target }))) return 'ok'
  const visible = isAtOrBelow(tenant, target, at) || isAtOrBelow(tenant, at, target)
  return visible ? 'notPermitted' : 'notFoundOrNoAccess'
}

interface Reached {
  readonly tenant: BenchTenant
  readonly reach: Reach
  readonly at: BenchUnitName
  readonly target: BenchUnitName
}

function isReached({ tenant, reach, at, target }: Reached): boolean {
  switch (reach) {
    case 'tenant':
      return at === 'district'
    case 'subtree':
      return isAtOrBelow(tenant, target, at)
    case 'own':
      return target === at
    case 'ownAndAbove':
      return isAtOrBelow(tenant, at, target)
  }
}
