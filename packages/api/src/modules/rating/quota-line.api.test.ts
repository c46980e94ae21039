import { apiBench, type ApiBench } from '@jianjia/api/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  AHEAD,
  boardOf as boardOn,
  expectTieSettled,
  LEVELS,
  QUOTA,
  QUOTA_CASES,
  type QuotaOptions,
  THREE,
  TIED,
  TIED_TOO,
} from '../../../testing/quota-line.ts'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

const TOWN = '柳河镇教育工会'

function boardOf(options: QuotaOptions) {
  return boardOn(bench, options)
}

/** Every policy with a number of places, every way to say that number with one policy; the long run tries each with each. */
const CASES = QUOTA_CASES.filter(([line, policy]) => line === 'two places' || policy === 'sharePlace')

test.each(CASES)('%s, a tie on the line, %s', async (_line, _policy, about) => {
  await expectTieSettled(bench, about)
})

test('a tiebreak that decides gives the last place to who is ahead on the item named', async () => {
  // Equal totals of 5: one has the rules, the other more members.
  const marks = { otherSchool: { rules: '4', joined: '1' }, townSchool: { rules: '0', joined: '5' } }
  const quotas = [{ ...QUOTA, count: 2, ties: 'tiebreak', chain: ['rules'] }]
  const scheme = { levels: [{ name: '模范', min: '5' }, LEVELS[1]] }
  const { levels, board } = await boardOf({ quotas, marks, scheme })
  expect(board.units.map((unit) => unit.final)).toEqual(expect.arrayContaining(['9', '5', '5']))
  expect(levels).toEqual({ [AHEAD]: '模范', [TIED]: '模范', [TIED_TOO]: '合格' })
})

test('a quota of one segment does not touch the others', async () => {
  const quotas = [{ ...QUOTA, count: 1, ties: 'excludeTied', segment: 'primary' }]
  const segments = { school: 'middle', otherSchool: 'primary', townSchool: 'primary' }
  const { levels, board } = await boardOf({ quotas, segments })
  expect(levels).toEqual({ [AHEAD]: '模范', [TIED]: '合格', [TIED_TOO]: '合格' })
  const checks = board.units.find(({ name }) => name === AHEAD)?.certificate.trials[0]?.checks
  expect(checks?.map((check) => check.kind)).toEqual(['score'])
  expect(board.units.map((unit) => [unit.name, unit.rank, unit.segmentRank])).toEqual(
    expect.arrayContaining([
      [AHEAD, 1, 1],
      [TIED, 2, 1],
    ]),
  )
})

test('who comes in by the segment still competes for the places of all', async () => {
  const quotas = [
    { ...QUOTA, count: 1, ties: 'excludeTied' },
    { ...QUOTA, count: 2, ties: 'excludeTied', segment: 'primary' },
  ]
  const segments = { school: 'middle', otherSchool: 'primary', townSchool: 'primary' }
  const { levels, board } = await boardOf({ quotas, segments })
  expect(levels).toEqual({ [AHEAD]: '模范', [TIED]: '合格', [TIED_TOO]: '合格' })
  expect(board.quotas.map(({ segment, places, taken }) => [segment, places, taken])).toEqual([
    [null, 1, 1],
    ['primary', 2, 2],
  ])
})

test('a share is of those who take part: the exempt are not among them', async () => {
  const quotas = [{ ...QUOTA, share: '0.5', ties: 'excludeTied' }]
  const four = { units: [...THREE.units, 'town'] } as const
  // Half of four is two, and the town is equal to the school; half of three is one, and the two are tied on it.
  const all = await boardOf({ ...four, quotas })
  expect(all.board.quotas).toMatchObject([{ places: 2, taken: 2 }])
  expect(all.levels).toMatchObject({ [AHEAD]: '模范', [TOWN]: '模范', [TIED]: '合格' })
  const less = await boardOf({ ...four, exempt: ['town'], quotas })
  expect(less.board.quotas).toMatchObject([{ places: 1, taken: 1 }])
  expect(less.levels).toEqual({ [AHEAD]: '模范', [TIED]: '合格', [TIED_TOO]: '合格', [TOWN]: null })
})
