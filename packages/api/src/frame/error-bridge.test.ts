import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { kindOf, REFUSALS, type RefusalCode, refuse } from '@jianjia/domain/kernel'
import { TRPCError } from '@trpc/server'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { errorData, errorDataOf, errorMessage, httpStatusOf, parseInput, Refused, toWire } from './error-bridge.ts'

const CODES = Object.keys(REFUSALS) as RefusalCode[]

test.each(CODES)('%s crosses the wire with its reason and the status of its kind', (code) => {
  const { refusal } = refuse(code, { limit: 3 }, { path: ['field'], until: '2026-12-01' })
  const wired = toWire(new Refused(refusal))
  const status = { invalid: 400, forbidden: 403, missing: 404, conflict: 409 }[kindOf(refusal)]
  expect(httpStatusOf(refusal)).toBe(code === 'notSignedIn' ? 401 : status)
  expect(errorMessage(wired)).toBe(code)
  expect(errorData(wired, 'r1')).toEqual({ requestId: 'r1', refusal })
})

test('an accident tells its request id and nothing else', () => {
  const wired = toWire(new Error('relation "app.ballot" does not exist'))
  expect(errorMessage(wired)).toBe('internal')
  expect(errorData(wired, 'r1')).toEqual({ requestId: 'r1' })
  expect(errorDataOf(new Error('inside'), 'r1')).toEqual({ status: 500, data: { requestId: 'r1' } })
})

test('a broken answer of ours is our fault, not the input of the client', () => {
  const parsed = z.strictObject({}).safeParse({ more: 1 })
  expect(toWire(parsed.error)).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', message: 'internal' })
})

test('wrong input names the fields', () => {
  const { error } = z.strictObject({ unit: z.strictObject({ id: z.uuid() }) }).safeParse({ unit: { id: 5 } })
  const wired = new TRPCError({ code: 'BAD_REQUEST', cause: error })
  expect(errorData(wired, 'r1')).toEqual({
    requestId: 'r1',
    refusal: { code: 'malformed', detail: {} },
    issues: [{ path: ['unit', 'id'], message: 'invalid_type' }],
  })
})

test('characters that cannot be stored and endless nesting are refused before anything walks into them', () => {
  const anything = z.unknown()
  const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)
  for (const sent of [deep, 'a\0b', { note: ['\0'] }, { 'a\0': 1 }, '\uD800', { '\uDC00': 1 }])
    expect(() => parseInput(anything, sent)).toThrow('malformed')
  expect(parseInput(anything, { rows: [{ a: ['x', null, 1] }] })).toEqual({ rows: [{ a: ['x', null, 1] }] })
})

test('use cases are made by the frame only: nothing but the frame, the router and tests knows tRPC', () => {
  const source = path.resolve(import.meta.dirname, '..')
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('frame/') && file !== 'router.ts',
  )
  expect(files.length).toBeGreaterThan(5)
  const knowing = files.filter((file) =>
    /frame\/trpc\.ts|@trpc\/server/.test(readFileSync(path.join(source, file), 'utf8')),
  )
  expect(knowing).toEqual([])
})
