import { expect, test } from 'vitest'
import { parseScheme } from '../parse-scheme.ts'
import { laterLabel, schemeForLater } from './next-period.ts'

test.each([
  ['2026', 1, '2027'],
  ['2025—2026学年第一学期', 1, '2026—2027学年第一学期'],
  ['2026 年度考核细则', 2, '2028 年度考核细则'],
  ['第 3 届 120260 号', 1, '第 3 届 120260 号'],
])('%s, %s years later', (label, years, later) => {
  expect(laterLabel(label, years)).toBe(later)
})

test('days of a window are moved by whole years, the last of February too; words that name a year are told', () => {
  const plain = { points: '5', missing: 'zero', rounding: null, rule: { kind: 'minimumCount', min: 1, below: '0' } }
  const source = (window: object) => ({
    kind: 'measure',
    query: { aggregate: 'count', of: { metric: 'visit.done' }, window },
  })
  const read = parseScheme({
    ...{ format: 'jianjia.scheme/1', totalRounding: null, rankBy: 'total', compare: 'afterRounding', levels: [] },
    items: [
      { ...plain, id: 'a', name: '走访', source: source({ kind: 'named', start: '2023-09-01', end: '2024-02-29' }) },
      { ...plain, id: 'b', name: '会议', source: source({ kind: 'assessment' }) },
      { ...plain, id: 'c', name: '慰问', standard: '2024 年春节前走访', source: source({ kind: 'assessment' }) },
    ],
  })
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  const { scheme, moved, namesYear } = schemeForLater(read.scheme, 1)
  expect(moved).toEqual([{ id: 'a', name: '走访' }])
  expect(namesYear).toEqual([{ id: 'c', name: '慰问' }])
  expect(scheme.items[0]?.source).toEqual(source({ kind: 'named', start: '2024-09-01', end: '2025-02-28' }))
  expect(scheme.items.slice(1)).toEqual(read.scheme.items.slice(1))
  expect(schemeForLater(read.scheme, 0).scheme.items).toEqual(read.scheme.items)
})
