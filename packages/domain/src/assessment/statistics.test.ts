import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, exact } from '../kernel/index.ts'
import type { Standing } from '../scoring/index.ts'
import { againstMean, categoryMeans } from './category-means.ts'
import { scoreSpread } from './score-spread.ts'

const bandsOf = (numbers: readonly string[], least?: number) =>
  scoreSpread(numbers, least)?.bands.map(({ from, to, count }) => [from, to, count])

describe('the spread of scores', () => {
  it('stands in round bands, the highest number inside the last', () => {
    expect(bandsOf(['62', '71.5', '80', '88', '100'])).toEqual([
      ['60', '65', 1],
      ['65', '70', 0],
      ['70', '75', 1],
      ['75', '80', 0],
      ['80', '85', 1],
      ['85', '90', 1],
      ['90', '95', 0],
      ['95', '100', 1],
    ])
  })

  it('is narrow where scores are close, and one band where they are equal', () => {
    expect(bandsOf(['97.2', '97.9', '98.4'])?.at(0)).toEqual(['97.2', '97.4', 1])
    expect(bandsOf(['98', '98'])).toEqual([['98', '98.01', 2]])
    expect(scoreSpread([])).toBeNull()
  })

  it('tells mean and median to two decimals, half up', () => {
    expect(scoreSpread(['1', '2', '2'])).toMatchObject({ count: 3, mean: '1.67', median: '2' })
    expect(scoreSpread(['1', '2', '2', '4/3'])).toMatchObject({ median: '1.67' })
  })

  it('joins bands that would tell of single units, and says nothing of too few', () => {
    expect(bandsOf(['60', '61', '62', '90', '91', '99'], 3)).toEqual([
      ['60', '65', 3],
      ['65', '100', 3],
    ])
    expect(bandsOf(['60', '61', '62', '99'], 3)).toEqual([['60', '100', 4]])
    expect(scoreSpread(['60', '61'], 3)).toBeNull()
  })

  it('holds every number once, whatever they are, in eight bands at most, none with fewer than asked', () => {
    const number = fc.tuple(fc.integer({ min: -3000, max: 300_000 }), fc.constantFrom(1, 3, 100))
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 5 }), (pairs, least) => {
        const numbers = pairs.map(([over, under]) => `${over}/${under}`)
        const spread = scoreSpread(numbers, least)
        if (numbers.length < least) return spread === null
        const bands = spread?.bands ?? []
        const [first, last] = [bands[0], bands.at(-1)]
        if (first === undefined || last === undefined) return false
        const inside = numbers.every(
          (each) => compare(exact(each), exact(first.from)) >= 0 && compare(exact(each), exact(last.to)) <= 0,
        )
        const total = bands.reduce((all, band) => all + band.count, 0)
        const meet = bands.every((band, at) => at === 0 || bands[at - 1]?.to === band.from)
        return (
          inside &&
          total === numbers.length &&
          meet &&
          bands.length <= 8 &&
          bands.every((b) => b.count >= least || least === 1)
        )
      }),
    )
  })
})

describe('the means of categories', () => {
  const unit = (
    id: string,
    segment: string | null,
    shares: Record<string, string | null>,
    standing: Standing = 'ranked',
  ) => ({
    ...{ id, segment, standing },
    categories: Object.entries(shares).map(([category, percent]) => ({
      ...{ id: category, percent, points: '1', full: '2', pending: false },
    })),
  })
  const tree = {
    units: [
      unit('a', 'primary', { 日常: '100', 组织: '50' }),
      unit('b', 'primary', { 日常: '50', 组织: null }),
      unit('c', 'junior', { 日常: '33.33', 组织: '80' }),
      unit('d', 'junior', { 日常: '0', 组织: '0' }, 'exempt'),
    ],
  }

  it('are of units, of those ranked with something counted, for all and for each segment', () => {
    expect(categoryMeans(tree)).toEqual([
      { category: '日常', segment: null, units: 3, sum: '183.33', mean: '61.11' },
      { category: '日常', segment: 'primary', units: 2, sum: '150', mean: '75' },
      { category: '日常', segment: 'junior', units: 1, sum: '33.33', mean: '33.33' },
      { category: '组织', segment: null, units: 2, sum: '130', mean: '65' },
      { category: '组织', segment: 'primary', units: 1, sum: '50', mean: '50' },
      { category: '组织', segment: 'junior', units: 1, sum: '80', mean: '80' },
    ])
  })

  it('are told without figures where they are of too few', () => {
    const told = categoryMeans(tree, 3).filter(({ mean }) => mean !== null)
    expect(told.map(({ category, segment }) => [category, segment])).toEqual([['日常', null]])
    expect(categoryMeans(tree, 3).every(({ sum, mean }) => (sum === null) === (mean === null))).toBe(true)
  })

  it('stand beside the own share as a difference', () => {
    expect([
      againstMean('90', '75.5'),
      againstMean('60', '75.5'),
      againstMean(null, '1'),
      againstMean('1', null),
    ]).toEqual(['14.5', '-15.5', null, null])
  })
})
