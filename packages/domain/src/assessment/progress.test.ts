import { expect, test } from 'vitest'
import { progressOf, type ProgressContext, type UnitProgress } from './progress.ts'

const unit = (changes: Partial<UnitProgress>): UnitProgress => ({
  name: '芦花小学工会',
  exempt: false,
  state: 'open',
  obligation: 'open',
  assigned: 2,
  reviewsIn: 0,
  ...changes,
})
const context: ProgressContext = { state: 'open', minReviews: 2, facts: { needed: 0, entered: 0 } }
const codes = (units: readonly UnitProgress[], changes: Partial<ProgressContext> = {}) =>
  progressOf(units, { ...context, ...changes }).blockers.map(({ code, count }) => [code, count])

test('the five numbers leave out exempt units, and open ones are not counted as expected', () => {
  const units = [
    unit({ obligation: 'onTime', state: 'selfAssessed' }),
    unit({ obligation: 'missing' }),
    unit({ obligation: 'open' }),
    unit({ exempt: true, obligation: 'missing' }),
  ]
  expect(progressOf(units, context).five).toEqual({ expected: 2, onTime: 1, late: 0, waived: 0, missing: 1, open: 1 })
})

test('each obstacle names how many, whom, and who removes it', () => {
  const units = [
    unit({}),
    unit({ name: '东校', obligation: 'missing', assigned: 1 }),
    unit({ state: 'underReview', obligation: 'onTime', reviewsIn: 1 }),
  ]
  expect(codes(units, { facts: { needed: 3, entered: 1 } })).toEqual([
    ['selfOpen', 1],
    ['selfMissing', 1],
    ['reviewersMissing', 1],
    ['reviewsOutstanding', 1],
    ['factsMissing', 2],
  ])
  expect(progressOf(units, context).blockers[1]).toMatchObject({ units: ['东校'], unblocks: 'districtOfficer' })
})

test('when all marks are in the next step is to combine, and it follows the state from there', () => {
  const done = [unit({ state: 'underReview', obligation: 'onTime', reviewsIn: 2 }), unit({ exempt: true })]
  expect(progressOf(done, { ...context, state: 'underReview' })).toMatchObject({ next: 'combine', blockers: [] })
  const next = (state: ProgressContext['state']) => progressOf(done, { ...context, state }).next
  expect([next('reviewed'), next('published'), next('final')]).toEqual(['publish', 'settle', 'done'])
  expect(progressOf([unit({})], context).next).toBe('review')
})
