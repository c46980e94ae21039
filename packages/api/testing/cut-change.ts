import { setTimeout as delay } from 'node:timers/promises'
import { createDb } from '@jianjia/db'
import { addedRows, type CuttingProxy, databaseChecksum, rowCounts } from '@jianjia/db/testing'
import { expect } from 'vitest'
import type { TenantProcedureMeta } from '../src/frame/meta.ts'
import { type ApiBench, benchThrough, newKey } from './api-bench.ts'
import { callAny } from './call-procedure.ts'
import { type CellCall, prepareAllowed } from './walk.ts'

export interface CutChange {
  readonly bench: ApiBench
  /** Between the program that calls and the bench's database. */
  readonly proxy: CuttingProxy
  readonly meta: TenantProcedureMeta
  /** How many messages later each cut is than the one before. */
  readonly stride: number
}

/**
 * A change whose program is killed between any two steps: it is begun again and again under one key, and every time the
 * lines to the database are cut a little later than the time before, until it is done and only nobody has heard it. After
 * each cut it has happened wholly or not at all, and in the end exactly once. Gives how often it was cut.
 */
export async function cutChange({ bench, proxy, meta, stride }: CutChange): Promise<number> {
  const { owner } = bench.scratch
  // What the change adds when nothing is in its way, in the tenant of the same shape.
  const elsewhere = { ...bench, tenant: bench.otherTenant, otherTenant: bench.tenant }
  const undisturbed = callOf(elsewhere, meta, await prepareAllowed(elsewhere, meta))
  const earlier = await rowCounts(owner)
  await callAny(elsewhere, undisturbed)
  const usual = addedRows(earlier, await rowCounts(owner))
  expect(usual).toMatchObject({ audit_log: 1, idempotency: 1 })

  const call = callOf(bench, meta, await prepareAllowed(bench, meta))
  const untouched = await databaseChecksum(owner)
  const before = await rowCounts(owner)
  let cuts = 0
  for (let isDone = false; !isDone; cuts += 1) {
    if (await isAnswered({ bench, proxy, call, cutAfter: cuts * stride }))
      throw new Error('an answer has come through lines that were cut')
    await allIdle(bench)
    isDone = (await databaseChecksum(owner)) !== untouched
    expect([cuts, isDone ? addedRows(before, await rowCounts(owner)) : {}]).toEqual([cuts, isDone ? usual : {}])
  }

  // The last cut was of the word that it is done: the same key says it now, as often as it is asked.
  const done = await databaseChecksum(owner)
  const answers = [await callAny(bench, call), await callAny(bench, call)]
  expect(answers[1]).toEqual(answers[0])
  expect(await databaseChecksum(owner)).toBe(done)
  return cuts
}

type Call = Parameters<typeof callAny>[1]

function callOf({ tenant }: ApiBench, meta: TenantProcedureMeta, { cell, prepared }: CellCall): Call {
  return { meta, by: tenant.people[cell.person], districtId: tenant.districtId, prepared, key: newKey() }
}

interface Attempt extends Pick<CutChange, 'bench' | 'proxy'> {
  readonly call: Call
  readonly cutAfter: number
}

/** One attempt of a program that is new, and gone afterwards. */
async function isAnswered({ bench, proxy, call, cutAfter }: Attempt): Promise<boolean> {
  proxy.heal(cutAfter)
  const db = createDb({ connectionString: proxy.url, max: 1 })
  const through = await benchThrough(bench, db)
  try {
    await callAny(through, call)
    return true
  } catch (error) {
    if (!proxy.isCut()) throw error
    return false
  } finally {
    await db.close().catch(() => undefined)
    await through[Symbol.asyncDispose]()
  }
}

/** Until the database has noticed: no transaction of the killed program is left. */
async function allIdle({ scratch }: ApiBench): Promise<void> {
  for (;;) {
    const { rows } = await scratch.owner.query(
      `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`,
    )
    if (rows.length === 0) return
    await delay(2)
  }
}
