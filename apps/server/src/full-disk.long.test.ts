import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { newKey, seedAssessment } from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import { fromPhone } from '@jianjia/documents/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CityServer, cityServer, type StartedServer } from '../testing/city-server.ts'
import { beginUpload, endUpload } from '../testing/send-file.ts'
import { until } from '../testing/spawn-server.ts'

/** A real server whose disk takes no more: what its process may write to a file is bounded while it runs, then not. */
let city: CityServer
let at: StartedServer
beforeAll(async () => {
  city = await cityServer({ jobs: 'on' })
  at = await city.start()
}, 60_000)
afterAll(() => city[Symbol.asyncDispose]())

/** The soft bound of one process, which needs no right that a user does not have. */
function roomOf(bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(at.server.process.pid), `--fsize=${bytes}:unlimited`])
}

function newFile(name: string, bytes: Uint8Array<ArrayBuffer>) {
  const { districtId, units } = city.bench.tenant
  const input = { districtId, key: newKey(), ownerUnitId: units.school.unitId }
  return { origin: at.address, cookie: at.cookie, input, name, bytes }
}

/** Without sessions that are used, and without what jobs note of themselves. */
const rows = () => databaseChecksum(city.bench.scratch.owner, ['account_session'])

const kept = async () => [await rows(), await city.filesIn('objects'), await city.filesIn('incoming')]

test('an upload stops where the disk is full, says so, keeps what arrived, and goes on when there is room', async () => {
  const bytes = new Uint8Array(300_000).fill(0x20)
  bytes.set(new TextEncoder().encode(`%PDF-1.7\n%${newKey()}\n`))
  const file = newFile('全年台账.pdf', bytes)
  const begun = await beginUpload(file, new Uint8Array())
  const location = begun.headers.get('location') ?? ''
  const headers = { cookie: at.cookie, 'tus-resumable': '1.0.0' }
  const offset = async () => {
    const answer = await fetch(`${at.address}${location}`, { method: 'HEAD', headers })
    return Number(answer.headers.get('upload-offset'))
  }
  const send = async (from: number) =>
    fetch(`${at.address}${location}`, {
      method: 'PATCH',
      headers: { ...headers, 'upload-offset': `${from}`, 'content-type': 'application/offset+octet-stream' },
      body: bytes.subarray(from),
    })
  const before = await kept()
  roomOf(65_536)
  const full = await send(0)
  expect([full.status, await full.json()]).toMatchObject([409, { refusal: { code: 'storageFull' } }])
  const early = await endUpload(file, location)
  expect([early.status, await early.json()]).toMatchObject([400, { refusal: { code: 'uploadInterrupted' } }])
  expect(await kept()).toEqual(before)
  roomOf('unlimited')
  const arrived = await offset()
  expect(arrived).toBeLessThanOrEqual(65_536)
  expect((await send(arrived)).status).toBe(204)
  const done = await endUpload(file, location)
  expect(await done.json()).toMatchObject({ sha256: createHash('sha256').update(bytes).digest('hex') })
})

test('a photograph that arrived and cannot be laid down leaves no row and no file, and is taken when there is room', async () => {
  const file = newFile('走访.jpg', new Uint8Array(await fromPhone(6, [3000, 2000])))
  const begun = await beginUpload(file, file.bytes)
  const location = begun.headers.get('location') ?? ''
  const before = await kept()
  roomOf(4096)
  const full = await endUpload(file, location)
  expect([full.status, await full.json()]).toMatchObject([409, { refusal: { code: 'storageFull' } }])
  expect(await kept()).toEqual(before)
  roomOf('unlimited')
  const done = await endUpload(file, location)
  expect([done.status, await done.json()]).toMatchObject([200, { mediaType: 'image/jpeg' }])
})

test('a binder that does not fit is told with its reason, leaves nothing, and is made when there is room', async () => {
  const { districtId, units } = city.bench.tenant
  const { assessmentId } = await seedAssessment(city.bench, city.bench.tenant)
  const about = { districtId, assessmentId, unitId: units.school.unitId }
  const shown = async () => {
    const { formats } = await city.read<{ formats: readonly Shown[] }>(at, 'binder.get', about)
    return formats.find(({ format }) => format === 'pdf')
  }
  roomOf(4096)
  expect(await city.change(at, 'binder.make', { ...about, format: 'pdf' })).toMatchObject({ status: 200 })
  await until(async () => (await shown())?.state === 'failed', 30_000)
  expect(await shown()).toMatchObject({ failure: 'storageFull', made: null })
  expect(await city.filesIn('made')).toEqual([])
  roomOf('unlimited')
  expect(await city.change(at, 'binder.make', { ...about, format: 'pdf' })).toMatchObject({ status: 200 })
  await until(async () => (await shown())?.state === 'ready', 30_000)
  expect((await shown())?.failure).toBe(null)
  expect(await city.filesIn('made')).toEqual([expect.stringContaining('pdf')])
}, 90_000)

interface Shown {
  readonly format: string
  readonly state: string
  readonly failure: string | null
}
