import { expect, test } from 'vitest'
import { assessmentRows, unitRow } from '../../testing/assessment-rows.ts'
import { plainDate } from '../kernel/index.ts'
import type { Scheme } from '../scheme/index.ts'
import { evaluateAssessment } from '../scoring/index.ts'
import { assembleEvaluation } from './assemble-evaluation.ts'
import { compareLines, compareRanks, type YearOfUnit } from './compare-years.ts'

const rows = assessmentRows({ units: [unitRow(1)] })
const [node] = evaluateAssessment(assembleEvaluation(rows, plainDate('2026-12-12'))).units

function year(schemeId: string, change: (items: Scheme['items']) => Scheme['items'] = (items) => items): YearOfUnit {
  if (node === undefined) throw new Error('no unit')
  return { schemeId, scheme: { ...rows.scheme, items: change(rows.scheme.items) }, node }
}

const kinds = (earlier: YearOfUnit, later: YearOfUnit) =>
  Object.fromEntries(compareLines(earlier, later).map(({ id, earlierId, kind }) => [id ?? earlierId, kind]))

test('lines that are scored alike compare, whatever they are called meanwhile', () => {
  const renamed = year('s', (items) => items.map((item, at) => (at === 0 ? { ...item, name: '改了名的一项' } : item)))
  const lines = compareLines(year('s'), renamed)
  expect(lines.every(({ kind, byName }) => kind === 'same' && !byName)).toBe(true)
  for (const { points, earlierPoints, difference } of lines)
    expect(difference).toBe(points === null || earlierPoints === null ? null : '0')
})

test('another full mark or rule is another line to compare: both points stand, no difference, and what changed is said', () => {
  const dearer = year('s', (items) => items.map((item, at) => (at === 0 ? { ...item, points: '99' as never } : item)))
  const [first, ...rest] = compareLines(year('s'), dearer)
  expect(first).toMatchObject({ kind: 'changed', difference: null })
  expect(first?.changes.map(({ text }) => text.zh).join()).toContain('满分')
  expect(rest.every(({ kind }) => kind === 'same')).toBe(true)
})

test('a line of one year only is new or gone, and stands without the other year’s figure', () => {
  const ids = rows.scheme.items.map(({ id }) => id)
  const less = year('s', (items) => items.slice(1))
  expect(kinds(less, year('s'))[ids[0] ?? '']).toBe('new')
  expect(kinds(year('s'), less)[ids[0] ?? '']).toBe('gone')
  const gone = compareLines(year('s'), less).at(-1)
  expect(gone).toMatchObject({ kind: 'gone', id: null, points: null, difference: null })
})

test('of two schemes that are not one the id says nothing: lines are matched by name, and that is said', () => {
  const others = year('t', (items) => items.map((item, at) => (at === 0 ? { ...item, name: '别的事' } : item)))
  const lines = compareLines(year('s'), others)
  expect(lines[0]).toMatchObject({ kind: 'new', name: '别的事' })
  expect(lines.at(-1)).toMatchObject({ kind: 'gone', name: rows.scheme.items[0]?.name })
  const renumbered = year('t', (items) => items.map((item) => ({ ...item, id: `x-${item.id}` })))
  const byName = compareLines(year('s'), renumbered)
  expect(byName.every((line) => line.byName && line.kind === 'same')).toBe(true)
})

const rank = (unitId: string, place: number | null, level: string | null) => ({
  ...{ unitId, name: `单位${unitId}`, rank: place, level },
})

test('ranks and levels move; who took part in one year only is said, and unlike levels are not put in an order', () => {
  const earlier = [rank('a', 1, '先进'), rank('b', 2, '合格'), rank('c', 3, null), rank('e', 4, '达标')]
  const later = [
    rank('b', 1, '先进'),
    rank('a', 2, '先进'),
    rank('d', 3, '合格'),
    rank('c', null, null),
    rank('e', 4, '合格'),
  ]
  const moves = compareRanks(earlier, later, ['模范', '先进', '合格'])
  expect(moves.map(({ unitId, took, places, levelMove }) => [unitId, took, places, levelMove])).toEqual([
    ['b', 'both', 1, 'up'],
    ['a', 'both', -1, 'same'],
    ['d', 'later', null, null],
    ['c', 'both', null, null],
    ['e', 'both', 0, null],
  ])
  expect(compareRanks(earlier, later.slice(0, 1), ['先进', '合格']).map(({ unitId, took }) => [unitId, took])).toEqual([
    ['b', 'both'],
    ['a', 'earlier'],
    ['c', 'earlier'],
    ['e', 'earlier'],
  ])
  expect(compareRanks([rank('a', 1, '合格')], [rank('a', 2, null)], ['合格'])[0]?.levelMove).toBe('down')
})
