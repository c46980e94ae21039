import { expect, test } from 'vitest'
import { idOf } from '../../testing/assessment-rows.ts'
import { type PersonId, plainDate, type UnitId } from '../kernel/index.ts'
import type { ReviewPair } from './assign-reviewers.ts'
import { type ProposalAsk, proposeAssignments } from './propose-assignments.ts'
import { conflictOf, mayReview, type ReviewerCandidate } from './reviewer.ts'

const unit = (n: number) => idOf<UnitId>(n)
const person = (n: number) => idOf<PersonId>(100 + n)
const many = <Id>(count: number, make: (n: number) => Id) => Array.from({ length: count }, (_, n) => make(n))

function draw(more: Partial<ProposalAsk> = {}) {
  const ask: ProposalAsk = {
    ...{ units: many(12, unit), reviewers: many(6, (n) => ({ personId: person(n), load: 0 })), held: [] },
    ...{ perUnit: 2, seed: 4711, allows: () => true, ...more },
  }
  return { ...proposeAssignments(ask), ask }
}
const countOf = (pairs: readonly ReviewPair[], of: 'unitId' | 'reviewerId') =>
  [...new Set(pairs.map((pair) => pair[of]))].map((id) => pairs.filter((pair) => pair[of] === id).length)

test('everybody has the same load, every unit its number, nobody twice', () => {
  const { add, short } = draw()
  expect([add.length, short]).toEqual([24, []])
  expect(new Set(countOf(add, 'unitId'))).toEqual(new Set([2]))
  expect(new Set(countOf(add, 'reviewerId'))).toEqual(new Set([4]))
  expect(new Set(add.map((pair) => `${pair.unitId} ${pair.reviewerId}`)).size).toBe(24)
})

test('a seed gives the same draw again, whatever else; another seed another one', () => {
  expect(draw().add).toEqual(draw().add)
  const draws = many(20, (seed) => JSON.stringify(draw({ seed }).add))
  expect(new Set(draws).size).toBe(20)
})

test('what somebody has elsewhere counts; pairs that hold stay and count for their unit', () => {
  const { add } = draw({ reviewers: many(3, (n) => ({ personId: person(n), load: n === 0 ? 50 : 0 })), perUnit: 1 })
  expect(add.map(({ reviewerId }) => reviewerId)).not.toContain(person(0))
  const held = [{ unitId: unit(1), reviewerId: person(1) }]
  const { add: rest } = draw({ held })
  expect(rest.filter(({ unitId }) => unitId === unit(1))).toHaveLength(1)
  expect(rest).not.toContainEqual(held[0])
})

test('no pair with a conflict is ever drawn; what cannot be filled is named with its number', () => {
  for (let seed = 0; seed < 200; seed++) {
    const allows = ({ unitId, reviewerId }: ReviewPair) =>
      (Number(unitId.slice(-3)) * 7 + Number(reviewerId.slice(-3)) * 3 + seed) % 3 !== 0
    const { add, short, ask } = draw({ seed, allows, perUnit: 4 })
    expect(add.every(allows)).toBe(true)
    for (const unitId of ask.units) {
      const free = ask.reviewers.filter(({ personId: reviewerId }) => allows({ unitId, reviewerId })).length
      const got = add.filter((pair) => pair.unitId === unitId).length
      expect([seed, got]).toEqual([seed, Math.min(4, free)])
      expect(short.find((each) => each.unitId === unitId)?.missing ?? 0).toBe(4 - got)
    }
  }
})

const lin: ReviewerCandidate = {
  ...{ personId: person(1), name: '林老师', ownUnits: new Set([unit(1)]) },
  pastPosts: [
    { unitId: unit(2), lastDay: plainDate('2021-08-31') },
    { unitId: unit(2), lastDay: plainDate('2023-11-22') },
    { unitId: unit(3), lastDay: plainDate('2023-11-21') },
    { unitId: unit(4), lastDay: plainDate('2026-11-21') },
  ],
}
const today = plainDate('2026-11-22')

test.each([
  [1, 3, { why: 'ownUnit' }],
  [2, 3, { why: 'heldPost', lastDay: '2023-11-22' }],
  [3, 3, null],
  [3, 4, { why: 'heldPost', lastDay: '2023-11-21' }],
  [4, 0, null],
  [4, 1, { why: 'heldPost', lastDay: '2026-11-21' }],
  [5, 30, null],
])('unit %i under %i years', (n, years, expected) => {
  expect(conflictOf(lin, unit(n), { today, years })).toEqual(expected)
})

test('the refusal says who, and for how many years', () => {
  expect(mayReview(lin, unit(2), { today, years: 3 })).toMatchObject({
    refusal: { code: 'reviewerHeldPost', detail: { reviewer: '林老师', years: 3, lastDay: '2023-11-22' } },
  })
  expect(mayReview(lin, unit(1), { today, years: 0 })).toMatchObject({ refusal: { code: 'reviewerOfOwnUnit' } })
})
