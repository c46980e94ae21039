import { type EvaluateCase, item, JUDGED_HUNDRED, scheme, scored, unit } from './evaluate-case.ts'

type Fields = Readonly<Record<string, unknown>>

const WHOLE = { step: '1', mode: 'halfUp' }
const LEVELS = [
  { name: '优秀', min: '90' },
  { name: '良好', min: '80' },
  { name: '合格', min: '60' },
]
const QUOTA = { level: '优秀', count: 2, base: 'participating', round: 'floor', ties: 'excludeTied' }
const POINTS = { a: '95', b: '92', c: '92', d: '91', e: '50' }

function levels(fields: Fields): Fields {
  return scheme({ items: [JUDGED_HUNDRED], levels: LEVELS, ...fields })
}

function tied(name: string, quota: Fields, want: EvaluateCase['want']): EvaluateCase {
  return { name, scheme: levels({ quotas: [{ ...QUOTA, ...quota }] }), units: scored(POINTS), want }
}

function vetoed(name: string, effect: unknown, want: Fields): EvaluateCase {
  return {
    name,
    scheme: levels({ items: [JUDGED_HUNDRED, item('否', { kind: 'veto', effect })] }),
    units: [unit('a', { 分: '95', 否: true }), unit('b', { 分: '85', 否: false })],
    want: { units: { a: { total: '95', rank: 1, ...want }, b: { level: '良好', reasons: [] } } },
  }
}

const CHAIN_ITEMS = [
  JUDGED_HUNDRED,
  item('信息', { kind: 'judged' }, { points: '10' }),
  item('活动', { kind: 'judged' }, { points: '10' }),
]
function chained(chain: readonly string[], rest: Readonly<Record<string, readonly [string, string, string]>>) {
  return {
    scheme: levels({ items: CHAIN_ITEMS, quotas: [{ ...QUOTA, ties: 'tiebreak', chain }] }),
    units: Object.entries(rest).map(([id, [分, 信息, 活动]]) => unit(id, { 分, 信息, 活动 })),
  }
}

