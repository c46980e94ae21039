import { createHash, randomBytes } from 'node:crypto'
import dns from 'node:dns'
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { StoredFileMissing } from '@jianjia/api'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { s3Server, type S3Server } from '../../../testing/s3-server.ts'
import { s3Storage } from './s3-storage.ts'

let store: S3Server
let folder: string
beforeAll(async () => {
  store = await s3Server()
  folder = await mkdtemp(path.join(tmpdir(), 'jianjia-arrived-'))
})
afterAll(async () => {
  await store[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(() => void store.asked.splice(0))

const BRISK = { waits: [1, 1], answer: 2_000 }
const storage = () => s3Storage(store.place, BRISK)
const refusal = (code: string) => ({ name: 'Refused', refusal: { code } })

/** Bytes that have arrived on the disk, and the key that their hash gives them. */
async function arrived(bytes: Uint8Array, unit = '0a') {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const place = path.join(folder, sha256)
  await writeFile(place, bytes)
  return { received: { path: place }, key: `d1/${unit}/${sha256.slice(0, 2)}/${sha256}` }
}

async function keysOf(segments: string, age = 0): Promise<string[]> {
  const keys: string[] = []
  for await (const key of storage().list(segments, age)) keys.push(key)
  return keys.toSorted()
}

test('what is kept is read again, whole and in part, listed by age, and done away with', async () => {
  const bytes = randomBytes(300_000)
  const { received, key } = await arrived(bytes)
  await storage().keep(received, key)
  await expect(access(received.path)).rejects.toThrow('ENOENT')
  expect((await buffer(await storage().open(key))).equals(bytes)).toBe(true)
  const part = await buffer(await storage().open(key, { start: 100, end: 199 }))
  expect(part.equals(bytes.subarray(100, 200))).toBe(true)
  const other = await arrived(randomBytes(10), '0b')
  await storage().keep(other.received, other.key)
  expect(await keysOf('d1')).toEqual([key, other.key].toSorted())
  expect(await keysOf('d1/0b')).toEqual([other.key])
  expect([await keysOf('d1/0'), await keysOf('d1', 3_600_000)]).toEqual([[], []])

  // A transaction that runs again keeps what is kept; one that never kept has nothing.
  await storage().keep(received, key)
  await expect(storage().keep(received, 'd1/0a/ff')).rejects.toThrow(StoredFileMissing)
  await storage().remove(key)
  await storage().remove(key)
  await expect(storage().open(key)).rejects.toThrow(StoredFileMissing)
  expect(await keysOf('d1')).toEqual([other.key])
})

test('a bucket that is shared keeps ours under its prefix, page by page', async () => {
  const shared = s3Storage({ ...store.place, prefix: 'jianjia/a/' }, BRISK)
  const { received, key } = await arrived(Buffer.from('其中一份'), '0c')
  await shared.keep(received, key)
  expect(store.asked.at(-1)).toBe(`PUT /evidence/jianjia/a/${key}`)
  const found: string[] = []
  for await (const one of shared.list('d1/0c', 0)) found.push(one)
  expect(found).toEqual([key])
  expect(await keysOf('d1/0c')).toEqual([])
  expect((await buffer(await shared.open(key))).toString()).toBe('其中一份')
})

test('a store that names its buckets by host is reached the same way, and a list of many pages is read to its end', async () => {
  const looked = vi.spyOn(dns, 'lookup')
  looked.mockImplementation(((name: string, ...more: unknown[]) => {
    const answer = more.at(-1)
    const all = more.some(
      (given) => typeof given === 'object' && given !== null && 'all' in given && given.all === true,
    )
    if (typeof answer !== 'function') throw new Error(`nobody waits for ${name}`)
    if (all) answer(null, [{ address: '127.0.0.1', family: 4 }])
    else answer(null, '127.0.0.1', 4)
  }) as typeof dns.lookup)
  try {
    const endpoint = store.place.endpoint.replace('127.0.0.1', 'store.example')
    const byHost = s3Storage({ ...store.place, endpoint, pathStyle: false }, BRISK)
    const keys: string[] = []
    for (let n = 0; n < 7; n++) {
      const { received, key } = await arrived(Buffer.from(`第${n}份`), '1c')
      await byHost.keep(received, key)
      expect(store.asked.at(-1)).toBe(`PUT /${key}`)
      keys.push(key)
    }
    expect(looked.mock.calls[0]?.[0]).toBe('evidence.store.example')
    expect((await buffer(await byHost.open(keys[0] ?? ''))).toString()).toBe('第0份')
    store.asked.splice(0)
    store.listInPagesOf(3)
    const found: string[] = []
    for await (const key of byHost.list('d1/1c', 0)) found.push(key)
    expect(found.toSorted()).toEqual(keys.toSorted())
    expect(store.asked.filter((line) => line.includes('list-type=2'))).toHaveLength(3)
    store.listInPagesOf(1_000)
    // Both ways lead to the same objects.
    expect(await keysOf('d1/1c')).toEqual(keys.toSorted())
  } finally {
    looked.mockRestore()
  }
})

test('a store that is busy or silent is asked again, and then it is a no with its reason', async () => {
  const { received, key } = await arrived(randomBytes(2_000), '0d')
  store.misbehave('slow', 'refuse')
  await storage().keep(received, key)
  expect(store.asked).toEqual(Array.from({ length: 3 }, () => `PUT /evidence/${key}`))
  store.misbehave('slow', 'refuse', 'busy')
  await expect(storage().open(key)).rejects.toMatchObject(refusal('storageUnreachable'))
  const again = await arrived(randomBytes(2_000), '0e')
  store.misbehave('refuse', 'refuse', 'refuse')
  await expect(storage().keep(again.received, again.key)).rejects.toMatchObject(refusal('storageUnreachable'))
  // What could not be sent is still where it arrived.
  await access(again.received.path)
  expect(await keysOf('d1/0e')).toEqual([])
  const nobody = s3Storage({ ...store.place, endpoint: 'http://127.0.0.1:1' }, BRISK)
  await expect(nobody.open(key)).rejects.toMatchObject(refusal('storageUnreachable'))
})

test('a wrong key, a wrong secret and a bucket that is not there are refused, and nothing is written', async () => {
  const { received, key } = await arrived(randomBytes(20), '0f')
  for (const wrong of [{ secret: 'another' }, { keyId: 'NOBODY' }]) {
    const denied = s3Storage({ ...store.place, ...wrong }, BRISK)
    await expect(denied.keep(received, key)).rejects.toMatchObject(refusal('storageDenied'))
    await expect(denied.open(key)).rejects.toMatchObject(refusal('storageDenied'))
    await expect(denied.remove(key)).rejects.toMatchObject(refusal('storageDenied'))
  }
  const nowhere = s3Storage({ ...store.place, bucket: 'elsewhere' }, BRISK)
  await expect(nowhere.open(key)).rejects.toMatchObject(refusal('storageDenied'))
  await expect(nowhere.list('d1', 0)[Symbol.asyncIterator]().next()).rejects.toMatchObject(refusal('storageDenied'))
  await access(received.path)
  expect(await keysOf('d1/0f')).toEqual([])
})

test('a line that breaks while reading is taken up where it broke; one that breaks while writing leaves nothing', async () => {
  const bytes = randomBytes(700_000)
  const { received, key } = await arrived(bytes, '1a')
  store.misbehave('swallow', 'swallow', 'swallow')
  await expect(storage().keep(received, key)).rejects.toMatchObject(refusal('storageUnreachable'))
  expect(await keysOf('d1/1a')).toEqual([])
  store.misbehave('swallow')
  await storage().keep(received, key)

  store.misbehave('cut', 'cut')
  expect((await buffer(await storage().open(key))).equals(bytes)).toBe(true)
  expect(store.asked.filter((line) => line.startsWith('GET /evidence/d1'))).toHaveLength(3)
  store.misbehave('cut')
  const part = await buffer(await storage().open(key, { start: 1_000, end: 400_000 }))
  expect(part.equals(bytes.subarray(1_000, 400_001))).toBe(true)
  store.misbehave('cut', 'cut', 'cut', 'cut')
  await expect(buffer(await storage().open(key))).rejects.toMatchObject(refusal('storageUnreachable'))
})

test('nothing but a key of ours becomes an address', async () => {
  for (const key of ['../secrets', 'a//b', 'd1/文件', 'a?acl', ''])
    await expect(storage().open(key)).rejects.toThrow(RangeError)
})
