import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ApiBench, apiBench, newKey } from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import { inTenant } from '@jianjia/db'
import { readServerFacts } from '@jianjia/db/doctor'
import { sealAuditLog } from '@jianjia/db/process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { examine } from './examine.ts'
import { CHECK_NAMES, type CheckName } from './finding.ts'
import { lookAtNode } from './look-at-machine.ts'
import { lookAtServer } from './look-at-server.ts'

let bench: ApiBench
let dataFolder: string
beforeAll(async () => {
  bench = await apiBench()
  dataFolder = await mkdtemp(path.join(tmpdir(), 'jianjia-doctor-'))
  await mkdir(path.join(dataFolder, 'secrets'))
  await writeFile(path.join(dataFolder, 'secrets/sign-in'), 'x', { mode: 0o600 })
  const { districtId, people, units } = bench.tenant
  const input = { districtId, ownerUnitId: units.school.unitId, key: newKey() }
  await bench.upload('evidence.upload', { by: people.chair, input, bytes: Buffer.from('%PDF-1.4 春游') })
})
afterAll(async () => {
  await bench[Symbol.asyncDispose]()
  await rm(dataFolder, { recursive: true, force: true })
})

async function faults(): Promise<readonly CheckName[]> {
  const { scratch, storage } = bench
  const found = await examine({ appUrl: scratch.appUrl, dataFolder, storage, now: new Date() })
  expect(found.map(({ check }) => check)).toEqual(CHECK_NAMES)
  for (const { text } of found) expect(text).toMatch(/[一-鿿].*[。，].* [A-Z]/)
  return found.filter(({ state }) => state === 'fault').map(({ check }) => check)
}

/** The database of the tests is thrown away, and says so. */
const OF_TESTS = 'durability'

test('an installation that is sound has no fault, and nothing is written by looking', async () => {
  const before = await databaseChecksum(bench.scratch.owner)
  expect(await faults()).toEqual([OF_TESTS])
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
})

test('each planted fault is found by its own look', async () => {
  const { scratch, storage } = bench
  const { owner } = scratch
  const [key] = storage.files.keys()
  if (key === undefined) throw new Error('a file')
  const bytes = storage.files.get(key) ?? new Uint8Array()
  await storage.remove(key)
  expect(await faults()).toEqual([OF_TESTS, 'files'])
  storage.put(key, bytes)

  await chmod(path.join(dataFolder, 'secrets/sign-in'), 0o644)
  expect(await faults()).toEqual([OF_TESTS, 'secrets'])
  await chmod(path.join(dataFolder, 'secrets/sign-in'), 0o600)

  await owner.query('alter table app.unit add column note text')
  expect(await faults()).toEqual([OF_TESTS, 'drift'])
  await owner.query('alter table app.unit drop column note')

  await owner.query(`insert into app.unit_metric_total (district_id, unit_id, month, metric, amount)
    values ('${bench.tenant.districtId}', '${bench.tenant.units.school.unitId}', '2026-03-01', 'dispatch.submitted', 3)`)
  expect(await faults()).toEqual([OF_TESTS, 'projection'])
  await owner.query('delete from app.unit_metric_total')

  await inTenant(bench.db, bench.tenant.districtId, 'write', sealAuditLog)
  const rewrite = (procedure: string) =>
    owner.query(`alter table app.audit_log disable trigger append_only; update app.audit_log set procedure = '${procedure}';
      alter table app.audit_log enable trigger append_only`)
  await rewrite('evidence.erase')
  expect(await faults()).toEqual([OF_TESTS, 'audit'])
  await rewrite('evidence.upload')
  expect(await faults()).toEqual([OF_TESTS])

  const asOwner = await examine({ appUrl: scratch.ownerUrl, dataFolder, storage, now: new Date() })
  expect(asOwner.filter(({ state }) => state === 'fault').map(({ check }) => check)).toEqual([OF_TESTS, 'role'])
  expect(asOwner.map(({ check }) => check)).not.toContain('sealed')
})

test('what a server and a machine say is judged at its limits', async () => {
  const facts = await readServerFacts(bench.scratch.appUrl)
  const at = (changed: Partial<typeof facts>) =>
    lookAtServer({ ...facts, durable: true, checksums: true, ...changed }, facts.now)
      .filter(({ state }) => state !== 'sound')
      .map(({ check, state }) => `${check} ${state}`)
  expect(at({})).toEqual([])
  expect(at({ version: 149_999 })).toEqual(['postgres fault'])
  expect(at({ encoding: 'SQL_ASCII' })).toEqual(['postgres fault'])
  expect(at({ checksums: false })).toEqual(['durability warning'])
  expect(at({ missingMigrations: ['a'] })).toEqual(['schema fault'])
  expect(at({ unknownMigrations: ['z'] })).toEqual(['schema fault'])
  expect(at({ toldTime: true })).toEqual(['clock warning'])
  expect(
    lookAtServer(facts, new Date(facts.now.getTime() + 60_000)).find(({ check }) => check === 'clock'),
  ).toMatchObject({
    ...{ state: 'fault', seen: { secondsApart: 60 } },
  })
  expect([lookAtNode('18.20.0').state, lookAtNode('20.0.0').state]).toEqual(['fault', 'sound'])
})
