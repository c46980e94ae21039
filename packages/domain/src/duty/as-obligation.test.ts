import { expect, test } from 'vitest'
import { coverageAsObligation, dutyAsObligation } from './as-obligation.ts'
import type { COVERAGE_STATES } from './disclosure-coverage.ts'
import { DUTY_STATES } from './duty-standing.ts'

test('every standing of a duty is one of the five, or nothing', () => {
  expect(DUTY_STATES.map((state) => [state, dutyAsObligation(state)])).toEqual([
    ...[
      ['missed', 'missing'],
      ['soon', 'open'],
      ['due', 'open'],
      ['done', 'onTime'],
      ['idle', null],
    ],
  ])
})

test('what has to be made known is as good as the worst of it', () => {
  const one = (...states: (typeof COVERAGE_STATES)[number][]) =>
    coverageAsObligation(states.map((state) => ({ state })))
  expect(one()).toBeNull()
  expect(one('onTime', 'undated')).toBe('onTime')
  expect(one('onTime', 'late')).toBe('late')
  expect(one('late', 'due')).toBe('open')
  expect(one('late', 'due', 'missed')).toBe('missing')
})
