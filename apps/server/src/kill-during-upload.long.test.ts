import { rm } from 'node:fs/promises'
import { createServer, connect, type Socket } from 'node:net'
import path from 'node:path'
import { sweepFiles } from '@jianjia/api'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type CityServer, cityServer } from '../testing/city-server.ts'
import { beginUpload, endUpload, sendFile } from '../testing/send-file.ts'
import { until } from '../testing/spawn-server.ts'
import { folderStorage } from './storage/folder-storage.ts'

/** The server of a city: a PostgreSQL of its own, which lives on when the server is killed. */
let city: CityServer
beforeAll(async () => {
  city = await cityServer({ jobs: 'off' })
})
beforeEach(undisturbed)
afterAll(() => city[Symbol.asyncDispose]())

async function undisturbed(): Promise<void> {
  await city.bench.scratch.owner.query(
    'drop trigger if exists slow on idempotency; drop trigger if exists slow on audit_log',
  )
}

/** From now on the transaction of a change stops for a while where it writes to this table. */
async function slowDown(table: 'idempotency' | 'audit_log', seconds: number) {
  await city.bench.scratch.owner.query(`create or replace function slow() returns trigger language plpgsql as
      $$ begin perform pg_sleep(${seconds}); return new; end $$;
    create trigger slow after insert on ${table} for each row execute function slow()`)
}

async function isSleeping(): Promise<boolean> {
  const { rows } = await city.bench.scratch.owner.query(
    `select from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`,
  )
  return rows.length > 0
}

function newUpload() {
  const { districtId, units } = city.bench.tenant
  const key = crypto.randomUUID()
  const input = { districtId, key, ownerUnitId: units.school.unitId }
  return { input, bytes: new TextEncoder().encode(`%PDF-1.7\n${key}\n%%EOF\n`) }
}

async function send(to: { address: string; cookie: string }, { input, bytes }: ReturnType<typeof newUpload>) {
  const answer = await sendFile({ origin: to.address, cookie: to.cookie, input, name: '简报.pdf', bytes })
  return { status: answer.status, body: await answer.text() }
}

async function countOf(folder: string): Promise<number> {
  return (await city.filesIn(folder)).length
}

async function rowsOf({ input }: ReturnType<typeof newUpload>) {
  const { rows } = await city.bench.scratch.owner.query<{ keys: number; lines: number; files: number }>(
    `select (select count(*) from idempotency where key = $1) as keys, (select count(*) from audit_log) as lines,
       (select count(*) from evidence_file) as files`,
    [input.key],
  )
  return rows[0] ?? { keys: -1, lines: -1, files: -1 }
}

/** The same key again, at a new server: accepted, once. */
async function expectRetryWorks(upload: ReturnType<typeof newUpload>, before: Awaited<ReturnType<typeof rowsOf>>) {
  await undisturbed()
  const objects = await countOf('objects')
  const next = await city.start()
  const first = await send(next, upload)
  expect(first).toMatchObject({ status: 200 })
  expect(await send(next, upload)).toEqual(first)
  expect(await rowsOf(upload)).toEqual({ keys: 1, lines: before.lines + 1, files: before.files + 1 })
  expect(await countOf('objects')).toBeGreaterThanOrEqual(Math.max(objects, 1))
  expect(await countOf('incoming')).toBe(0)
  next.server.process.kill('SIGTERM')
  expect(await next.server.ended).toBe(0)
}

test('killed after the file has arrived and before anything is kept: nothing happened', async () => {
  const upload = newUpload()
  const before = await rowsOf(upload)
  const at = await city.start()
  await slowDown('idempotency', 2)
  const sent = send(at, upload).catch(() => 'cut')
  await until(isSleeping)
  expect(await countOf('incoming')).toBe(1)
  at.server.process.kill('SIGKILL')
  expect(await sent).toBe('cut')
  expect(await rowsOf(upload)).toEqual(before)
  await rm(path.join(city.filesFolder, 'incoming'), { recursive: true })
  await expectRetryWorks(upload, before)
})

