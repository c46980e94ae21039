import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type ApiBench, apiBench, newKey } from '@jianjia/api/testing'
import { MIGRATION_NAMES } from '@jianjia/db'
import { blankDatabase, databaseChecksum } from '@jianjia/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folderStorage, incomingFolder } from '../storage/folder-storage.ts'
import { checkBackup } from './check-backup.ts'
import { BackupRefused, filePlace, type Manifest, MANIFEST, MANIFEST_SUM, sumLine, tablePlace } from './manifest.ts'
import { restoreBackup } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

let bench: ApiBench
let parent: string
let made: Manifest

beforeAll(async () => {
  bench = await apiBench()
  parent = await mkdtemp(path.join(tmpdir(), 'jianjia-backup-'))
  const { districtId, people, units } = bench.tenant
  for (const name of ['春游', '秋游']) {
    const input = { districtId, ownerUnitId: units.school.unitId, key: newKey() }
    await bench.upload('evidence.upload', {
      ...{ by: people.chair, input, fileName: `${name}.pdf`, bytes: Buffer.from(`%PDF-1.4 ${name}`) },
    })
  }
  await bench.scratch.owner.query(`insert into account_session (id, user_id, token, expires_at, created_at, updated_at)
    select gen_random_uuid(), id, 'token-of-a-session', now() + interval '1 day', now(), now() from account_user limit 1`)
  made = await writeBackup(sourceAt('first'))
})
afterAll(async () => {
  await bench[Symbol.asyncDispose]()
  await rm(parent, { recursive: true, force: true })
})

function sourceAt(name: string) {
  return { appUrl: bench.scratch.appUrl, storage: bench.storage, folder: path.join(parent, name) }
}

/** Where the backup `from` is to go: a database without anything, a folder without files. */
async function emptyPlace(from: string) {
  const blank = await blankDatabase()
  const files = await mkdtemp(path.join(parent, 'files-'))
  const target = { folder: path.join(parent, from), ownerUrl: blank.ownerUrl }
  const appUrl = new URL(bench.scratch.appUrl)
  appUrl.pathname = new URL(blank.ownerUrl).pathname
  return {
    ...{ target: { ...target, storage: folderStorage(files), incoming: incomingFolder(files) }, files },
    appUrl: appUrl.toString(),
    [Symbol.asyncDispose]: () => blank[Symbol.asyncDispose](),
  }
}

test('what was stored is stored again elsewhere: the same rows, the same files, by count and by hash', async () => {
  await using place = await emptyPlace('first')
  const restored = await restoreBackup(place.target)
  expect(restored).toMatchObject({ files: 2, missing: [], migrations: [], tables: made.tables.length })
  expect(restored.rows).toBeGreaterThan(50)
  const again = await writeBackup({ ...sourceAt('again'), appUrl: place.appUrl, storage: place.target.storage })
  expect(again.tables).toEqual(made.tables)
  expect(again.files).toEqual(made.files)
  expect(again.tables.length).toBeGreaterThan(55)

  // Who lives there now is not disturbed by a second one.
  await expect(restoreBackup(place.target)).rejects.toMatchObject({ code: 'notEmpty' })
  expect(
    (await writeBackup({ ...sourceAt('third'), appUrl: place.appUrl, storage: place.target.storage })).tables,
  ).toEqual(made.tables)
})

test('nobody is signed in by a backup, and an unfinished one bears no name', async () => {
  const rows = await Promise.all(
    made.tables.map(async ({ name }) =>
      gunzipSync(await readFile(tablePlace(path.join(parent, 'first'), name))).toString(),
    ),
  )
  expect(rows.some((text) => text.includes(bench.tenant.people.chair.username))).toBe(true)
  expect(rows.some((text) => text.includes('token-of-a-session'))).toBe(false)
  const failing = {
    ...bench.storage,
    open: () => Promise.reject(new Error('EIO: the disk has a fault')),
  }
  await expect(writeBackup({ ...sourceAt('broken'), storage: failing })).rejects.toThrow('EIO')
  expect((await readdir(parent)).filter((name) => name.startsWith('broken'))).toEqual([])
  await expect(writeBackup(sourceAt('first'))).rejects.toMatchObject({ code: 'notEmpty' })
})

test('a stored file that is gone or damaged is told, and everything else is kept', async () => {
  const [gone, changed] = [...bench.storage.files.keys()]
  if (gone === undefined || changed === undefined) throw new Error('two files')
  const storage = {
    ...bench.storage,
    open: (key: string) => (key === gone ? bench.storage.open('00') : bench.storage.open(key === changed ? gone : key)),
  }
  const manifest = await writeBackup({ ...sourceAt('gaps'), storage })
  expect(manifest.missing.toSorted()).toEqual([gone, changed].toSorted())
  expect(manifest.tables).toEqual(made.tables)
})

test('damage is noticed wherever it is, before anything is written', async () => {
  const folder = path.join(parent, 'first')
  expect((await checkBackup(folder)).manifest).toEqual(made)
  const places = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  // One table of five here, and every other part; the long run takes a hundred places.
  const parts = places.filter((place, at) => at % 5 === 0 || !place.endsWith('.gz'))
  await using place = await emptyPlace('first')
  const before = await readdir(place.files)
  for (const [at, file] of parts.entries()) {
    const whole = await readFile(file)
    const bit = (at * 7919) % (whole.length * 8)
    await writeFile(
      file,
      whole.map((byte, n) => (n === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)),
    )
    await expect(restoreBackup(place.target), file).rejects.toBeInstanceOf(BackupRefused)
    await writeFile(file, whole)
  }
  expect(parts.length).toBeGreaterThan(14)
  expect(await readdir(place.files)).toEqual(before)
  const [{ key } = { key: '' }] = (await checkBackup(folder)).files
  await appendFile(filePlace(folder, key), 'x')
  await expect(checkBackup(folder)).rejects.toMatchObject({ code: 'damaged', path: expect.stringContaining(key) })
})

test('a backup of a newer version, and a folder that is none, are refused', async () => {
  const folder = path.join(parent, 'newer')
  await cp(path.join(parent, 'again'), folder, { recursive: true })
  const text = Buffer.from(JSON.stringify({ ...made, migrations: [...MIGRATION_NAMES, '20990101T000000-later'] }))
  await writeFile(path.join(folder, MANIFEST), text)
  await writeFile(path.join(folder, MANIFEST_SUM), sumLine(text))
  const before = await databaseChecksum(bench.scratch.owner)
  const target = { ...sourceAt('newer'), ownerUrl: bench.scratch.ownerUrl, incoming: path.join(parent, 'in') }
  await expect(restoreBackup(target)).rejects.toMatchObject({ code: 'newerVersion' })
  await expect(restoreBackup({ ...target, folder: parent })).rejects.toMatchObject({ code: 'notABackup' })
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
})
