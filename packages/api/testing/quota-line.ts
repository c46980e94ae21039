import { expect } from 'vitest'
import { type ApiBench, newKey, type ReviewedOptions, seedPublished } from './index.ts'

/** Three schools with a tie on a quota line, published and ready to be rated. */
export const LEVELS = [
  { name: '模范', min: '6' },
  { name: '合格', min: '3' },
]
export const [AHEAD, TIED, TIED_TOO] = ['第一中学工会', '第二中学工会', '柳河镇中心小学工会'] as const
export const QUOTA = { level: '模范', base: 'participating', round: 'floor' } as const

/** The school is ahead with 9; the other school and the town school are equal with 8. */
export const THREE = {
  units: ['school', 'otherSchool', 'townSchool'],
  marks: { otherSchool: { joined: '4' }, townSchool: { joined: '4' } },
} as const satisfies ReviewedOptions

export type QuotaOptions = ReviewedOptions & { readonly quotas: readonly object[] }

/** The rating board of a new assessment with these quotas, and what decides it. */
export async function boardOf(bench: ApiBench, { quotas, ...options }: QuotaOptions) {
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
async function decidedLevels(bench: ApiBench, assessmentId: string) {
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

/** Each way to say how many places there are, under each policy for a tie: what the case is called, and the case. */
export const QUOTA_CASES = LINES.flatMap((line) =>
  POLICIES.map((policy) => [line[0], policy[0], { line, policy }] as const),
)

export type QuotaCase = (typeof QUOTA_CASES)[number][2]

/** The board shows the tie as its policy settles it, and the decision writes just that. */
export async function expectTieSettled(bench: ApiBench, { line, policy }: QuotaCase): Promise<void> {
  const [[, places, options], [, ties, level, taken, side, warnings]] = [line, policy]
  const { board, levels, decide, assessmentId } = await boardOf(bench, {
    ...options,
    quotas: [{ ...QUOTA, ...places, ...ties }],
  })
  expect(levels).toEqual({ [AHEAD]: '模范', [TIED]: level, [TIED_TOO]: level })
  const segment = 'segment' in places ? places.segment : null
  expect(board.quotas).toEqual([{ level: '模范', segment, places: 2, taken, ties: 'ties' in ties ? ties.ties : null }])
  expect(board.warnings.map((warning) => warning.code)).toEqual(warnings)
  for (const unit of board.units.filter(({ name }) => name !== AHEAD)) {
    const last = unit.certificate.trials[0]?.checks.at(-1)
    expect(last).toMatchObject({ kind: 'quota', side, ahead: 1, places: 2, base: 3 })
    expect(unit.reasons).toEqual(level === '模范' ? [] : ['quota'])
  }
  expect((await decide()).titles).toBe(3)
  expect(await decidedLevels(bench, assessmentId)).toEqual(levels)
}
