import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { newKey } from '@jianjia/api/testing'
import { blankDatabase, databaseChecksum } from '@jianjia/db/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runJianjia as jianjia } from '../../testing/run-jianjia.ts'
import { s3Server, type S3Server } from '../../testing/s3-server.ts'
import { sendFile } from '../../testing/send-file.ts'
import { bodyOf, type ServerBench, serverBench } from '../../testing/server-bench.ts'
import { restoreBackup } from '../backup/restore-backup.ts'
import { writeBackup } from '../backup/write-backup.ts'
import { lookAtFiles } from '../doctor/look-at-tenants.ts'
import { incomingFolder } from '../storage/folder-storage.ts'
import { s3Storage } from '../storage/s3/s3-storage.ts'
import { command } from './files-copy.ts'

let store: S3Server
let city: ServerBench
let cookie: string
let parent: string
beforeAll(async () => {
  store = await s3Server()
  city = await serverBench({ s3: store.place })
  parent = await mkdtemp(path.join(tmpdir(), 'jianjia-copy-'))
  const { chair } = city.bench.tenant.people
  await city.givePassword(chair)
  cookie = await city.signIn(chair)
})
afterAll(async () => {
  await city[Symbol.asyncDispose]()
  await store[Symbol.asyncDispose]()
  await rm(parent, { recursive: true, force: true })
})

const BRISK = { waits: [1], answer: 2_000 }

async function send(bytes: Uint8Array<ArrayBuffer>) {
  const { districtId, units } = city.bench.tenant
  const input = { districtId, key: newKey(), ownerUnitId: units.school.unitId }
  const answer = await sendFile({ origin: city.origin, cookie, input, name: '通知.pdf', bytes })
  return { status: answer.status, ...(await bodyOf<{ fileId: string; refusal?: { code: string } }>(answer)) }
}

const pdf = () => new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.4 '), randomBytes(5_000)]))

/** The command with this store and this database, and a data folder of its own. */
async function run(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const { endpoint, bucket, keyId, secret } = store.place
  const env = { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_ACCESS_KEY_ID: keyId, S3_SECRET_ACCESS_KEY: secret }
  const all = { ...env, DATABASE_URL: city.bench.scratch.appUrl, ...more }
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value)
  try {
    const { output, faults = [] } = await command([...args, '--data', path.join(parent, 'data')], {
      callerDirectory: parent,
    })
    return { output, faults: faults.map(({ path: where, code }) => `${where}: ${code}`) }
  } finally {
    vi.unstubAllEnvs()
  }
}

test('evidence goes into the store and comes out of it, whole and in part; a store that is away is a no, and nothing is written', async () => {
  const bytes = pdf()
  const kept = await send(bytes)
  expect(kept.status).toBe(200)
  expect((await city.listFiles()).filter((file) => !file.includes('/uploads/'))).toEqual([])
  const address = `${city.origin}/files/${city.bench.tenant.districtId}/${kept.fileId}`
  const whole = await fetch(address, { headers: { cookie } })
  expect(new Uint8Array(await whole.arrayBuffer())).toEqual(bytes)
  const part = await fetch(address, { headers: { cookie, range: 'bytes=9-108' } })
  expect([part.status, new Uint8Array(await part.arrayBuffer())]).toEqual([206, bytes.slice(9, 109)])

  const { scratch } = city.bench
  const before = await databaseChecksum(scratch.owner)
  store.misbehave('refuse', 'busy', 'refuse', 'busy')
  const away = await send(pdf())
  expect([away.status, away.refusal?.code]).toEqual([409, 'storageUnreachable'])
  expect(await databaseChecksum(scratch.owner)).toBe(before)
})

test('doctor looks into the store; backup and restore read and write files through it', async () => {
  await send(pdf())
  const { appUrl } = city.bench.scratch
  const storage = s3Storage(store.place, BRISK)
  const sound = await lookAtFiles(appUrl, storage)
  expect(sound).toMatchObject({ state: 'sound', seen: { missing: 0 } })
  const denied = await lookAtFiles(appUrl, s3Storage({ ...store.place, secret: 'another' }, BRISK))
  expect(denied).toMatchObject({ check: 'files', state: 'fault', seen: { said: 'storageDenied' } })
  expect(denied.text).toContain('S3_SECRET_ACCESS_KEY')

  const made = await writeBackup({ appUrl, storage, folder: path.join(parent, 'backup') })
  expect([made.missing, made.files.count]).toEqual([[], sound.seen['named']])
  await using blank = await blankDatabase()
  const elsewhere = s3Storage({ ...store.place, prefix: 'restored/' }, BRISK)
  const incoming = incomingFolder(path.join(parent, 'restored'))
  const target = { folder: path.join(parent, 'backup'), ownerUrl: blank.ownerUrl, storage: elsewhere, incoming }
  expect(await restoreBackup(target)).toMatchObject({ files: made.files.count, missing: [] })
  expect(await readdir(incoming)).toEqual([])
  expect(await lookAtFiles(appUrl, elsewhere)).toMatchObject({ state: 'sound' })
})

test('files copy brings everything that rows name from one to the other, compares hashes, and does nothing twice', async () => {
  await send(pdf())
  const { appUrl } = city.bench.scratch
  const named = Number((await lookAtFiles(appUrl, s3Storage(store.place, BRISK))).seen['named'])
  expect(named).toBeGreaterThan(1)
  const there = { way: 'to-folder', copied: named, already: 0, missing: 0 }
  expect(await run(['to-folder'])).toMatchObject({ output: there, faults: [] })
  const hashes = new Map<string, string>()
  for await (const key of s3Storage(store.place, BRISK).list(city.bench.tenant.districtId, 0)) {
    const stream = await s3Storage(store.place, BRISK).open(key)
    const hash = createHash('sha256')
    for await (const chunk of stream) hash.update(chunk)
    hashes.set(key, hash.digest('hex'))
  }
  expect(hashes.size).toBe(named)
  const [lost = '', ...others] = [...hashes.keys()]
  await s3Storage(store.place, BRISK).remove(lost)
  const again = { way: 'to-s3', copied: 1, already: others.length, missing: 0 }
  expect(await run(['to-s3'])).toMatchObject({ output: again, faults: [] })
  expect(await lookAtFiles(appUrl, s3Storage(store.place, BRISK))).toMatchObject({ state: 'sound' })

  await s3Storage(store.place, BRISK).remove(lost)
  expect((await run(['to-folder'])).faults).toEqual([`${lost}: fileMissing`])
  expect(await run(['to-s3'], { S3_SECRET_ACCESS_KEY: 'another' })).toEqual({
    ...{ output: undefined, faults: ['storage: storageDenied'] },
  })
  expect((await run([])).faults).toEqual(['command: usage'])
  const nothing = { S3_ENDPOINT: '', S3_BUCKET: '', S3_ACCESS_KEY_ID: '', S3_SECRET_ACCESS_KEY: '' }
  expect((await run(['to-s3'], nothing)).faults).toEqual(['S3_ENDPOINT: missing'])
  // Half a place is said by the command line itself, before anything is read.
  const half = await jianjia(['files', 'copy', 'to-s3'], { S3_ENDPOINT: store.place.endpoint })
  expect([half.code, half.output]).toEqual([2, ''])
  expect(half.errors).toMatch(/^environment: unusable: .*missing: S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY/)
})
