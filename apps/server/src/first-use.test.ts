import { expect, test } from 'vitest'
import { loadsDemonstration } from './first-use.ts'

const here = { demo: false, empty: false, host: '127.0.0.1' }
const own = { embedded: true, hasCode: false }

test('the demonstration comes by itself into the built-in database behind a loopback address', () => {
  expect(loadsDemonstration(here, own)).toBe(true)
})

test.each([
  ['a database of somebody', here, { ...own, embedded: false }],
  ['an address that others reach', { ...here, host: '0.0.0.0' }, own],
  ['an installation wanted empty', { ...here, empty: true }, own],
  ['one whose set-up code is given out', here, { ...own, hasCode: true }],
])('not into %s, unless asked for', (_what, config, database) => {
  expect(loadsDemonstration(config, database)).toBe(false)
  expect(loadsDemonstration({ ...config, demo: true }, database)).toBe(true)
})
