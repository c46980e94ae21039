import { databaseChecksum } from '@jianjia/db/testing'
import { expect } from 'vitest'
import type { TenantProcedureMeta } from '../src/frame/meta.ts'
import type { ApiBench } from './api-bench.ts'
import { callAny } from './call-procedure.ts'
import type { CellCall } from './walk.ts'

export interface ChangeOnce {
  readonly meta: TenantProcedureMeta
  readonly call: CellCall
  /** Also five times at once and once more later, all with one key. */
  readonly thoroughly: boolean
}

/** A change that is allowed: it happens, and leaves one audit line and one key, however often the key is sent. */
export async function changeOnce(bench: ApiBench, { meta, call, thoroughly }: ChangeOnce): Promise<void> {
  const { cell, prepared } = call
  const { people, districtId } = bench.tenant
  const change = { meta, by: people[cell.person], districtId, prepared, key: crypto.randomUUID() }
  const before = await countLines(bench)
  const answers = await Promise.all(Array.from({ length: thoroughly ? 5 : 1 }, () => callAny(bench, change)))
  if (thoroughly) {
    const once = await databaseChecksum(bench.scratch.owner)
    answers.push(await callAny(bench, change))
    expect(await databaseChecksum(bench.scratch.owner)).toBe(once)
    expect(new Set(answers.map((answer) => JSON.stringify(withoutSecrets(answer)))).size).toBe(1)
  }
  expect([cell, await countLines(bench)]).toEqual([cell, { audit: before.audit + 1, keys: before.keys + 1 }])
}

async function countLines({ scratch }: ApiBench): Promise<{ readonly audit: number; readonly keys: number }> {
  const { rows } = await scratch.owner.query<{ audit: number; keys: number }>(
    'select (select count(*) from audit_log) as audit, (select count(*) from idempotency) as keys',
  )
  return rows[0] ?? { audit: 0, keys: 0 }
}

/** A secret is in the first answer only; the path of a calendar holds one, and so does a workbook of slips. */
function withoutSecrets(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(withoutSecrets)
  if (typeof answer !== 'object' || answer === null) return answer
  const secret = { oneTimePassword: undefined, path: undefined, idNumber: undefined, workbook: undefined }
  const open = Object.entries(answer).map(([name, value]) => [name, withoutSecrets(value)])
  return { ...Object.fromEntries(open), ...secret }
}
