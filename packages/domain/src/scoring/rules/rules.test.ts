import { describe, expect, it } from 'vitest'
import { evaluate, item, pointsOf, scheme, unit } from '../../../testing/exchange-documents.ts'

/**
 * Worked by hand: what a rule gives for one fact. [what is shown, full mark, rule, fact, points], points null = not counted
 * or pending. A fact that is undefined is absent.
 */
type Row = readonly [title: string, full: string, rule: Record<string, unknown>, fact: unknown, points: string | null]

const deduct = { kind: 'deductPerOccurrence', each: '0.5', floor: '0' }
const conditions = { kind: 'deductConditions', conditions: { 组织不全: '2', 分工不明: '2', 未换届: '4' }, floor: '0' }
const minimum = { kind: 'minimumCount', min: 4, below: 'proportional' }
const minimumAll = { kind: 'minimumCount', min: 4, below: '0' }
const minimumMore = { kind: 'minimumCount', min: 2, below: '0', above: { each: '0.5', cap: '1.2' } }
const matrix = {
  kind: 'awardMatrix',
  matrix: { 区: ['2', '1', '0.5'], 市: ['3', '2', '1'] },
  sameEvent: 'highest',
  cap: '5',
}
const tiers = {
  kind: 'ratioTiers',
  tiers: [
    ['70', '3'],
    ['60', '2'],
    ['50', '1'],
  ],
  below: '0.5',
}
const linear = { kind: 'ratioLinear', baselinePct: '80', stepPct: '5', up: '1', down: '2', cap: '12', floor: '1' }
const grades = { kind: 'gradedLevels', levels: { 好: '1', 中: '0.75', 差: '0' }, as: 'share' }
const votes = { kind: 'voteShare', weights: { 满意: '1', 基本满意: '0.6', 不满意: '0' }, minParticipationPct: '80' }
const children = {
  kind: 'childAverage',
  weight: '0.5',
  missingChild: 'zero',
  exemptChild: 'exclude',
  noChildren: 'zero',
}
const late = { kind: 'lateness', perDay: '0.5', maxDeduction: '2' }
const target = { kind: 'targetCompletion', target: '10', overEach: '1', overCap: '3' }
const pool = { kind: 'bonusPool', cap: '6', parts: { 调研: { each: '1', cap: '2' }, 推广: { each: '2', cap: '5' } } }
const parts = {
  kind: 'parts',
  parts: [
    { id: 'a', name: '入会率', points: '2', rule: { kind: 'ratioThreshold', minPct: '100' }, missing: 'zero' },
    { id: 'b', name: '年报', points: '2', rule: { kind: 'allOrNothing' }, missing: 'notCounted' },
  ],
}

