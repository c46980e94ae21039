import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { madeFolder } from './made-folder.ts'

const KEY = '0190aaaa-0000-7000-8000-000000000001/ab12-pdf'
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'jianjia-made-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const bytes = (of: string) => new TextEncoder().encode(of)

test('a file is there when it is whole, with its size and hash; the same key again replaces it', async () => {
  const files = madeFolder(folder)
  for (const what of ['芦苇', '蒹葭苍苍']) {
    const making = await files.begin()
    await making.write(bytes(what))
    await making.write(bytes('。'))
    if (what === '芦苇') expect(await files.has(KEY)).toBe(false)
    const { size, sha256 } = await making.finish(KEY)
    expect([size, sha256.length]).toEqual([bytes(`${what}。`).length, 64])
    await making.drop()
    const opened = await files.open(KEY)
    expect(opened?.size).toBe(size)
    expect(opened && (await text(opened.stream))).toBe(`${what}。`)
  }
  expect(await readdir(folder)).toHaveLength(1)
})

test('what was dropped or cut off is never seen; both are gone after their time, and so is what was made', async () => {
  const files = madeFolder(folder, { made: 60_000, begun: 30_000 })
  const dropped = await files.begin()
  await dropped.write(bytes('x'))
  await dropped.drop()
  expect(await readdir(folder)).toEqual([])
  const cut = await files.begin()
  await cut.write(bytes('half'))
  const whole = await files.begin()
  await whole.finish(KEY)
  await whole.drop()
  for (const name of await readdir(folder)) {
    const earlier = new Date(Date.now() - 45_000)
    await utimes(path.join(folder, name), earlier, earlier)
  }
  expect(await readdir(folder)).toHaveLength(2)
  await (await files.begin()).drop()
  expect(await readdir(folder)).toHaveLength(1)
  expect(await files.has(KEY)).toBe(true)
  const longAgo = new Date(Date.now() - 70_000)
  for (const name of await readdir(folder)) await utimes(path.join(folder, name), longAgo, longAgo)
  expect(await files.open(KEY)).toBeUndefined()
  await (await files.begin()).drop()
  expect(await readdir(folder)).toEqual([])
  await cut.drop()
})

test('nothing that is not a key becomes a path', async () => {
  await expect(madeFolder(folder).has('../x')).rejects.toThrow(RangeError)
  await expect(madeFolder(folder).open('a.b')).rejects.toThrow(RangeError)
})
