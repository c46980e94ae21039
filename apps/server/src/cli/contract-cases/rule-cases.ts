import { type EvaluateCase, item, scheme, unit } from './evaluate-case.ts'

type ItemFields = Readonly<Record<string, unknown>>
/** `[what, rule, fact, points, fields of the item]` — one item of six points, one unit. */
type RuleRow = readonly [string, ItemFields, unknown, string | null, ItemFields?]

const DEDUCT = { kind: 'deductPerOccurrence', each: '1', floor: '0' }
const CONDITIONS = { kind: 'deductConditions', conditions: { 无台账: '4', 无公示: '3' }, floor: '0' }
const MATRIX = { kind: 'awardMatrix', matrix: { 省: ['4', '3', '2'], 市: ['3', '2', '1'] }, sameEvent: 'highest' }
const TIERS = {
  kind: 'ratioTiers',
  tiers: [
    ['60', '3'],
    ['80', '6'],
  ],
  below: '0.5',
}
const BASELINE = { kind: 'ratioLinear', baselinePct: '80', stepPct: '5', up: '1', down: '2' }
const VOTE = { kind: 'voteShare', weights: { 满意: '1', 基本满意: '0.6' } }
const BALLOT = { members: 100, returned: 90, valid: 80, 满意: 60, 基本满意: 10, 不满意: 10 }
const CHILDREN = { kind: 'childAverage', weight: '0.5', exemptChild: 'exclude' }
const TARGET = { kind: 'targetCompletion', target: '10' }
const POOL = { kind: 'bonusPool', parts: { 省: { each: '2', cap: '4' }, 市: { each: '1', cap: '3' } } }

