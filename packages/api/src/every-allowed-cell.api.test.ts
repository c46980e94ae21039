import { type ApiBench, apiBench } from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callAny } from '../testing/call-procedure.ts'
import { type Cell, listCells } from '../testing/relations.ts'
import {
  type CellCall,
  inFours,
  isChange,
  outcomeExpected,
  prepareCell,
  prepareCells,
  TENANT_PROCEDURES,
} from '../testing/walk.ts'
import type { TenantProcedureMeta } from './frame/meta.ts'

let shared: ApiBench
beforeAll(async () => {
  shared = await apiBench()
})
afterAll(() => shared[Symbol.asyncDispose]())

const named = (wanted: boolean) =>
  TENANT_PROCEDURES.filter((meta) => isChange(meta) === wanted).map((meta) => [meta.name, meta] as const)

test.each(named(false))(
  '%s: every cell that may read gets an answer, with nothing of the other tenant',
  async (_name, meta) => {
    const calls = (await prepareCells(shared, meta)).filter((call) => outcomeExpected(shared, meta, call) === 'ok')
    expect(calls.length).toBeGreaterThan(0)
    const before = await databaseChecksum(shared.scratch.owner)
    await inFours(calls, async (call) => {
      const answer = JSON.stringify(await callAny(shared, { meta, ...callerOf(shared, call) }))
      expect(answer).not.toContain(shared.otherTenant.canary)
      expect(answer).not.toContain(shared.otherTenant.districtId)
    })
    expect(await databaseChecksum(shared.scratch.owner)).toBe(before)
  },
)

let changing: ApiBench | undefined
afterAll(() => changing?.[Symbol.asyncDispose]())

async function anotherBench(): Promise<ApiBench> {
  await changing?.[Symbol.asyncDispose]()
  changing = await apiBench()
  return changing
}

test.each(named(true))(
  '%s: every cell that may change does, once per key, with one audit line',
  async (_name, meta) => {
    let changed = 0
    for (const cell of listCells(shared.tenant)) {
      const attempt = async (bench: ApiBench) => changeOnce(bench, meta, { cell, thoroughly: changed === 0 })
      // A change can use up what the next one needs (a unit that is closed): then that one gets a database of its own.
      const done = await attempt(changing ?? (await anotherBench())).catch(async () => attempt(await anotherBench()))
      if (done) changed++
    }
    expect(changed).toBeGreaterThan(0)
  },
)

interface Attempted {
  readonly cell: Cell
  /** Also five times at once and once more later, all with one key. */
  readonly thoroughly: boolean
}

async function changeOnce(
  bench: ApiBench,
  meta: TenantProcedureMeta,
  { cell, thoroughly }: Attempted,
): Promise<boolean> {
  const call = await prepareCell(bench, meta, cell)
  if (call === undefined || outcomeExpected(bench, meta, call) !== 'ok') return false
  const change = { meta, ...callerOf(bench, call), key: crypto.randomUUID() }
  const before = await countLines(bench)
  const answers = await Promise.all(Array.from({ length: thoroughly ? 5 : 1 }, () => callAny(bench, change)))
  if (thoroughly) {
    const once = await databaseChecksum(bench.scratch.owner)
    answers.push(await callAny(bench, change))
    expect(await databaseChecksum(bench.scratch.owner)).toBe(once)
    expect(new Set(answers.map((answer) => JSON.stringify(withoutSecrets(answer)))).size).toBe(1)
  }
  expect(await countLines(bench)).toEqual({ audit: before.audit + 1, keys: before.keys + 1 })
  return true
}

function callerOf(bench: ApiBench, { cell, prepared }: CellCall) {
  return { by: bench.tenant.people[cell.person], districtId: bench.tenant.districtId, prepared }
}

async function countLines({ scratch }: ApiBench): Promise<{ readonly audit: number; readonly keys: number }> {
  const { rows } = await scratch.owner.query<{ audit: number; keys: number }>(
    'select (select count(*) from audit_log) as audit, (select count(*) from idempotency) as keys',
  )
  return rows[0] ?? { audit: 0, keys: 0 }
}

/** A secret is in the first answer only. */
function withoutSecrets(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null ? { ...answer, oneTimePassword: undefined } : answer
}
