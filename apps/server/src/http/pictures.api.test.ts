import { comparePictures, sweepFiles } from '@jianjia/api'
import { cornersOf, fromPhone, heicFromPhone, makeScene, makeVariants, remainsOf } from '@jianjia/documents/testing'
import { MAX_EVIDENCE_BYTES } from '@jianjia/domain/evidence'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendFile } from '../../testing/send-file.ts'
import { bodyOf, type ServerBench, serverBench } from '../../testing/server-bench.ts'
import { folderStorage } from '../storage/folder-storage.ts'

let it: ServerBench
let cookie: string
beforeAll(async () => {
  it = await serverBench()
  await it.givePassword(it.bench.tenant.people.chair)
  cookie = await it.signIn(it.bench.tenant.people.chair)
})
afterAll(() => it[Symbol.asyncDispose]())

interface Answer {
  readonly fileId: string
  readonly name: string
  readonly size: number
  readonly mediaType: string
  readonly sha256: string
  readonly refusal?: { readonly code: string; readonly detail: object }
}

interface Sent {
  readonly bytes: Uint8Array
  readonly name: string
  readonly unitId?: string
}

async function send({ bytes, name, unitId }: Sent): Promise<Answer> {
  const { districtId, units } = it.bench.tenant
  const input = { districtId, key: crypto.randomUUID(), ownerUnitId: unitId ?? units.school.unitId }
  return bodyOf<Answer>(await sendFile({ origin: it.origin, cookie, input, name, bytes: new Uint8Array(bytes) }))
}

async function fetched(fileId: string, small = '') {
  const answer = await fetch(`${it.origin}/files/${it.bench.tenant.districtId}/${fileId}${small}`, {
    headers: { cookie },
  })
  const { status, headers } = answer
  return { status, disposition: headers.get('content-disposition'), bytes: new Uint8Array(await answer.arrayBuffer()) }
}

async function count(table: string): Promise<number> {
  const { rows } = await it.bench.scratch.owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)
  return rows[0]?.n ?? 0
}

test('a photograph that another unit has cut and packed anew is found, once, and told to nobody who sent it', async () => {
  const { districtId, units } = it.bench.tenant
  const scene = await makeScene({ place: 3, shot: 0 })
  const { cut80 } = await makeVariants(scene, 5)
  const first = await send({ bytes: scene, name: '活动.jpg' })
  const second = await send({ bytes: cut80 ?? scene, name: '春游.jpg', unitId: units.schoolGroup.unitId })
  await send({ bytes: await makeScene({ place: 3, shot: 1 }), name: '同一处.jpg' })
  const compared = await comparePictures(it.bench.db, districtId)
  expect(compared).toMatchObject({ twins: 1, isAll: true })
  expect(await comparePictures(it.bench.db, districtId)).toEqual({ compared: 0, twins: 0, isAll: true })
  const { rows } = await it.bench.scratch.owner.query('select file_id, twin_id from picture_twin')
  expect(rows).toEqual([{ file_id: second.fileId, twin_id: first.fileId }])
})

test('a photograph of a phone is kept upright and small, without place and time, under its own name', async () => {
  const sent = await fromPhone(6, [3000, 2000])
  const kept = await send({ bytes: sent, name: '走访王老师.JPG' })
  expect(kept).toMatchObject({ name: '走访王老师.JPG', mediaType: 'image/jpeg' })
  const whole = await fetched(kept.fileId)
  expect(whole.bytes.byteLength).toBe(kept.size)
  expect(await remainsOf(whole.bytes)).toEqual({ width: 1707, height: 2560 })
  expect(await cornersOf(whole.bytes)).toBe('brgw')
  const small = await fetched(kept.fileId, '/small')
  expect(await remainsOf(small.bytes)).toMatchObject({ width: 320, height: 480 })
  expect((await it.listFiles()).filter((file) => file.includes('/incoming/'))).toEqual([])
  // What is kept, sent again, is the same file, and so is the same photograph.
  expect((await send({ bytes: whole.bytes, name: '又一次.jpg' })).fileId).toBe(kept.fileId)
  expect((await send({ bytes: sent, name: '又一次.jpg' })).fileId).toBe(kept.fileId)
})

test('HEIC is kept as JPEG and saved as one; a picture that cannot be opened is refused, and nothing of it stays', async () => {
  const kept = await send({ bytes: await heicFromPhone(), name: 'IMG_0001.HEIC' })
  expect(kept).toMatchObject({ name: 'IMG_0001.HEIC', mediaType: 'image/jpeg' })
  expect((await fetched(kept.fileId)).disposition).toContain('filename="IMG_0001.jpg"')
  const [files, pictures] = [await count('evidence_file'), await count('evidence_picture')]
  const whole = await fromPhone(1, [640, 480])
  const broken = whole.subarray(0, whole.length - 900)
  expect((await send({ bytes: broken, name: '坏.jpg' })).refusal).toMatchObject({
    code: 'pictureDamaged',
    detail: { name: '坏.jpg' },
  })
  expect([await count('evidence_file'), await count('evidence_picture')]).toEqual([files, pictures])
  expect((await it.listFiles()).filter((file) => file.includes('/incoming/'))).toEqual([])
})

test('a photograph of 50 MB is taken, since little of it is kept', async () => {
  const photograph = await fromPhone(1, [800, 600])
  const heavy = new Uint8Array(50_000_000)
  heavy.set(photograph)
  const kept = await send({ bytes: heavy, name: '全景.jpg' })
  expect(kept.mediaType).toBe('image/jpeg')
  expect(kept.size).toBeLessThan(MAX_EVIDENCE_BYTES / 10)
})

test('what is erased or has no row is swept after a while, and what is kept stays', async () => {
  const { districtId } = it.bench.tenant
  const storage = folderStorage(it.filesFolder)
  const kept = await send({ bytes: await fromPhone(2, [120, 80]), name: '留.jpg' })
  const erased = await send({ bytes: await fromPhone(3, [140, 80]), name: '删.jpg' })
  const objects = async () => (await it.listFiles()).filter((file) => file.includes('/objects/')).length
  const before = await objects()
  const input = { districtId, key: crypto.randomUUID(), fileId: erased.fileId }
  expect((await it.post('/trpc/evidence.erase', input, { cookie })).status).toBe(200)
  expect((await fetched(erased.fileId)).status).toBe(404)
  expect(await sweepFiles({ db: it.bench.db, storage, districtId })).toBe(0)
  expect(await sweepFiles({ db: it.bench.db, storage, districtId, minAgeMillis: 0 })).toBe(2)
  expect(await sweepFiles({ db: it.bench.db, storage, districtId, minAgeMillis: 0 })).toBe(0)
  expect(await objects()).toBe(before - 2)
  expect((await fetched(kept.fileId)).status).toBe(200)
  expect((await fetched(kept.fileId, '/small')).status).toBe(200)
})