const ROWS: readonly RuleRow[] = [
  ['allOrNothing: true is full', { kind: 'allOrNothing' }, true, '6'],
  ['allOrNothing: false is nothing', { kind: 'allOrNothing' }, false, '0'],
  ['deductPerOccurrence: each one costs', DEDUCT, 2, '4'],
  ['deductPerOccurrence: none is full', DEDUCT, 0, '6'],
  ['deductPerOccurrence: never below the floor', DEDUCT, 9, '0'],
  ['deductPerOccurrence: a floor below zero', { ...DEDUCT, floor: '-2' }, 9, '-2'],
  ['deductPerOccurrence: a floor below zero not reached', { ...DEDUCT, floor: '-2' }, 7, '-1'],
  ['deductConditions: none', CONDITIONS, [], '6'],
  ['deductConditions: one', CONDITIONS, ['无公示'], '3'],
  ['deductConditions: their sum is more than the item', CONDITIONS, ['无公示', '无台账'], '0'],
  ['minimumCount: reached', { kind: 'minimumCount', min: 4, below: '0' }, 4, '6'],
  ['minimumCount: more brings no more', { kind: 'minimumCount', min: 4, below: '0' }, 9, '6'],
  ['minimumCount: below is nothing', { kind: 'minimumCount', min: 4, below: '0' }, 3, '0'],
  ['minimumCount: below in proportion', { kind: 'minimumCount', min: 4, below: 'proportional' }, 3, '4.5'],
  [
    'minimumCount: each one above',
    { kind: 'minimumCount', min: 4, below: '0', above: { each: '0.5', cap: '2' } },
    6,
    '7',
  ],
  [
    'minimumCount: above up to the cap',
    { kind: 'minimumCount', min: 4, below: '0', above: { each: '0.5', cap: '2' } },
    40,
    '8',
  ],
  ['pointsPerOccurrence: over the item without a cap', { kind: 'pointsPerOccurrence', each: '1.5' }, 5, '7.5'],
  ['pointsPerOccurrence: cap', { kind: 'pointsPerOccurrence', each: '1.5', cap: '4' }, 5, '4'],
  ['pointsPerOccurrence: zero is a value', { kind: 'pointsPerOccurrence', each: '1.5' }, 0, '0'],
  ['awardMatrix: no award', MATRIX, [], '0'],
  [
    'awardMatrix: events add up',
    MATRIX,
    [
      ['歌咏', '市', 1],
      ['书法', '省', 3],
    ],
    '5',
  ],
  [
    'awardMatrix: one event counts its highest award',
    MATRIX,
    [
      ['歌咏', '市', 1],
      ['歌咏', '省', 1],
    ],
    '4',
  ],
  [
    'awardMatrix: highest by points, not by order',
    MATRIX,
    [
      ['歌咏', '省', 3],
      ['歌咏', '市', 1],
    ],
    '3',
  ],
  [
    'awardMatrix: a place beyond the list gives nothing',
    MATRIX,
    [
      ['歌咏', '市', 4],
      ['书法', '市', 2],
    ],
    '2',
  ],
  [
    'awardMatrix: over the item',
    MATRIX,
    [
      ['甲', '省', 1],
      ['乙', '省', 1],
      ['丙', '市', 3],
    ],
    '9',
  ],
  [
    'awardMatrix: cap',
    { ...MATRIX, cap: '6' },
    [
      ['甲', '省', 1],
      ['乙', '省', 1],
    ],
    '6',
  ],
  ['ratioThreshold: exactly reached', { kind: 'ratioThreshold', minPct: '80' }, [8, 10], '6'],
  ['ratioThreshold: just missed', { kind: 'ratioThreshold', minPct: '80' }, [799, 1000], '0'],
  ['ratioThreshold: over 100 %', { kind: 'ratioThreshold', minPct: '100' }, [11, 10], '6'],
  ['ratioThreshold: nothing to divide by leaves the item out', { kind: 'ratioThreshold', minPct: '80' }, [0, 0], null],
  ['ratioTiers: the highest tier reached, in whatever order', TIERS, [8, 10], '6'],
  ['ratioTiers: the lower tier', TIERS, [79, 100], '3'],
  ['ratioTiers: below all', TIERS, [59, 100], '0.5'],
  ['ratioLinear: ratio × points', { kind: 'ratioLinear' }, [2, 3], '4'],
  ['ratioLinear: over 100 % exceeds the item', { kind: 'ratioLinear' }, [12, 10], '7.2'],
  ['ratioLinear: cap', { kind: 'ratioLinear', cap: '6' }, [12, 10], '6'],
  ['ratioLinear: floor', { kind: 'ratioLinear', floor: '1' }, [0, 10], '1'],
  ['ratioLinear: at the baseline', BASELINE, [80, 100], '6'],
  ['ratioLinear: steps up', BASELINE, [90, 100], '8'],
  ['ratioLinear: steps down', BASELINE, [75, 100], '4'],
  ['ratioLinear: cap over the baseline', { ...BASELINE, cap: '7' }, [100, 100], '7'],
  ['ratioLinear: floor under the baseline', { ...BASELINE, floor: '1' }, [10, 100], '1'],
  ['gradedLevels: points', { kind: 'gradedLevels', levels: { A: '6', B: '4' }, as: 'points' }, 'B', '4'],
  ['gradedLevels: share', { kind: 'gradedLevels', levels: { A: '1', B: '0.8' }, as: 'share' }, 'B', '4.8'],
  ['range: chosen', { kind: 'range', min: '3', max: '6' }, '4.5', '4.5'],
  ['range: its own limits belong to it', { kind: 'range', min: '3', max: '6' }, '3', '3'],
  ['range: minus', { kind: 'range', min: '-3', max: '-1' }, '-2', '-2'],
  ['judged: without limits', { kind: 'judged' }, '5.25', '5.25'],
  ['judged: trailing zeros are no value', { kind: 'judged' }, '5.50', '5.5'],
  ['judged: within its limits', { kind: 'judged', min: '2', max: '8' }, '8', '8'],
  ['voteShare: weighted share of the valid votes', VOTE, BALLOT, '4.95'],
  ['voteShare: enough took part', { ...VOTE, minParticipationPct: '90' }, BALLOT, '4.95'],
  ['childAverage: mean × weight', { ...CHILDREN, missingChild: 'zero', noChildren: 'zero' }, ['8', '9'], '4.25'],
  [
    'childAverage: a missing child is zero',
    { ...CHILDREN, missingChild: 'zero', noChildren: 'zero' },
    ['8', null],
    '2',
  ],
  [
    'childAverage: a missing child is left out',
    { ...CHILDREN, missingChild: 'notCounted', noChildren: 'zero' },
    ['8', null],
    '4',
  ],
  [
    'childAverage: a missing child leaves it pending',
    { ...CHILDREN, missingChild: 'pending', noChildren: 'zero' },
    ['8', null],
    null,
  ],
  [
    'childAverage: exempt children stay out',
    { ...CHILDREN, missingChild: 'zero', noChildren: 'zero' },
    ['8', 'exempt', '6'],
    '3.5',
  ],
  ['childAverage: no child, zero', { ...CHILDREN, missingChild: 'zero', noChildren: 'zero' }, [], '0'],
  [
    'childAverage: only exempt children are none',
    { ...CHILDREN, missingChild: 'zero', noChildren: 'zero' },
    ['exempt'],
    '0',
  ],
  ['childAverage: no child, left out', { ...CHILDREN, missingChild: 'zero', noChildren: 'notCounted' }, [], null],
  [
    'childAverage: only left-out children are none',
    { ...CHILDREN, missingChild: 'notCounted', noChildren: 'notCounted' },
    [null],
    null,
  ],
  ['lateness: per day', { kind: 'lateness', perDay: '0.5', maxDeduction: '2' }, 3, '4.5'],
  ['lateness: at most', { kind: 'lateness', perDay: '0.5', maxDeduction: '2' }, 30, '4'],
  ['lateness: in time', { kind: 'lateness', perDay: '0.5', maxDeduction: '2' }, 0, '6'],
  ['targetCompletion: part', TARGET, '2.5', '1.5'],
  ['targetCompletion: reached', TARGET, '10', '6'],
  ['targetCompletion: over brings nothing unless said', TARGET, '12', '6'],
  ['targetCompletion: over', { ...TARGET, overEach: '1' }, '12', '8'],
  ['targetCompletion: over up to the cap', { ...TARGET, overEach: '1', overCap: '1.5' }, '12', '7.5'],
  ['bonusPool: each part up to its cap', POOL, { 省: 3, 市: 2 }, '6'],
  ['bonusPool: the pool up to its cap', { ...POOL, cap: '5' }, { 省: 3, 市: 2 }, '5'],
  ['bonusPool: a part not named is none', POOL, { 市: 2 }, '2'],
  ['a fact that is null is missing: zero', { kind: 'allOrNothing' }, null, '0'],
  ['a fact that is absent is missing: zero', { kind: 'allOrNothing' }, undefined, '0'],
  ['missing: notCounted', { kind: 'allOrNothing' }, null, null, { missing: 'notCounted' }],
  ['missing: pending', { kind: 'allOrNothing' }, null, null, { missing: 'pending' }],
  ['a null inside a ratio is missing: zero', { kind: 'ratioLinear' }, [5, null], '0'],
  ['a null inside a ratio is missing: notCounted', { kind: 'ratioLinear' }, [5, null], null, { missing: 'notCounted' }],
  ['emptyRatio: zero', { kind: 'ratioLinear' }, [0, 0], '0', { emptyRatio: 'zero' }],
  ['emptyRatio: full', { kind: 'ratioTiers', tiers: [['80', '5']], below: '0' }, [0, 0], '6', { emptyRatio: 'full' }],
  ['emptyRatio: pending', { kind: 'ratioLinear' }, [0, 0], null, { emptyRatio: 'pending' }],
  ['emptyRatio: notCounted', { kind: 'ratioLinear' }, [0, 0], null, { emptyRatio: 'notCounted' }],
  ['rounding: 0.5 half up', { kind: 'judged' }, '4.25', '4.5', { rounding: { step: '0.5', mode: 'halfUp' } }],
  ['rounding: 0.5 down', { kind: 'judged' }, '4.24', '4', { rounding: { step: '0.5', mode: 'halfUp' } }],
  ['rounding: 0.1', { kind: 'ratioLinear' }, [1, 9], '0.7', { rounding: { step: '0.1', mode: 'halfUp' } }],
  ['rounding: 1', { kind: 'judged' }, '4.5', '5', { rounding: { step: '1', mode: 'halfUp' } }],
  ['no rounding: a decimal that does not end is a fraction', { kind: 'ratioLinear' }, [1, 9], '2/3'],
]

