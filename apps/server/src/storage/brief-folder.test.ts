import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { briefFolder } from './brief-folder.ts'

const KEY = '0190aaaa-0000-7000-8000-000000000001/4d0f0c1e-5b7e-4c6e-9f43-0a4e3f1c2b5d'
const OTHER = KEY.replace('0190aaaa', '0190bbbb')
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'jianjia-brief-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a brief file is there under its key and under no other', async () => {
  const files = briefFolder(folder)
  await files.keep(KEY, new Uint8Array([1, 2, 3]))
  expect([...((await files.open(KEY)) ?? [])]).toEqual([1, 2, 3])
  expect(await files.open(OTHER)).toBeUndefined()
})

test('what is too old is not given any more, and goes away when another one is kept', async () => {
  const files = briefFolder(folder)
  await files.keep(KEY, new Uint8Array([1]))
  const [name = ''] = await readdir(folder)
  const before = new Date(Date.now() - 3_700_000)
  await utimes(path.join(folder, name), before, before)
  expect(await files.open(KEY)).toBeUndefined()
  expect(await readdir(folder)).toHaveLength(1)
  await files.keep(OTHER, new Uint8Array([2]))
  expect(await readdir(folder)).toEqual([OTHER.replace('/', '_')])
})

test('a key that could be a path is an accident', async () => {
  const files = briefFolder(folder)
  await expect(files.open('../secrets')).rejects.toThrow(RangeError)
  await expect(files.keep('a/../../b', new Uint8Array())).rejects.toThrow(RangeError)
})
