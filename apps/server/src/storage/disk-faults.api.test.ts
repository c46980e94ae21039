import { createHash } from 'node:crypto'
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { makeBinderFile } from '@jianjia/api'
import { newKey, seedAssessment } from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import { fromPhone } from '@jianjia/documents/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginUpload, endUpload, sendFile } from '../../testing/send-file.ts'
import { bodyOf, type ServerBench, serverBench } from '../../testing/server-bench.ts'
import { ballotBox } from '../ballot-box.ts'
import { numberVault } from '../number-vault.ts'
import { createServices } from '../services.ts'
import { uploadsFolder } from './upload-folder.ts'

/** Takes whatever is written to it as a disk that has no room: ENOSPC, for the superuser as well. */
const NO_ROOM = '/dev/full'
/** Nothing can be made in it, by the superuser either: EACCES, EPERM or EROFS. */
const NOT_WRITABLE = '/sys/kernel'

let it: ServerBench
let cookie: string
beforeAll(async () => {
  it = await serverBench()
  await it.givePassword(it.bench.tenant.people.chair)
  cookie = await it.signIn(it.bench.tenant.people.chair)
})
afterAll(() => it[Symbol.asyncDispose]())

interface Answer {
  readonly sha256?: string
  readonly refusal?: { readonly code: string }
}

/** A PDF that nobody has sent before. */
function newFile(name = '走访记录.pdf', bytes = new TextEncoder().encode(`%PDF-1.7\n${newKey()}\n%%EOF\n`)) {
  const { districtId, units } = it.bench.tenant
  const input = { districtId, key: newKey(), ownerUnitId: units.school.unitId }
  return { origin: it.origin, cookie, input, name, bytes: new Uint8Array(bytes) }
}

/** Sessions that are used are written down as used. */
const rows = () => databaseChecksum(it.bench.scratch.owner, ['account_session'])

async function filesIn(folder: string): Promise<readonly string[]> {
  return (await it.listFiles()).filter((file) => file.startsWith(path.join(it.filesFolder, folder)))
}

test('the disk is full while a file arrives: it says so, nothing is written, and the rest is taken when there is room', async () => {
  const file = newFile()
  const begun = await beginUpload(file, new Uint8Array())
  const location = begun.headers.get('location') ?? ''
  const place = path.join(uploadsFolder(it.filesFolder), path.basename(location))
  const send = () =>
    fetch(`${it.origin}${location}`, {
      method: 'PATCH',
      headers: {
        ...{ cookie, 'tus-resumable': '1.0.0', 'upload-offset': '0' },
        'content-type': 'application/offset+octet-stream',
      },
      body: file.bytes,
    })
  const before = await rows()
  await rm(place)
  await symlink(NO_ROOM, place)
  const full = await send()
  expect([full.status, await bodyOf<Answer>(full)]).toMatchObject([409, { refusal: { code: 'storageFull' } }])
  expect(await rows()).toBe(before)
  expect([...(await filesIn('objects')), ...(await filesIn('incoming'))]).toEqual([])
  await rm(place)
  await writeFile(place, '')
  expect((await send()).status).toBe(204)
  const done = await bodyOf<Answer>(await endUpload(file, location))
  expect(done.sha256).toBe(createHash('sha256').update(file.bytes).digest('hex'))
})

test.each(['uploads', 'incoming', 'objects'])(
  'the folder “%s” may not be written to: it says so, no row and no file is left, and the same works afterwards',
  async (folder) => {
    const scene = await fromPhone(1, [120 + folder.length, 80])
    for (const file of [newFile(), newFile('走访.jpg', scene)]) {
      const before = [await rows(), await filesIn('objects'), await filesIn('incoming')]
      const give = await takeAway(folder)
      const refused = await sendFile(file)
      const answer = await bodyOf<Answer>(refused)
      await give()
      expect([refused.status, answer]).toMatchObject([409, { refusal: { code: 'storageReadOnly' } }])
      expect([await rows(), await filesIn('objects'), await filesIn('incoming')]).toEqual(before)
      expect((await sendFile(file)).status).toBe(200)
    }
  },
)

test('a binder that cannot be laid down is told with its reason, leaves nothing, and is made when it can', async () => {
  const { bench } = it
  const { districtId, people, units } = bench.tenant
  const { assessmentId } = await seedAssessment(bench, bench.tenant)
  const about = { districtId, assessmentId, unitId: units.school.unitId }
  const services = createServices({
    ...{
      filesFolder: it.filesFolder,
      publicOrigin: undefined,
      vault: numberVault(['a secret of the tests']),
      ballotBox: ballotBox(['a secret of the tests']),
    },
  })
  const chair = bench.callerFor(people.chair)
  const ask = () => chair.binder.make({ ...about, format: 'html', key: newKey() })
  const shown = async () => (await chair.binder.get(about)).formats.find(({ format }) => format === 'html')
  const { binderId } = await ask()
  const give = await takeAway('made')
  await expect(makeBinderFile({ db: bench.db, services }, { districtId, binderId })).rejects.toThrow('storageReadOnly')
  await give()
  expect(await shown()).toMatchObject({ state: 'failed', failure: 'storageReadOnly', made: null })
  expect(await filesIn('made')).toEqual([])
  expect(await ask()).toEqual({ binderId, stateHash: expect.any(String), state: 'waiting' })
  expect(await makeBinderFile({ db: bench.db, services }, { districtId, binderId })).toBe(true)
  expect(await filesIn('made')).toHaveLength(1)
  const { rows: kept } = await bench.scratch.owner.query('select state, failure from binder')
  expect(kept).toEqual([{ state: 'ready', failure: null }])
})

/** Puts a folder that cannot be written to in the place of one; the answer puts it back. */
async function takeAway(name: string): Promise<() => Promise<void>> {
  const folder = path.join(it.filesFolder, name)
  await mkdir(folder, { recursive: true })
  await rename(folder, `${folder}-away`)
  await symlink(NOT_WRITABLE, folder)
  return async () => {
    await rm(folder)
    await rename(`${folder}-away`, folder)
  }
}
