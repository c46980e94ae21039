import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { temporaryFolder } from './memory-folder.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

test('a folder that is no mount of its own, or is not there, is left for the usual one', () => {
  vi.stubEnv('TMPDIR', undefined)
  expect(temporaryFolder(mkdtempSync(path.join(tmpdir(), 'jianjia-folder-')))).toBe(tmpdir())
  expect(temporaryFolder('/no/such/folder')).toBe(tmpdir())
})

test('what somebody asked for in TMPDIR is taken', () => {
  const asked = mkdtempSync(path.join(tmpdir(), 'jianjia-folder-'))
  vi.stubEnv('TMPDIR', asked)
  expect(temporaryFolder()).toBe(asked)
})
