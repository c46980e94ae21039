import { expect, test } from 'vitest'
import { idOf } from '../../testing/assessment-rows.ts'
import { type PersonId, plainDate, type UnitId } from '../kernel/index.ts'
import { formPanel, withoutNames } from './panel.ts'
import type { ReviewerCandidate } from './reviewer.ts'

const school = idOf<UnitId>(1)
const person = (n: number) => idOf<PersonId>(n)
const who = (n: number, more: Partial<ReviewerCandidate> = {}): [PersonId, ReviewerCandidate] => [
  person(n),
  { personId: person(n), name: `第${n}人`, ownUnits: new Set(), pastPosts: [], ...more },
]
const context = {
  candidates: new Map([
    ...[who(1), who(2), who(3, { ownUnits: new Set([school]) })],
    who(4, { pastPosts: [{ unitId: school, lastDay: plainDate('2025-08-31') }] }),
  ]),
  rule: { today: plainDate('2026-12-12'), years: 3 },
}
const panel = (...people: number[]) => formPanel(people.map(person), school, context)

test.each([
  ['two', [1, 2], 'ok'],
  ['one', [1], 'panelTooSmall'],
  ['one, named twice', [1, 1], 'panelTooSmall'],
  ['nobody', [], 'panelTooSmall'],
  ['one of the unit', [1, 2, 3], 'reviewerOfOwnUnit'],
  ['one who has left it lately', [1, 4], 'reviewerHeldPost'],
  ['a stranger', [1, 9], 'notFoundOrNoAccess'],
])('a panel of %s', (_, people, code) => {
  const formed = panel(...people)
  expect(formed.ok ? 'ok' : formed.refusal.code).toBe(code)
})

test('the refusal stands at the person', () => {
  expect(panel(1, 3)).toMatchObject({ refusal: { path: ['present', 1], detail: { reviewer: '第3人' } } })
})

test('without names nothing tells who gave which mark, not even the order', () => {
  const marks = [
    { reviewer: '甲', points: '4', note: '好' },
    { reviewer: '乙', points: '1', note: '' },
  ]
  const bySize = (a: { points: string }, b: { points: string }) => Number(a.points) - Number(b.points)
  expect(withoutNames(marks, bySize)).toEqual([
    { reviewer: null, points: '1', note: '' },
    { reviewer: null, points: '4', note: '好' },
  ])
})
