import { describe, expect, it } from 'vitest'
import { decimal, type Review } from '../scheme/index.ts'
import { combineReviews, scoreRater } from './raters.ts'

const marks = (...values: (string | null)[]) => values.map((value, index) => ({ value, by: `r${index + 1}` }))
const review = (more: Partial<Review>): Review => ({ combine: 'mean', minReviews: 2, ...more })

describe('reviewers of one item', () => {
  it.each([
    ['two give the mean', review({}), ['7', '8'], { value: '7.5', spread: '1', given: 2 }],
    ['one is too few for a value', review({}), ['7'], { value: null, spread: '0', given: 1 }],
    ['a missing mark is left out', review({}), ['7', null, '9'], { value: '8', spread: '2', given: 2 }],
    ['none give nothing', review({}), [null], { value: null, spread: null, given: 0 }],
    ['the median', review({ combine: 'median', minReviews: 3 }), ['2', '9', '8'], { value: '8', spread: '7' }],
    [
      'extremes dropped',
      review({ combine: { dropHigh: 1, dropLow: 1, minReviews: 4 }, minReviews: 3 }),
      ['0', '7', '8', '10'],
      { value: '7.5', spread: '10' },
    ],
    [
      'extremes kept below their minimum',
      review({ combine: { dropHigh: 1, dropLow: 1, minReviews: 4 }, minReviews: 3 }),
      ['0', '7', '8'],
      { value: '5', spread: '8' },
    ],
    ['a mean that does not end', review({ minReviews: 3 }), ['7', '7', '8'], { value: '22/3', spread: '1' }],
  ])('%s', (_, rule, values, expected) => {
    expect(combineReviews(rule, marks(...values), '10')).toMatchObject(expected)
  })

  it.each([
    ['6', '8', false],
    ['5.9', '8', true],
  ])('a spread of %s to %s with a limit of 20 %% of 10 points is over: %s', (low, high, overLimit) => {
    const rule = review({ maxSpreadPct: decimal('20') })
    expect(combineReviews(rule, marks(low, high), '10')).toMatchObject({ overLimit })
  })

  it.each([
    ['the two that were asked for lie too far apart', ['2', '8'], true],
    ['a third leaves the outlier out', ['2', '8', '7.5'], false],
    ['a third in the middle leaves both out', ['2', '8', '5'], false],
  ])('dropping extremes: %s', (_, values, overLimit) => {
    const combine = { dropHigh: 0, dropLow: 1, minReviews: 3 }
    const rule = review({
      combine: values.includes('5') ? { ...combine, dropHigh: 1 } : combine,
      maxSpreadPct: decimal('20'),
    })
    expect(combineReviews(rule, marks(...values), '10')).toMatchObject({ overLimit })
  })

  it('has no limit where none is declared, and takes one mark where no review is declared', () => {
    expect(combineReviews(review({}), marks('0', '10'), '10').overLimit).toBe(false)
    expect(combineReviews(undefined, marks('4'), '10')).toMatchObject({ value: '4', needed: 1 })
  })
})

describe('a rater', () => {
  it('shows which of its marks were used', () => {
    const rater = {
      id: '工会',
      weight: decimal('0.8'),
      combine: { dropHigh: 1, dropLow: 1, minReviews: 3 },
      missing: 'notCounted' as const,
    }
    expect(scoreRater(rater, marks('90', null, '70', '80'))).toMatchObject({
      marks: [{ used: false }, { used: false }, { used: false }, { value: '80', by: 'r4', used: true }],
      combined: '80',
      points: '64',
      countedFull: '80',
    })
  })
})
