import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { folderStorage, incomingFolder } from './folder-storage.ts'
import { receiveFile, sweepIncoming } from './receive-file.ts'

const KEY = '0190a-b/c1/ff'

async function folder() {
  const place = await mkdtemp(path.join(tmpdir(), 'jianjia-storage-'))
  return { place, [Symbol.asyncDispose]: () => rm(place, { recursive: true, force: true }) }
}

async function receive(place: string, text: string, name = '记录.txt') {
  const received = await receiveFile({ place: await arrived(place, Buffer.from(text)), name }, incomingFolder(place))
  if (!received.ok) throw new Error(received.refusal.code)
  return received.value
}

async function arrived(folder: string, bytes: Uint8Array): Promise<string> {
  const place = path.join(folder, crypto.randomUUID())
  await writeFile(place, bytes)
  return place
}

test('what is kept comes back, and nothing is left in the temporary place', async () => {
  await using at = await folder()
  const storage = folderStorage(at.place)
  const received = await receive(at.place, '走访')
  await storage.keep(received.file, KEY)
  await received.drop()
  expect((await buffer(await storage.open(KEY))).toString()).toBe('走访')
  expect(await readdir(incomingFolder(at.place))).toEqual([])
})

test('keeping twice is keeping once: a transaction that runs again finds its file in place', async () => {
  await using at = await folder()
  const storage = folderStorage(at.place)
  const { file } = await receive(at.place, '走访')
  await storage.keep(file, KEY)
  await storage.keep(file, KEY)
  await expect(storage.keep(file, 'ab/cd')).rejects.toThrow('ENOENT')
})

test('a key is never a way out of the folder', async () => {
  await using at = await folder()
  const storage = folderStorage(at.place)
  const { file } = await receive(at.place, '走访')
  for (const key of ['../a', '/etc/passwd', 'a/../../b', 'ab//cd', '', 'ab/', 'AB', '文'])
    await expect(storage.keep(file, key)).rejects.toThrow('not a storage key')
  await expect(storage.open('../x')).rejects.toThrow('not a storage key')
})

test('a key without a file says so', async () => {
  await using at = await folder()
  await expect(folderStorage(at.place).open(KEY)).rejects.toThrow('no stored file')
})

test('a file that is refused leaves nothing but what had arrived', async () => {
  await using at = await folder()
  const place = await arrived(at.place, Buffer.from('走访'))
  expect(await receiveFile({ place, name: 'a.txt' }, incomingFolder(at.place))).toMatchObject({ ok: true })
  expect(await receiveFile({ place, name: 'a.exe' }, incomingFolder(at.place))).toMatchObject({ ok: false })
  const gone = receiveFile({ place: `${place}x`, name: 'a.txt' }, incomingFolder(at.place))
  await expect(gone).rejects.toThrow('ENOENT')
  expect(await readdir(incomingFolder(at.place))).toHaveLength(1)
})

test('texts are told apart by their endings, a block pasted into a table among them', async () => {
  await using at = await folder()
  const types = ['a.txt', 'a.csv', '粘贴的内容.tsv'].map(
    async (name) => (await receive(at.place, '日期\t标题', name)).file,
  )
  expect((await Promise.all(types)).map(({ mediaType }) => mediaType)).toEqual(['text/plain', 'text/csv', 'text/plain'])
})

test('what a killed process has left behind is swept, but not what is still being written', async () => {
  await using at = await folder()
  await receive(at.place, '走访')
  expect(await sweepIncoming(incomingFolder(at.place), 60_000)).toBe(0)
  expect(await sweepIncoming(incomingFolder(at.place), 0)).toBe(1)
  expect(await readdir(incomingFolder(at.place))).toEqual([])
  expect(await sweepIncoming(path.join(at.place, 'never-made'), 0)).toBe(0)
})

test('old Word and Excel files are told apart by what is inside', async () => {
  await using at = await folder()
  const container = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  const inside = (stream: string) =>
    Buffer.concat([container, Buffer.alloc(600), Buffer.from(`${stream}\0`, 'utf16le')])
  const typeOf = async (bytes: Buffer) => {
    const received = await receiveFile(
      { place: await arrived(at.place, bytes), name: 'a.bin' },
      incomingFolder(at.place),
    )
    return received.ok ? received.value.file.mediaType : received.refusal.code
  }
  expect(await typeOf(inside('WordDocument'))).toBe('application/msword')
  expect(await typeOf(inside('Workbook'))).toBe('application/vnd.ms-excel')
  expect(await typeOf(inside('Something'))).toBe('evidenceTypeNotAllowed')
})

test('the bytes on the disk are the ones that were hashed', async () => {
  await using at = await folder()
  await writeFile(path.join(at.place, 'unrelated'), '')
  const { file } = await receive(at.place, '走访'.repeat(50_000))
  expect((await readFile(file.path)).byteLength).toBe(file.size)
})
