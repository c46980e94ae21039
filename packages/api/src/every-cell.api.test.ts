import { type ApiBench, apiBench, outcomeOf } from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ALL_EXAMPLES } from '../testing/all-examples.ts'
import { callAny } from '../testing/call-procedure.ts'
import { changeOnce } from '../testing/change-once.ts'
import {
  type CellCall,
  inPairs,
  isChange,
  outcomeExpected,
  placeOf,
  prepareCell,
  prepareCells,
  TENANT_PROCEDURES,
  tenantOf,
} from '../testing/walk.ts'
import { OPEN_TO_ANYONE, type TenantProcedureMeta } from './frame/meta.ts'
import { PROCEDURES } from './router.ts'

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

/** What only reads shares a bench with a few others: more of what was prepared for others would slow it down. */
const READS_ON_ONE_BENCH = 8
let shared: { readonly bench: ApiBench; reads: number } | undefined

async function benchFor(meta: TenantProcedureMeta): Promise<ApiBench> {
  if (isChange(meta)) return apiBench()
  if (shared?.reads === READS_ON_ONE_BENCH) await leaveShared()
  shared ??= { bench: await apiBench(), reads: 0 }
  shared.reads += 1
  return shared.bench
}

async function leaveShared(): Promise<void> {
  await shared?.bench[Symbol.asyncDispose]()
  shared = undefined
}
afterAll(leaveShared)

describe.each(TENANT_PROCEDURES.map((meta) => [meta.name, meta] as const))('%s', (_name, meta) => {
  let bench: ApiBench
  let calls: readonly CellCall[]
  beforeAll(async () => {
    bench = await benchFor(meta)
    calls = await prepareCells(bench, meta)
  })
  afterAll(async () => {
    if (isChange(meta)) await bench[Symbol.asyncDispose]()
  })

  test('every cell that is refused ends in exactly its refusal and writes nothing', async () => {
    expect(calls.length).toBeGreaterThan(0)
    const before = await databaseChecksum(bench.scratch.owner)
    const found: [string, string][] = []
    const wanted: [string, string][] = []
    await inPairs(listAttempts({ bench, meta, calls }), async ({ place, outcome, attempt }) => {
      wanted.push([place, outcome])
      found.push([place, await outcomeOf(attempt())])
    })
    expect(found.toSorted(byPlace)).toEqual(wanted.toSorted(byPlace))
    expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
  })

  const mayRead = () =>
    test('every cell that may read gets an answer, with nothing of the other tenant', async () => {
      const { tenant, otherTenant, scratch } = bench
      const allowed = calls.filter((call) => outcomeExpected(bench, meta, call) === 'ok')
      expect(allowed.length).toBeGreaterThan(0)
      const before = await databaseChecksum(scratch.owner)
      await inPairs(allowed, async ({ cell, prepared }) => {
        const call = { meta, by: tenant.people[cell.person], districtId: tenant.districtId, prepared }
        const answer = JSON.stringify(await callAny(bench, call))
        expect([cell, answer.includes(otherTenant.canary)]).toEqual([cell, false])
        expect([cell, answer.includes(otherTenant.districtId)]).toEqual([cell, false])
      })
      expect(await databaseChecksum(scratch.owner)).toBe(before)
    })

  const mayChange = () =>
    test('every cell that may change does, once per key, with one audit line', async () => {
      const allowed = calls.filter((call) => outcomeExpected(bench, meta, call) === 'ok')
      expect(allowed.length).toBeGreaterThan(0)
      const used = new Set<string>()
      for (const [index, call] of allowed.entries()) {
        const place = placeOf(bench, meta, call.cell)
        const attempt = async (fresh: boolean) => {
          const subject = fresh ? await prepareCell(bench, meta, call.cell) : call
          if (subject === undefined) throw new Error(`${meta.name} has nothing to do with ${place}`)
          await changeOnce(bench, { meta, call: subject, thoroughly: index === 0 })
        }
        // A change can use up what the next one needs (a unit that is closed): then that one gets a database of its own.
        await attempt(used.has(place)).catch(async () => {
          await bench[Symbol.asyncDispose]()
          bench = await apiBench()
          await attempt(true)
        })
        used.add(place)
      }
    })

  if (isChange(meta)) mayChange()
  else mayRead()
})

interface Attempt {
  readonly place: string
  readonly outcome: string
  attempt(): Promise<unknown>
}

interface Walked {
  readonly bench: ApiBench
  readonly meta: TenantProcedureMeta
  readonly calls: readonly CellCall[]
}

function listAttempts({ bench, meta, calls }: Walked): readonly Attempt[] {
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