const ROWS: readonly Row[] = [
  ['all or nothing: yes', '6', { kind: 'allOrNothing' }, true, '6'],
  ['all or nothing: no', '6', { kind: 'allOrNothing' }, false, '0'],
  ['deduct: none', '4', deduct, 0, '4'],
  ['deduct: 3 × 0.5', '4', deduct, 3, '2.5'],
  ['deduct: held at the floor', '4', deduct, 20, '0'],
  ['deduct: a negative floor lets an item cost others', '1', { ...deduct, floor: '-2' }, 20, '-2'],
  ['conditions: an empty list is a value', '6', conditions, [], '6'],
  ['conditions: 2 + 2', '6', conditions, ['组织不全', '分工不明'], '2'],
  ['conditions: 8 of 6 stops at the floor', '6', conditions, ['组织不全', '分工不明', '未换届'], '0'],
  ['conditions: named twice deducts once', '6', conditions, ['组织不全', '组织不全'], '4'],
  ['conditions: a null in the list is missing', '6', conditions, ['组织不全', null], '4'],
  ['minimum: reached', '4', minimum, 4, '4'],
  ['minimum: above without more', '4', minimum, 9, '4'],
  ['minimum: 3 of 4', '4', minimum, 3, '3'],
  ['minimum: 1 of 4 of 5 points', '5', minimum, 1, '1.25'],
  ['minimum: a share that does not end', '1', { ...minimum, min: 3 }, 1, '1/3'],
  ['minimum: below nothing', '4', minimumAll, 3, '0'],
  ['minimum: 0 is a value', '4', minimum, 0, '0'],
  ['minimum: 1 more gives 0.5', '4', minimumMore, 3, '4.5'],
  ['minimum: the part above is capped at 1.2', '4', minimumMore, 9, '5.2'],
  ['per occurrence: 3 × 2', '4', { kind: 'pointsPerOccurrence', each: '2' }, 3, '6'],
  ['per occurrence: capped', '4', { kind: 'pointsPerOccurrence', each: '2', cap: '5' }, 3, '5'],
  [
    'awards: 2 + 2',
    '5',
    matrix,
    [
      ['歌咏', '区', 1],
      ['球赛', '市', 2],
    ],
    '4',
  ],
  [
    'awards: of one event the highest',
    '5',
    matrix,
    [
      ['歌咏', '区', 1],
      ['歌咏', '市', 1],
    ],
    '3',
  ],
  [
    'awards: the cap holds over all events',
    '5',
    matrix,
    [
      ['歌咏', '市', 1],
      ['球赛', '市', 1],
    ],
    '5',
  ],
  ['awards: a place beyond the row gives nothing', '5', matrix, [['歌咏', '区', 4]], '0'],
  ['awards: none', '5', matrix, [], '0'],
  ['awards: a null is missing, the rest counts', '5', matrix, [null, ['歌咏', '区', 2]], '1'],
  [
    'awards: an award without a place is missing',
    '5',
    matrix,
    [
      ['歌咏', '区', null],
      ['球赛', '区', 3],
    ],
    '0.5',
  ],
  ['threshold: exactly at the line', '2', { kind: 'ratioThreshold', minPct: '98' }, [98, 100], '2'],
  ['threshold: just below', '2', { kind: 'ratioThreshold', minPct: '98' }, [979, 1000], '0'],
  ['tiers: exactly at 70', '4', tiers, [7, 10], '3'],
  ['tiers: between 50 and 60', '4', tiers, [59, 100], '1'],
  ['tiers: below all', '4', tiers, [1, 3], '0.5'],
  ['tiers: their order says nothing', '4', { ...tiers, tiers: tiers.tiers.toReversed() }, [65, 100], '2'],
  ['linear: ratio × points', '10', { kind: 'ratioLinear' }, [2, 3], '20/3'],
  ['linear: above 100 % exceeds the points', '10', { kind: 'ratioLinear' }, [12, 10], '12'],
  ['linear: ratio × points, capped', '10', { kind: 'ratioLinear', cap: '10' }, [12, 10], '10'],
  ['linear: at the baseline', '10', linear, [80, 100], '10'],
  ['linear: 7.5 above = 1.5 steps up', '10', linear, [875, 1000], '11.5'],
  ['linear: up to the cap', '10', linear, [100, 100], '12'],
  ['linear: 2.5 below = half a step down', '10', linear, [775, 1000], '9'],
  ['linear: down to the floor', '10', linear, [10, 100], '1'],
  ['linear: without a floor nothing is the least', '2', { ...linear, floor: undefined }, [0, 100], '0'],
  ['linear: only down, 1 per point', '5', { kind: 'ratioLinear', baselinePct: '95', down: '1' }, [93, 100], '3'],
  ['linear: amounts as decimal texts', '10', { kind: 'ratioLinear' }, ['12.5', '50'], '2.5'],
  ['graded: a share', '8', grades, '中', '6'],
  ['graded: points', '8', { kind: 'gradedLevels', levels: { A: '8', B: '5' }, as: 'points' }, 'B', '5'],
  ['range: what the person chose', '10', { kind: 'range', min: '5', max: '10' }, '7.5', '7.5'],
  ['range: a negative one', '0', { kind: 'range', min: '-3', max: '-1' }, '-2', '-2'],
  ['judged: both ends belong to it', '10', { kind: 'judged' }, '10', '10'],
  ['judged: trailing zeros go', '10', { kind: 'judged' }, '7.50', '7.5'],
  [
    'vote: (60 + 0.6 × 20) ÷ 90 × 10',
    '10',
    votes,
    { members: 100, returned: 95, valid: 90, 满意: 60, 基本满意: 20, 不满意: 10 },
    '8',
  ],
  [
    'vote: an option that nobody names has no votes',
    '10',
    votes,
    { members: 10, returned: 10, valid: 10, 满意: 5 },
    '5',
  ],
  ['children: (80 + 90) ÷ 2 × 0.5', '50', children, ['80', '90'], '42.5'],
  ['children: exempt ones leave', '50', children, ['80', 'exempt', '90'], '42.5'],
  ['children: a missing one is nothing', '50', children, ['80', null], '20'],
  ['children: a missing one is left out', '50', { ...children, missingChild: 'notCounted' }, ['80', null], '40'],
  ['children: a missing one makes it wait', '50', { ...children, missingChild: 'pending' }, ['80', null], null],
  ['children: an empty list is a value, no children', '50', children, [], '0'],
  ['children: all exempt is no children', '50', { ...children, noChildren: 'notCounted' }, ['exempt'], null],
  ['children: all left out is no children', '50', { ...children, missingChild: 'notCounted' }, [null, null], '0'],
  ['late: on time', '4', late, 0, '4'],
  ['late: 3 days', '4', late, 3, '2.5'],
  ['late: at most 2', '4', late, 30, '2'],
  ['target: 7.5 of 10', '15', target, '7.5', '11.25'],
  ['target: reached', '15', target, '10', '15'],
  ['target: 2 more', '15', target, '12', '17'],
  ['target: the part above is capped', '15', target, '99', '18'],
  ['target: without an extra', '15', { kind: 'targetCompletion', target: '10' }, '99', '15'],
  ['pool: 2 × 2 + 1', '0', pool, { 推广: 2, 调研: 1 }, '5'],
  ['pool: each part under its own cap', '0', pool, { 调研: 9 }, '2'],
  ['pool: all under the cap of the pool', '0', pool, { 推广: 9, 调研: 9 }, '6'],
  ['pool: a null part is missing', '0', pool, { 推广: 1, 调研: null }, '2'],
  ['pool: an empty one is a value', '0', pool, {}, '0'],
  ['parts: 2 + 0', '4', parts, { a: [5, 5], b: false }, '2'],
  ['parts: a part without datum leaves', '4', parts, { a: [5, 5] }, '2'],
  ['parts: a missing part that counts as nothing', '4', parts, { b: true }, '2'],
  ['missing: null counts as nothing', '6', { kind: 'allOrNothing' }, null, '0'],
  ['missing: absent counts as nothing', '6', { kind: 'allOrNothing' }, undefined, '0'],
  ['missing: half a ratio is missing', '6', { kind: 'ratioThreshold', minPct: '0' }, [null, 5], '0'],
  ['empty ratio: not counted by default', '6', { kind: 'ratioThreshold', minPct: '98' }, [0, 0], null],
]

