import { type ApiBench, apiBench, outcomeOf } from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ALL_EXAMPLES } from '../testing/all-examples.ts'
import { callAny } from '../testing/call-procedure.ts'
import {
  type CellCall,
  inFours,
  isChange,
  outcomeExpected,
  prepareCells,
  TENANT_PROCEDURES,
  tenantOf,
} from '../testing/walk.ts'
import { OPEN_TO_ANYONE, type TenantProcedureMeta } from './frame/meta.ts'
import { PROCEDURES } from './router.ts'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

test('every procedure of a tenant has an example, and every example a procedure', () => {
  expect(Object.keys(ALL_EXAMPLES).toSorted()).toEqual(TENANT_PROCEDURES.map((meta) => meta.name).toSorted())
})

test('without signing in exactly the listed procedures work', () => {
  const open = PROCEDURES.filter((meta) => meta.area === 'local' && meta.access === 'anyone').map((meta) => meta.name)
  expect(open.toSorted()).toEqual([...OPEN_TO_ANYONE].toSorted())
})

test('every change says how it is audited, and nothing else does', () => {
  const told = PROCEDURES.map((meta) => [meta.name, meta.audit !== undefined])
  expect(told).toEqual(PROCEDURES.map((meta) => [meta.name, isChange(meta)]))
})

test.each(TENANT_PROCEDURES.map((meta) => [meta.name, meta] as const))(
  '%s: every cell that is refused ends in exactly its refusal and writes nothing',
  async (_name, meta) => {
    const calls = await prepareCells(bench, meta)
    expect(calls.length).toBeGreaterThan(0)
    const before = await databaseChecksum(bench.scratch.owner)
    const found: [string, string][] = []
    const wanted: [string, string][] = []
    await inFours(listAttempts(meta, calls), async ({ place, outcome, attempt }) => {
      wanted.push([place, outcome])
      found.push([place, await outcomeOf(attempt())])
    })
    expect(found.toSorted(byPlace)).toEqual(wanted.toSorted(byPlace))
    expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
  },
)

interface Attempt {
  readonly place: string
  readonly outcome: string
  attempt(): Promise<unknown>
}

function listAttempts(meta: TenantProcedureMeta, calls: readonly CellCall[]): readonly Attempt[] {
  const { people, districtId } = bench.tenant
  const first = calls.find(({ cell }) => cell.relation !== 'otherTenant')
  const strangers = [
    { who: undefined, outcome: 'notSignedIn' },
    { who: people.withoutPost, outcome: 'noPostHere' },
  ].map(({ who, outcome }) => ({
    ...{ place: outcome, outcome },
    attempt: async () => first && callAny(bench, { meta, by: who, districtId, prepared: first.prepared }),
  }))
  const refused = calls.flatMap((call): Attempt[] => {
    const { cell, prepared } = call
    const outcome = outcomeExpected(bench, meta, call)
    if (outcome === 'ok') return []
    const place = `${cell.person} → ${cell.relation} ${cell.unitName}`
    const by = people[cell.person]
    const there = tenantOf(bench, cell).districtId
    const named = { place, outcome, attempt: () => callAny(bench, { meta, by, districtId: there, prepared }) }
    if (cell.relation !== 'otherTenant' || meta.aim !== 'unit') return [named]
    // The other tenant's ids under the own tenant's name look like nothing at all.
    return [
      named,
      { place: `${place}, as if here`, outcome, attempt: () => callAny(bench, { meta, by, districtId, prepared }) },
    ]
  })
  return [...strangers, ...refused]
}

function byPlace([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
