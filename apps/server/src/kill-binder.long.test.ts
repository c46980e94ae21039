import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { seedAssessment } from '@jianjia/api/testing'
import type { AssessmentId } from '@jianjia/domain/kernel'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type CityServer, cityServer, type StartedServer } from '../testing/city-server.ts'
import { until } from '../testing/spawn-server.ts'

/** A server that is killed with -9 while it makes a binder, before a database and a folder that live on. */
let city: CityServer
let assessmentId: AssessmentId
beforeAll(async () => {
  city = await cityServer({ jobs: 'on' })
  assessmentId = (await seedAssessment(city.bench, city.bench.tenant)).assessmentId
}, 60_000)
beforeEach(async () => {
  await city.bench.scratch.owner.query('drop trigger if exists slow on binder; delete from binder')
})
afterAll(() => city[Symbol.asyncDispose]())

interface Row {
  readonly state: string
  readonly sha256: string | null
}

async function rowOf(): Promise<Row | undefined> {
  const { rows } = await city.bench.scratch.owner.query<Row>('select state, sha256 from binder')
  return rows[0]
}

/** From now on the transaction that brings a binder into this state stops for a while before it ends. */
async function slowDown(state: 'ready'): Promise<void> {
  await city.bench.scratch.owner.query(`create or replace function slow() returns trigger language plpgsql as
      $$ begin perform pg_sleep(20); return new; end $$;
    create trigger slow after update on binder for each row when (new.state = '${state}') execute function slow()`)
}

async function isSleeping(): Promise<boolean> {
  const { rows } = await city.bench.scratch.owner.query(
    `select from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`,
  )
  return rows.length > 0
}

function ask(at: StartedServer, format: string) {
  const { districtId, units } = city.bench.tenant
  const about = { districtId, assessmentId, unitId: units.school.unitId, format }
  return city.change(at, 'binder.make', about)
}

async function kill({ server }: StartedServer): Promise<void> {
  server.process.kill('SIGKILL')
  await server.ended
}

/** Started again, nothing in its way. */
async function startAgain(): Promise<StartedServer> {
  const { owner } = city.bench.scratch
  await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where wait_event = 'PgSleep' and datname = current_database()`)
  await until(async () => !(await isSleeping()))
  await owner.query('drop trigger if exists slow on binder')
  return city.start()
}

/** The row says of the one file of this form what it is. */
async function expectWhole(format: string): Promise<void> {
  await until(async () => (await rowOf())?.state === 'ready', 120_000)
  const [file, ...others] = await wholeFiles(format)
  expect(others).toEqual([])
  const hash = createHash('sha256')
    .update(await readFile(file ?? ''))
    .digest('hex')
  expect((await rowOf())?.sha256).toBe(hash)
}

/** Under its name, which a file has only when it is whole. */
async function wholeFiles(format: string): Promise<readonly string[]> {
  return (await city.filesIn('made')).filter((name) => name.endsWith(`-${format}`))
}

test('killed while it is written: no file with its name and no row that says so; found lost, it is made by itself', async () => {
  const at = await city.start()
  expect(await ask(at, 'pdf')).toMatchObject({ status: 200 })
  await until(async () => (await city.filesIn('made')).some((name) => name.endsWith('.part')), 30_000)
  await kill(at)
  expect(await rowOf()).toMatchObject({ state: 'making', sha256: null })
  expect(await wholeFiles('pdf')).toEqual([])
  const next = await startAgain()
  const { owner } = city.bench.scratch
  await owner.query(`update jobs.job set started_on = started_on - interval '1 hour' where state = 'active'`)
  await expectWhole('pdf')
  await kill(next)
}, 240_000)

test('killed between the file and the row: the file is nobody’s until it is asked for again, and made again to the byte', async () => {
  const at = await city.start()
  await slowDown('ready')
  expect(await ask(at, 'html')).toMatchObject({ status: 200 })
  await until(isSleeping, 30_000)
  const [whole = ''] = await wholeFiles('html')
  const before = await readFile(whole)
  await kill(at)
  expect(await rowOf()).toMatchObject({ state: 'making', sha256: null })
  const next = await startAgain()
  expect(await rowOf()).toMatchObject({ state: 'making', sha256: null })
  await city.bench.scratch.owner.query(`update binder set progressed_at = progressed_at - interval '2 minutes'`)
  expect(await ask(next, 'html')).toMatchObject({ status: 200 })
  await expectWhole('html')
  expect((await readFile(whole)).equals(before)).toBe(true)
  await kill(next)
}, 120_000)