describe('what a rule gives, worked by hand', () => {
  it.each(ROWS)('%s', (_, full, rule, fact, points) => {
    const result = evaluate(scheme([item(['x', full], rule)]), [unit('u', fact === undefined ? {} : { x: fact })])
    expect(pointsOf(result, 'u', 'x')).toBe(points)
  })
})

describe('a ratio without a base', () => {
  it.each([
    ['notCounted', null, '4'],
    ['zero', '0', '4'],
    ['full', '6', '10'],
    ['pending', null, null],
  ] as const)('%s', (emptyRatio, points, total) => {
    const both = scheme([
      item(['x', '6'], { kind: 'ratioLinear' }, { emptyRatio }),
      item(['y', '4'], { kind: 'allOrNothing' }),
    ])
    const result = evaluate(both, [unit('u', { x: [0, 0], y: true })])
    expect(pointsOf(result, 'u', 'x')).toBe(points)
    expect(result.units[0]?.total).toBe(total)
  })
})

describe('an element that is missing inside a list makes an item wait that waits for its data', () => {
  it.each([
    ['conditions', conditions, [null]],
    ['awards', matrix, [['歌咏', '区', null]]],
    ['a bonus pool', pool, { 调研: null }],
    ['a ratio', { kind: 'ratioLinear' }, [3, null]],
    ['a vote', votes, { members: 9, returned: 9, valid: 9, 满意: null }],
    [
      'a part',
      { ...parts, parts: parts.parts.map((part) => ({ ...part, missing: 'pending' })) },
      { a: [1, 1], b: null },
    ],
  ])('%s', (_, rule, fact) => {
    const result = evaluate(scheme([item(['x', '6'], rule, { missing: 'pending' })]), [unit('u', { x: fact })])
    expect(pointsOf(result, 'u', 'x')).toBeNull()
    expect(result.units[0]).toMatchObject({ total: null, rank: null, level: null, reasons: ['pending'] })
  })
})