test('killed after the file is kept and its row is written, before the commit: a file without a row, never the reverse', async () => {
  const upload = newUpload()
  const before = await rowsOf(upload)
  const at = await city.start()
  await slowDown('audit_log', 2)
  const kept = await countOf('objects')
  const sent = send(at, upload).catch(() => 'cut')
  await until(isSleeping)
  expect(await countOf('objects')).toBe(kept + 1)
  at.server.process.kill('SIGKILL')
  expect(await sent).toBe('cut')
  expect(await rowsOf(upload)).toEqual(before)
  expect(await countOf('objects')).toBe(kept + 1)
  expect(await sweep()).toBe(1)
  expect(await countOf('objects')).toBe(kept)
  await expectRetryWorks(upload, before)
  await expectEveryRowHasItsFile()
})

/** What is swept a day after: files that no row names. */
function sweep(): Promise<number> {
  const { db, tenant } = city.bench
  const storage = folderStorage(city.filesFolder)
  return sweepFiles({ db, storage, districtId: tenant.districtId, minAgeMillis: 0 })
}

async function expectEveryRowHasItsFile(): Promise<void> {
  const { rows } = await city.bench.scratch.owner.query<{ sha256: string }>('select sha256 from evidence_file')
  const files = await city.filesIn('objects')
  expect(rows.length).toBeGreaterThan(0)
  for (const { sha256 } of rows) expect(files.some((file) => file.endsWith(sha256))).toBe(true)
}

test('committed, and the answer is lost: the same key gives the same answer, and nothing happens twice', async () => {
  const upload = newUpload()
  const before = await rowsOf(upload)
  const at = await city.start()
  const proxy = await answerEater(new URL(at.address))
  const sent = { origin: at.address, cookie: at.cookie, name: '简报.pdf', ...upload }
  const location = (await beginUpload(sent, upload.bytes)).headers.get('location') ?? ''
  const lost = await endUpload({ ...sent, origin: proxy.address }, location).catch(() => 'cut')
  expect(lost).toBe('cut')
  expect(proxy.eaten()).toContain('HTTP/1.1 200')
  proxy.close()
  at.server.process.kill('SIGKILL')
  await at.server.ended
  expect(await rowsOf(upload)).toEqual({ keys: 1, lines: before.lines + 1, files: before.files + 1 })
  await expectRetryWorks(upload, before)
})

test('an orderly end lets the request in flight finish, and takes no new one', async () => {
  const upload = newUpload()
  const before = await rowsOf(upload)
  const at = await city.start()
  await slowDown('audit_log', 2)
  const sent = send(at, upload)
  await until(isSleeping)
  at.server.process.kill('SIGTERM')
  await until(() =>
    fetch(`${at.address}/healthz`, { headers: { connection: 'close' } }).then(
      () => false,
      () => true,
    ),
  )
  expect(await sent).toMatchObject({ status: 200 })
  expect(await at.server.ended).toBe(0)
  expect(await rowsOf(upload)).toEqual({ keys: 1, lines: before.lines + 1, files: before.files + 1 })
})

/** Passes everything on to the server, and cuts the line when the answer comes. */
async function answerEater(target: URL) {
  let eaten = ''
  const sockets: Socket[] = []
  const proxy = createServer((client) => {
    const server = connect(Number(target.port), target.hostname)
    sockets.push(client, server)
    for (const socket of [client, server]) socket.on('error', () => undefined)
    client.pipe(server)
    server.on('data', (bytes) => {
      eaten += bytes.toString('latin1')
      client.destroy()
    })
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const bound = proxy.address()
  return {
    address: `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`,
    eaten: () => eaten,
    close: () => {
      for (const socket of sockets) socket.destroy()
      proxy.close()
    },
  }
}
