import { expect, test } from 'vitest'
import { expectClean } from '../reading/check.ts'
import { attacksOf } from './attack-strings.ts'
import { findPatterns, type Pattern } from './find-patterns.ts'
import { findSlow } from './slow-patterns.ts'

/** What doubles with each sign would take a thousand years at fifty; what grows by a power is done at once. */
const DOUBLING = { length: 50, milliseconds: 1_000 }

test('no pattern doubles its work with each sign', async () => {
  const patterns = await findPatterns()
  const built = patterns.filter(({ place }) => place === 'put together').length
  expect(built).toBeGreaterThan(50)
  expectClean(findSlow(patterns, DOUBLING), `patterns, ${built} of them put together at loading`, 900)
}, 120_000)

test('and each planted one is found, however it is written', () => {
  const planted = [
    /^(a+)+$/,
    /^(a|a)*$/,
    /^(\d|\w)+!$/,
    /(x+x+)+y/,
    /^(?:[一二三]|[二三四])*号$/,
    /^([^,]*,?)*;$/,
    /^(\s*[\u4E00-\u9FFF]*)*$/u,
    /^(?<word>\w+\s?)*$/,
    /^a{2}(?:b{0,9}c*)*d$/,
    /<(?:[^>"]|"[^"]*"|[^'"])*>/,
  ]
  const patterns = planted.map(({ source, flags }): Pattern => ({ source, flags, place: 'planted' }))
  const patience = { length: 50, milliseconds: 4 }
  expect(findSlow(patterns, patience).faults).toEqual(
    patterns.map(({ source, flags }) => `planted: /${source}/${flags}`),
  )
  const fine: Pattern = { source: '^\\s*(\\d+)\\s*$', flags: '', place: 'fine' }
  expect(findSlow([fine], patience)).toEqual({ seen: 1, faults: [] })
  expect(attacksOf('^[甲乙]+\\d{9}$', '')).toContainEqual({ before: '甲', pump: '0' })
})