describe('rules that compare units', () => {
  const rank = { kind: 'rankPoints', byRank: ['10', '8', '6'], ties: 'shareHigher' }
  const compared = (rule: Record<string, unknown>, numbers: readonly unknown[], more: Record<string, unknown> = {}) => {
    const units = numbers.map((number, index) => unit(`u${index + 1}`, { x: number }, more))
    return evaluate(scheme([item(['x', '6'], rule)]), units).units.map((one) => one.items[0]?.points)
  }

  it('gives the tied the points of the higher rank, and nothing beyond the list', () => {
    expect(compared(rank, ['9', '12', '9', '7', '1'])).toEqual(['8', '10', '8', '0', '0'])
  })

  it('compares counts and amounts alike', () => {
    expect(compared(rank, [9, '9.5', 8])).toEqual(['8', '10', '6'])
  })

  it('gives the leader the full mark and the others their share', () => {
    expect(compared({ kind: 'shareOfLeader' }, ['8', '4', '3'])).toEqual(['6', '3', '2.25'])
  })

  it('treats a leader of nothing as a ratio without a base', () => {
    expect(compared({ kind: 'shareOfLeader' }, ['0', '0'])).toEqual([null, null])
  })

  it('takes the mean of the units, with distance on both sides', () => {
    const rule = { kind: 'distanceFromMean', perPoint: '0.5', onlyBelow: false, floor: '0' }
    // mean of 40, 44, 54 = 46: distances 6, 2, 8
    expect(compared(rule, ['40', '44', '54'])).toEqual(['3', '5', '2'])
  })

  it('takes only those below the mean, and stops at the floor', () => {
    const rule = { kind: 'distanceFromMean', perPoint: '1', onlyBelow: true, floor: '1' }
    expect(compared(rule, ['40', '44', '54'])).toEqual(['1', '4', '6'])
  })

  it('leaves out exempt units and those without a number, for leader, mean and rank', () => {
    const units = [
      unit('a', { x: '8' }),
      unit('b', { x: '100' }, { exempt: true }),
      unit('c', {}),
      unit('d', { x: '4' }),
    ]
    expect(pointsOf(evaluate(scheme([item(['x', '6'], { kind: 'shareOfLeader' })]), units), 'd', 'x')).toBe('3')
    expect(pointsOf(evaluate(scheme([item(['x', '10'], rank)]), units), 'd', 'x')).toBe('8')
    const mean = { kind: 'distanceFromMean', perPoint: '1', onlyBelow: true, floor: '0' }
    // mean of 8 and 4 = 6
    expect(pointsOf(evaluate(scheme([item(['x', '6'], mean)]), units), 'd', 'x')).toBe('4')
  })

  it('leaves out units that are not admitted', () => {
    const gated = scheme([
      item(['x', '6'], { kind: 'shareOfLeader' }),
      item(['g', '0'], { kind: 'gate', effect: 'notAdmitted' }),
    ])
    const result = evaluate(gated, [unit('a', { x: '100', g: false }), unit('b', { x: '4', g: true })])
    expect(pointsOf(result, 'b', 'x')).toBe('6')
  })

  it('compares within segments where the item says so', () => {
    const units = [unit('a', { x: '8' }, { segment: '小学' }), unit('b', { x: '4' }, { segment: '中学' })]
    const all = evaluate(scheme([item(['x', '6'], { kind: 'shareOfLeader' })]), units)
    expect(pointsOf(all, 'b', 'x')).toBe('3')
    const within = evaluate(scheme([item(['x', '6'], { kind: 'shareOfLeader' }, { cohort: 'segment' })]), units)
    expect(pointsOf(within, 'b', 'x')).toBe('6')
  })

  it('compares inside a two-part item', () => {
    const rule = {
      kind: 'parts',
      parts: [{ id: 'p', name: 'p', points: '6', rule: { kind: 'shareOfLeader' }, missing: 'zero' }],
    }
    const result = evaluate(scheme([item(['x', '6'], rule)]), [
      unit('a', { x: { p: '8' } }),
      unit('b', { x: { p: '2' } }),
    ])
    expect(pointsOf(result, 'b', 'x')).toBe('1.5')
  })
})