export const RULE_CASES: readonly EvaluateCase[] = ROWS.map(([name, rule, fact, points, fields]) => ({
  name,
  scheme: scheme({ items: [item('x', rule, fields)] }),
  units: [unit('a', fact === undefined ? {} : { x: fact })],
  want: { units: { a: { items: { x: points } } } },
}))

const COMPARED: readonly (readonly [
  string,
  ItemFields,
  Readonly<Record<string, string | null>>,
  Readonly<Record<string, string | null>>,
])[] = [
  [
    'rankPoints: equal values share the higher rank',
    { kind: 'rankPoints', byRank: ['10', '8', '6', '5'], ties: 'shareHigher' },
    { a: '7', b: '9.5', c: '7', d: '1' },
    { a: '8', b: '10', c: '8', d: '5' },
  ],
  [
    'shareOfLeader: the leader has all',
    { kind: 'shareOfLeader' },
    { a: '10', b: '5', c: '0' },
    { a: '6', b: '3', c: '0' },
  ],
  [
    'distanceFromMean: only below the mean',
    { kind: 'distanceFromMean', perPoint: '0.5', onlyBelow: true, floor: '0' },
    { a: '46', b: '50', c: '54' },
    { a: '4', b: '6', c: '6' },
  ],
  [
    'distanceFromMean: on both sides, not under the floor',
    { kind: 'distanceFromMean', perPoint: '2', onlyBelow: false, floor: '1' },
    { a: '49', b: '50', c: '51', d: '46', e: '54' },
    { a: '4', b: '6', c: '4', d: '1', e: '1' },
  ],
  [
    'a missing value stays out of the mean',
    { kind: 'distanceFromMean', perPoint: '1', onlyBelow: true, floor: '0' },
    { a: '48', b: '52', c: null },
    { a: '4', b: '6', c: '0' },
  ],
]

export const COHORT_RULE_CASES: readonly EvaluateCase[] = COMPARED.map(([name, rule, values, points]) => ({
  name,
  scheme: scheme({ items: [item('x', rule)] }),
  units: Object.entries(values).map(([id, value]) => unit(id, { x: value })),
  want: {
    units: Object.fromEntries(Object.entries(points).map(([id, value]) => [id, { items: { x: value } }])),
  },
}))
