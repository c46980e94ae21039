import type { RefusalCode } from '@jianjia/domain/kernel'
import { Role } from '@jianjia/domain/org'
import { ACTIONS, type Action, type ActionSpec, type Grant, type Reach } from '@jianjia/domain/policy'
import type { TenantProcedureMeta } from '../src/frame/meta.ts'
import type { ApiBench } from './api-bench.ts'
import { callAny } from './call-procedure.ts'
import { outcomeOf } from './refusals.ts'
import { type CellCall, isChange, outcomeExpected, prepareCell, prepareCells } from './walk.ts'

/** One guard of an action, taken away. */
export interface Loosened {
  readonly what: string
  readonly spec: ActionSpec
}

const REACHES: readonly Reach[] = ['tenant', 'subtree', 'own', 'ownAndAbove']
const anywhere = (role: Role): readonly Grant[] => REACHES.map((reach) => ({ role, reach }))

/**
 * Every way to loosen what an action asks: a role more, a reach wider, a ban less; and every way to lose what it gives: a
 * role less, an assignment less.
 */
export function loosenedSpecs(spec: ActionSpec): readonly Loosened[] {
  const holders = new Set(spec.grants.map(({ role }) => role))
  const without = (role: Role) => spec.grants.filter((grant) => grant.role !== role)
  const changed: Loosened[] = Role.options.map((role) =>
    holders.has(role)
      ? { what: `${role} loses it`, spec: { ...spec, grants: without(role) } }
      : { what: `${role} gains it`, spec: { ...spec, grants: [...spec.grants, ...anywhere(role)] } },
  )
  const wider = [...holders].map((role) => ({
    what: `${role} reaches everywhere`,
    spec: { ...spec, grants: [...without(role), ...anywhere(role)] },
  }))
  const { byAssignment, neverForOwnUnit, withinBranch, ...plain } = spec
  const flags = { ...(byAssignment && { byAssignment }), ...(neverForOwnUnit && { neverForOwnUnit }) }
  const bans: Loosened[] = [
    ...(withinBranch ? [{ what: 'not only within the branch', spec: { ...plain, ...flags } }] : []),
    ...(neverForOwnUnit
      ? [{ what: 'also for the own unit', spec: { ...plain, ...(byAssignment && { byAssignment }) } }]
      : []),
    ...(byAssignment
      ? [{ what: 'not by assignment', spec: { ...plain, ...(neverForOwnUnit && { neverForOwnUnit }) } }]
      : []),
  ]
  return [...changed, ...wider, ...bans]
}

const KEYS = ['byAssignment', 'neverForOwnUnit', 'withinBranch'] as const

/** Does something while an action asks for something else, and puts back what it asked for. */
export async function whileLoosened<Value>(
  action: Action,
  spec: ActionSpec,
  work: () => Promise<Value>,
): Promise<Value> {
  const live: ActionSpec = ACTIONS[action]
  const original = { ...live }
  const put = (wanted: ActionSpec) => {
    for (const key of KEYS) Reflect.deleteProperty(live, key)
    Object.assign(live, wanted)
  }
  put(spec)
  try {
    return await work()
  } finally {
    put(original)
  }
}

interface Judged {
  readonly call: CellCall
  readonly wanted: 'ok' | RefusalCode
}

/** What each cell of the matrix has to say while nothing is loosened. */
export async function judgedCells(bench: ApiBench, meta: TenantProcedureMeta): Promise<readonly Judged[]> {
  const calls = await prepareCells(bench, meta)
  return calls.map((call) => ({ call, wanted: outcomeExpected(bench, meta, call) }))
}

/**
 * Whether a cell notices that a guard is gone: one of those that the second opinion now judges otherwise ends otherwise than
 * it has to. `undefined`: no cell of this procedure is about the guard.
 */
export async function isNoticed(
  bench: ApiBench,
  { meta, cells, loosened }: { meta: TenantProcedureMeta; cells: readonly Judged[]; loosened: Loosened },
): Promise<boolean | undefined> {
  const { people, districtId } = bench.tenant
  const { action } = meta
  const own = cells.filter(({ call }) => call.cell.relation !== 'otherTenant')
  const concerned = await whileLoosened(action, loosened.spec, async () =>
    own.filter(({ call, wanted }) => outcomeExpected(bench, meta, call) !== wanted),
  )
  for (const { call, wanted } of concerned) {
    // What succeeds uses up its subject, and is made while everything is as it should be.
    const { prepared } = (isChange(meta) ? await prepareCell(bench, meta, call.cell) : undefined) ?? call
    const by = people[call.cell.person]
    const found = await whileLoosened(action, loosened.spec, () =>
      outcomeOf(callAny(bench, { meta, by, districtId, prepared })).catch(() => 'accident'),
    )
    if (found !== wanted) return true
  }
  return concerned.length === 0 ? undefined : false
}
