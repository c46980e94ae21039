import { expect, test } from 'vitest'
import { LINES, schemeOf } from '../../testing/assessment-rows.ts'
import { plainDate } from '../kernel/index.ts'
import { daysLookedAt } from './days-looked-at.ts'

const year = { start: plainDate('2026-01-01'), end: plainDate('2026-12-31') }

function lineOver(id: string, window: object) {
  const query = { aggregate: 'sum', of: { metric: 'dispatch.adopted' }, window }
  return { ...LINES.dispatch, id, name: id, source: { kind: 'measure', query } }
}

test('a scheme that reads no records asks for no days', () => {
  expect(daysLookedAt(schemeOf([LINES.rules, LINES.visits]), year)).toBeUndefined()
})

test('one line asks for its window', () => {
  expect(daysLookedAt(schemeOf(), year)).toEqual(year)
  const named = { kind: 'named', start: '2026-03-01', end: '2026-05-31' }
  expect(daysLookedAt(schemeOf([lineOver('a', named)]), year)).toEqual({ start: '2026-03-01', end: '2026-05-31' })
})

test('several lines ask for the days from the first of any to the last of any, in whatever order they stand', () => {
  const early = lineOver('early', { kind: 'named', start: '2024-09-01', end: '2025-08-31' })
  const late = lineOver('late', { kind: 'named', start: '2026-06-01', end: '2027-01-15' })
  const inside = lineOver('inside', { kind: 'trailingMonths', months: 3 })
  const all = { start: '2024-09-01', end: '2027-01-15' }
  for (const lines of [
    [early, inside, late],
    [late, early, inside],
    [inside, late, early],
  ])
    expect(daysLookedAt(schemeOf(lines), year)).toEqual(all)
})