export const LEVEL_CASES: readonly EvaluateCase[] = [
  {
    name: 'ranks are 1, 2, 2, 4; a level begins at its minimum; below all there is none',
    scheme: levels({}),
    units: scored({ a: '89.99', b: '90', c: '60', d: '89.99', e: '59.9' }),
    want: {
      units: {
        a: { rank: 2, level: '良好' },
        b: { rank: 1, level: '优秀' },
        c: { rank: 4, level: '合格' },
        d: { rank: 2, level: '良好' },
        e: { rank: 5, level: null, reasons: [] },
      },
    },
  },
  {
    name: 'the order of the levels in the file changes nothing',
    scheme: levels({ levels: LEVELS.toReversed() }),
    units: scored({ a: '95', b: '82', c: '61' }),
    want: { units: { a: { level: '优秀' }, b: { level: '良好' }, c: { level: '合格' } } },
  },
  {
    name: 'compare: afterRounding looks at final',
    scheme: levels({ totalRounding: WHOLE }),
    units: scored({ a: '89.5' }),
    want: { units: { a: { total: '89.5', final: '90', level: '优秀' } } },
  },
  {
    name: 'compare: beforeRounding looks at total',
    scheme: levels({ totalRounding: WHOLE, compare: 'beforeRounding' }),
    units: scored({ a: '89.5', b: '90' }),
    want: { units: { a: { final: '90', level: '良好' }, b: { level: '优秀' } } },
  },
  {
    name: 'rankBy: final makes ties of what rounding makes equal, total does not',
    scheme: levels({ totalRounding: WHOLE, rankBy: 'final' }),
    units: scored({ a: '89.5', b: '90.4', c: '80' }),
    want: { units: { a: { rank: 1 }, b: { rank: 1 }, c: { rank: 3 } } },
  },
  {
    name: 'rankBy: total looks at what is not rounded',
    scheme: levels({ totalRounding: WHOLE }),
    units: scored({ a: '89.5', b: '90.4', c: '80' }),
    want: { units: { a: { rank: 2 }, b: { rank: 1 }, c: { rank: 3 } } },
  },
  {
    name: 'rankBy: percent looks at the share of the counted full mark',
    scheme: levels({
      rankBy: 'percent',
      items: [JUDGED_HUNDRED, item('乙', { kind: 'judged' }, { points: '100', missing: 'notCounted' })],
    }),
    units: [unit('a', { 分: '90', 乙: '80' }), unit('b', { 分: '86' })],
    want: { units: { a: { total: '170', percent: '85', rank: 2 }, b: { total: '86', percent: '86', rank: 1 } } },
  },
  tied(
    'excludeTied: those who stand across the line stay out',
    { ties: 'excludeTied' },
    {
      units: {
        a: { level: '优秀', reasons: [] },
        b: { level: '良好', reasons: ['quota'], rank: 2 },
        c: { level: '良好', reasons: ['quota'] },
        d: { level: '良好', reasons: ['quota'] },
        e: { level: null, reasons: [] },
      },
      quotas: [{ level: '优秀', places: 2, taken: 1 }],
      warnings: [],
    },
  ),
  tied(
    'includeTied: all who are tied at the line come in, and the quota is exceeded',
    { ties: 'includeTied' },
    {
      units: { b: { level: '优秀' }, c: { level: '优秀', reasons: [] }, d: { level: '良好', reasons: ['quota'] } },
      quotas: [{ level: '优秀', places: 2, taken: 3 }],
      warnings: ['quotaExceeded'],
    },
  ),
  tied(
    'sharePlace: those who are tied share the place',
    { ties: 'sharePlace' },
    {
      units: { b: { level: '优秀' }, c: { level: '优秀', reasons: [] }, d: { level: '良好', reasons: ['quota'] } },
    },
  ),
  tied(
    'a tie within the places decides nothing',
    { ties: 'excludeTied', count: 3 },
    {
      units: { b: { level: '优秀' }, c: { level: '优秀' }, d: { level: '良好', reasons: ['quota'] } },
      quotas: [{ level: '优秀', places: 3, taken: 3 }],
      warnings: [],
    },
  ),
  tied(
    'more places than units that reach the level',
    { ties: 'excludeTied', count: 9 },
    {
      units: { d: { level: '优秀', reasons: [] }, e: { level: null, reasons: [] } },
      quotas: [{ level: '优秀', places: 9, taken: 4 }],
    },
  ),
  tied(
    'no place at all',
    { ties: 'includeTied', count: 0 },
    {
      units: { a: { level: '良好', reasons: ['quota'] } },
      quotas: [{ level: '优秀', places: 0, taken: 0 }],
      warnings: [],
    },
  ),
  {
    name: 'share: places of all that take part, rounded down',
    scheme: levels({ quotas: [{ ...QUOTA, count: undefined, share: '0.5' }] }),
    units: [...scored(POINTS), unit('x', {}, { exempt: true })],
    want: { quotas: [{ level: '优秀', places: 2, taken: 1 }] },
  },
  {
    name: 'tiebreak: the first item of the chain that differs decides',
    ...chained(['信息', '活动'], {
      a: ['85', '9', '9'],
      b: ['80', '5', '7'],
      c: ['80', '5.5', '6.5'],
      d: ['70', '9', '9'],
    }),
    want: {
      units: { a: { level: '优秀' }, b: { rank: 2, level: '良好', reasons: ['quota'] }, c: { rank: 2, level: '优秀' } },
      quotas: [{ level: '优秀', places: 2, taken: 2 }],
    },
  },
  {
    name: 'tiebreak: the second item where the first is equal',
    ...chained(['信息', '活动'], {
      a: ['85', '9', '9'],
      b: ['80', '5', '7'],
      c: ['79', '5', '8'],
      d: ['70', '9', '9'],
    }),
    want: { units: { b: { level: '良好' }, c: { level: '优秀' } }, quotas: [{ places: 2, taken: 2 }] },
  },
  {
    name: 'several quotas: who falls out of one takes part in the next',
    scheme: levels({
      quotas: [
        { ...QUOTA, count: 1 },
        { ...QUOTA, level: '良好', count: 1 },
      ],
    }),
    units: scored({ a: '97', b: '95', c: '93', d: '70' }),
    want: {
      units: {
        a: { level: '优秀' },
        b: { level: '良好', reasons: ['quota'] },
        c: { level: '合格', reasons: ['quota'] },
        d: { level: '合格', reasons: [] },
      },
      quotas: [
        { level: '优秀', places: 1, taken: 1 },
        { level: '良好', places: 1, taken: 1 },
      ],
    },
  },
  {
    name: 'a vetoed unit keeps score and rank, takes no place, and counts in the base of the quota',
    scheme: levels({
      items: [JUDGED_HUNDRED, item('否', { kind: 'veto', effect: 'noTopLevel' })],
      quotas: [{ ...QUOTA, count: undefined, share: '0.5' }],
    }),
    units: [
      unit('a', { 分: '98', 否: true }),
      ...[
        ['b', '95'],
        ['c', '94'],
        ['d', '93'],
      ].map(([id = '', 分]) => unit(id, { 分, 否: false })),
    ],
    want: {
      units: {
        a: { total: '98', rank: 1, level: '良好', reasons: ['veto'] },
        b: { rank: 2, level: '优秀' },
        c: { level: '优秀' },
        d: { level: '良好', reasons: ['quota'] },
      },
      quotas: [{ level: '优秀', places: 2, taken: 2 }],
    },
  },
  vetoed('veto noTopLevel: the next level', 'noTopLevel', { level: '良好', rank: 1, reasons: ['veto'] }),
  vetoed('veto void: no level', 'void', { level: null, rank: 1, reasons: ['veto'] }),
  vetoed('veto with a level', { level: '合格' }, { level: '合格', rank: 1, reasons: ['veto'] }),
  {
    name: 'who misses a prerequisite falls to the next level whose conditions hold',
    scheme: levels({
      prerequisites: [
        { level: '优秀', fact: '上届', min: '2' },
        { level: '良好', fact: '上届', min: '1' },
      ],
    }),
    units: [
      unit('a', { 分: '95', 上届: 2 }),
      unit('b', { 分: '95', 上届: 1 }),
      unit('c', { 分: '95', 上届: 0 }),
      unit('d', { 分: '95', 上届: null }),
      unit('e', { 分: '95' }),
      unit('f', { 分: '70', 上届: 0 }),
    ],
    want: {
      units: {
        a: { level: '优秀', reasons: [] },
        b: { level: '良好', reasons: ['prerequisite'] },
        c: { level: '合格', reasons: ['prerequisite'] },
        d: { level: '合格', reasons: ['prerequisite'] },
        e: { level: '合格', reasons: ['prerequisite'] },
        f: { level: '合格', reasons: [] },
      },
    },
  },
  {
    name: 'a prerequisite is judged before the quota: who misses it takes no place',
    scheme: levels({
      prerequisites: [{ level: '优秀', fact: '比例', min: '60' }],
      quotas: [{ ...QUOTA, count: 1 }],
    }),
    units: [unit('a', { 分: '95', 比例: '59.9' }), unit('b', { 分: '91', 比例: '60' })],
    want: {
      units: { a: { level: '良好', reasons: ['prerequisite'], rank: 1 }, b: { level: '优秀', reasons: [], rank: 2 } },
      quotas: [{ level: '优秀', places: 1, taken: 1 }],
    },
  },
  {
    name: 'a vote in which too few took part is reported',
    scheme: scheme({
      items: [item('票', { kind: 'voteShare', weights: { 同意: '1' }, minParticipationPct: '80' })],
    }),
    units: [
      unit('a', { 票: { members: 10, returned: 7, valid: 7, 同意: 7 } }),
      unit('b', { 票: { members: 10, returned: 8, valid: 8, 同意: 4 } }),
    ],
    want: { units: { b: { items: { 票: '3' } } }, warnings: ['voteParticipation'] },
  },
]
