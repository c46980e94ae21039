import { apiBench, type ApiBench, newKey, type ReviewedOptions, seedPublished } from '@jianjia/api/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

const LEVELS = [
  { name: '模范', min: '6' },
  { name: '合格', min: '3' },
]
const [AHEAD, TIED, TIED_TOO, TOWN] = ['第一中学工会', '第二中学工会', '柳河镇中心小学工会', '柳河镇教育工会'] as const
const QUOTA = { level: '模范', base: 'participating', round: 'floor' } as const

/** The school is ahead with 9; the other school and the town school are equal with 8. */
const THREE = {
  units: ['school', 'otherSchool', 'townSchool'],
  marks: { otherSchool: { joined: '4' }, townSchool: { joined: '4' } },
} as const satisfies ReviewedOptions

async function boardOf({ quotas, ...options }: ReviewedOptions & { readonly quotas: readonly object[] }) {
  const { districtId, people } = bench.tenant
  const scheme = { levels: LEVELS, quotas, ...options.scheme }
  const { assessmentId } = await seedPublished(bench, bench.tenant, { ...THREE, ...options, scheme })
  const officer = bench.callerFor(people.officer)
  const board = await officer.rating.preview({ districtId, assessmentId })
  const { fingerprint } = board
  const about = { districtId, assessmentId, fingerprint, validFrom: '2027-01-01', validTo: null }
  return {
    ...{ board, assessmentId },
    levels: Object.fromEntries(board.units.map((unit) => [unit.name, unit.level])),
    decide: () => officer.rating.decide({ ...about, key: newKey() }),
  }
}

/** What the decision has written, as the database has it. */
async function decidedLevels(assessmentId: string) {
  const { rows } = await bench.scratch.owner.query<{ unit_name: string; level: string | null }>(
    `select u.unit_name, l.level from result_set s
     join result_unit u on u.result_set_id = s.id join rating r on r.result_set_id = s.id
     join rating_unit l on l.rating_id = r.id and l.unit_id = u.unit_id where s.assessment_id = $1`,
    [assessmentId],
  )
  return Object.fromEntries(rows.map((row) => [row.unit_name, row.level]))
}

const POLICIES = [
  ['excludeTied', { ties: 'excludeTied' }, '合格', 1, 'tiedOut', []],
  ['includeTied', { ties: 'includeTied' }, '模范', 3, 'tiedIn', ['quotaExceeded']],
  ['sharePlace', { ties: 'sharePlace' }, '模范', 2, 'sharesPlace', []],
  ['a tiebreak that decides nothing', { ties: 'tiebreak', chain: ['rules'] }, '合格', 1, 'stillTied', []],
  ['nothing declared', {}, '合格', 1, 'tiedOut', ['tiesUndeclared']],
] as const

const LINES = [
  ['two places', { count: 2 }, {}],
  // 0.7 of three is 2.1: rounded down.
  ['a share', { share: '0.7' }, {}],
  [
    'a segment',
    { count: 2, segment: 'primary' },
    { segments: { school: 'primary', otherSchool: 'primary', townSchool: 'primary' } },
  ],
] as const

const CASES = LINES.flatMap((line) => POLICIES.map((policy) => [line[0], policy[0], line, policy] as const))

test.each(CASES)('%s, a tie on the line, %s', async (_line, _name, [, places, options], policy) => {
  const [, ties, level, taken, side, warnings] = policy
  const { board, levels, decide, assessmentId } = await boardOf({
    ...options,
    quotas: [{ ...QUOTA, ...places, ...ties }],
  })
  expect(levels).toEqual({ [AHEAD]: '模范', [TIED]: level, [TIED_TOO]: level })
  const segment = 'segment' in places ? places.segment : null
  expect(board.quotas).toEqual([{ level: '模范', segment, places: 2, taken, ties: 'ties' in ties ? ties.ties : null }])
  expect(board.warnings.map((warning) => warning.code)).toEqual(warnings)
  for (const unit of board.units.filter(({ name }) => name !== AHEAD)) {
    const line = unit.certificate.trials[0]?.checks.at(-1)
    expect(line).toMatchObject({ kind: 'quota', side, ahead: 1, places: 2, base: 3 })
    expect(unit.reasons).toEqual(level === '模范' ? [] : ['quota'])
  }
  expect((await decide()).titles).toBe(3)
  expect(await decidedLevels(assessmentId)).toEqual(levels)
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
