import { type EvaluateCase, item, JUDGED_HUNDRED, scheme, scored, unit } from './evaluate-case.ts'

const YES = { kind: 'allOrNothing' }
const TENTH = { step: '0.1', mode: 'halfUp' }
const WHOLE = { step: '1', mode: 'halfUp' }
const TWO_ITEMS = [item('甲', YES), item('乙', YES, { points: '4' })]
const NOT_COUNTED = [item('甲', YES), item('乙', YES, { points: '4', missing: 'notCounted' })]
const CHILDREN = {
  kind: 'childAverage',
  weight: '0.2',
  missingChild: 'notCounted',
  exemptChild: 'exclude',
  noChildren: 'scaleOwn',
}
const SCALED = [item('自身', { kind: 'judged' }, { points: '80' }), item('下级', CHILDREN, { points: '20' })]
const RATERS = [
  { id: '自评', weight: '0.4', combine: 'mean', missing: 'zero' },
  { id: '学校', weight: '0.6', combine: 'mean', missing: 'notCounted' },
]
const TRIMMED = { dropHigh: 1, dropLow: 1, minReviews: 3 }

type Marks = readonly [given: unknown, part: string | null]

function rated(name: string, rater: Readonly<Record<string, unknown>>, [given, part]: Marks): EvaluateCase {
  const raters = [{ id: '评', weight: '0.5', combine: 'mean', missing: 'zero', ...rater }]
  return {
    name,
    scheme: scheme({ raters }),
    units: [unit('a', {}, given === undefined ? {} : { scores: { 评: given } })],
    want: { units: { a: { parts: { 评: part } } } },
  }
}

export const TOTAL_CASES: readonly EvaluateCase[] = [
  {
    name: 'a missing fact that counts as zero stays in the full mark',
    scheme: scheme({ items: TWO_ITEMS }),
    units: [unit('a', { 甲: true })],
    want: {
      units: {
        a: {
          base: '6',
          bonus: '0',
          penalty: '0',
          total: '6',
          countedFull: '10',
          percent: '60',
          final: '6',
          rank: 1,
          level: null,
          reasons: [],
        },
      },
      quotas: [],
      warnings: [],
    },
  },
  {
    name: 'an item that is not counted leaves numerator and full mark',
    scheme: scheme({ items: NOT_COUNTED }),
    units: [unit('a', { 甲: true })],
    want: { units: { a: { base: '6', total: '6', countedFull: '6', percent: '100' } } },
  },
  {
    name: 'over-fulfilment exceeds the points while the full mark stays',
    scheme: scheme({ items: [item('甲', { kind: 'pointsPerOccurrence', each: '1.5' })] }),
    units: [unit('a', { 甲: 5 })],
    want: { units: { a: { total: '7.5', countedFull: '6', percent: '125' } } },
  },
  {
    name: 'percent has two decimals, half up',
    scheme: scheme({ items: [item('甲', { kind: 'judged' }, { points: '80' })] }),
    units: [unit('a', { 甲: '53.3' }), unit('b', { 甲: '0.1' }), unit('c', { 甲: '0.004' })],
    want: { units: { a: { percent: '66.63' }, b: { percent: '0.13' }, c: { percent: '0.01' } } },
  },
  {
    name: 'each item is rounded, then items are summed',
    scheme: scheme({
      items: ['甲', '乙', '丙'].map((id) => item(id, { kind: 'ratioLinear' }, { points: '1', rounding: TENTH })),
    }),
    units: [unit('a', { 甲: [1, 3], 乙: [1, 3], 丙: [1, 3] })],
    want: { units: { a: { base: '0.9', total: '0.9', percent: '30' } } },
  },
  {
    name: 'total is not rounded, final is',
    scheme: scheme({ items: [JUDGED_HUNDRED], totalRounding: WHOLE }),
    units: scored({ a: '84.5', b: '84.4' }),
    want: { units: { a: { total: '84.5', final: '85' }, b: { total: '84.4', final: '84' } } },
  },
  {
    name: 'bonus up to its cap, penalties after it',
    scheme: scheme({
      items: [JUDGED_HUNDRED],
      bonus: { cap: '5' },
      penalties: [{ kind: 'lateness', perDay: '0.5', max: '3' }],
    }),
    units: [
      unit('a', { 分: '90' }, { bonus: ['4', '3'], lateDays: 4 }),
      unit('b', { 分: '90' }, { bonus: ['1.5', null], lateDays: 100 }),
      unit('c', { 分: '90' }, { bonus: [], lateDays: 0 }),
      unit('d', { 分: '90' }),
      unit('e', { 分: '90' }, { bonus: [null], lateDays: null }),
    ],
    want: {
      units: {
        a: { base: '90', bonus: '5', penalty: '2', total: '93', percent: '93' },
        b: { bonus: '1.5', penalty: '3', total: '88.5' },
        c: { bonus: '0', penalty: '0', total: '90' },
        d: { bonus: '0', penalty: '0', total: '90' },
        e: { bonus: '0', penalty: '0', total: '90' },
      },
    },
  },
  {
    name: 'late days cost nothing where the scheme has no penalty',
    scheme: scheme({ items: [JUDGED_HUNDRED] }),
    units: [unit('a', { 分: '90' }, { lateDays: 9 })],
    want: { units: { a: { penalty: '0', total: '90' } } },
  },
  {
    name: 'rescaleTo: base = sum × rescaleTo ÷ counted full mark; the bonus is not rescaled',
    scheme: scheme({ items: NOT_COUNTED, rescaleTo: '100', bonus: {} }),
    units: [unit('a', { 甲: true, 乙: false }, { bonus: ['3'] }), unit('b', { 甲: true })],
    want: { units: { a: { base: '60', bonus: '3', total: '63' }, b: { base: '100', total: '100' } } },
  },
  {
    name: 'scaleOwn: the own items carry the whole full mark',
    scheme: scheme({ items: SCALED }),
    units: [unit('a', { 自身: '72', 下级: [] }), unit('b', { 自身: '72', 下级: ['90', '70'] })],
    want: {
      units: {
        a: { items: { 自身: '72', 下级: null }, base: '90', total: '90', percent: '90' },
        b: { items: { 自身: '72', 下级: '16' }, base: '88', total: '88', countedFull: '100', percent: '88' },
      },
    },
  },
  {
    name: 'points differ by segment',
    scheme: scheme({ items: [item('甲', YES, { points: { 小学: '6', 中学: '4' } })] }),
    units: [unit('a', { 甲: true }, { segment: '中学' }), unit('b', { 甲: false }, { segment: '小学' })],
    want: { units: { a: { total: '4', countedFull: '4', percent: '100' }, b: { total: '0', countedFull: '6' } } },
  },
  {
    name: 'exempt units stay in the result and leave cohort, mean, leader and rank',
    scheme: scheme({
      items: [
        item('首', { kind: 'shareOfLeader' }),
        item('均', { kind: 'distanceFromMean', perPoint: '1', onlyBelow: true, floor: '0' }),
        item('名', { kind: 'rankPoints', byRank: ['6', '3'], ties: 'shareHigher' }),
      ],
    }),
    units: [
      unit('a', { 首: '5', 均: '5', 名: '5' }),
      unit('b', { 首: '3', 均: '3', 名: '3' }),
      unit('x', { 首: '100', 均: '100', 名: '100' }, { exempt: true }),
    ],
    want: {
      units: {
        a: { items: { 首: '6', 均: '6', 名: '6' }, rank: 1 },
        b: { items: { 首: '3.6', 均: '5', 名: '3' }, rank: 2 },
        x: { items: { 首: null, 均: null, 名: null }, total: null, rank: null, level: null, reasons: ['exempt'] },
      },
    },
  },
  {
    name: 'a gate that is not met keeps the unit out of rank and cohort; neither gate nor veto counts in the full mark',
    scheme: scheme({
      items: [
        item('首', { kind: 'shareOfLeader' }),
        item('门', { kind: 'gate', effect: 'notAdmitted' }),
        item('否', { kind: 'veto', effect: 'void' }),
      ],
      levels: [{ name: '合格', min: '0' }],
    }),
    units: [unit('a', { 首: '5', 门: true, 否: false }), unit('b', { 首: '9', 门: false, 否: false })],
    want: {
      units: {
        a: { base: '6', countedFull: '6', percent: '100', rank: 1, level: '合格', reasons: [] },
        b: { items: { 首: null }, total: null, rank: null, level: null, reasons: ['gate'] },
      },
    },
  },
  {
    name: 'a cohort mean is the mean of the units, however large they are',
    scheme: scheme({ items: [item('均', { kind: 'distanceFromMean', perPoint: '0.1', onlyBelow: true, floor: '0' })] }),
    units: [unit('a', { 均: '10' }), unit('b', { 均: '10' }), unit('c', { 均: '40' })],
    want: { units: { a: { items: { 均: '5' } }, c: { items: { 均: '6' } } } },
  },
  {
    name: 'raters without items: parts are the weighted marks and make the base',
    scheme: scheme({ raters: RATERS }),
    units: [unit('a', {}, { scores: { 自评: '90', 学校: ['80', '81', '81'] } })],
    want: { units: { a: { parts: { 自评: '36', 学校: '48.4' }, base: '84.4', total: '84.4', rank: 1 } } },
  },
  {
    name: 'a missing rater is zero or leaves numerator and full mark',
    scheme: scheme({ raters: RATERS }),
    units: [unit('a', {}, { scores: { 学校: '90' } }), unit('b', {}, { scores: { 自评: '90', 学校: null } })],
    want: {
      units: {
        a: { parts: { 自评: '0', 学校: '54' }, total: '54' },
        b: { parts: { 自评: '36', 学校: null }, total: '36' },
      },
    },
  },
  rated('mean', {}, [['80', '90', '91'], '43.5']),
  rated('a mean that does not end is not rounded in between', { weight: '0.3' }, [['80', '80', '81'], '24.1']),
  rated('median of an odd number', { combine: 'median' }, [['80', '90', '91'], '45']),
  rated('median of an even number', { combine: 'median' }, [['91', '80', '90', '60'], '42.5']),
  rated('dropHigh and dropLow', { combine: TRIMMED }, [['10', '80', '90', '100'], '42.5']),
  rated('exactly minReviews', { combine: TRIMMED }, [['10', '80', '100'], '40']),
  rated('one decimal instead of a list', {}, ['88.5', '44.25']),
  rated('null in a list under zero', {}, [['80', null], '20']),
  rated('null in a list under notCounted', { missing: 'notCounted' }, [['80', null], '40']),
  rated('an empty list under zero', {}, [[], '0']),
  rated('no mark under notCounted', { missing: 'notCounted' }, [undefined, null]),
  {
    name: 'fields of one’s own in scheme and facts are left aside',
    scheme: scheme({ items: [{ ...JUDGED_HUNDRED, remark: 'x' }], year: 2026 }),
    units: [unit('a', { 分: '90' }, { head: '张' })],
    want: { units: { a: { total: '90' } } },
  },
  {
    name: 'the pool of bonus points adds to the total, not to the full mark',
    scheme: scheme({
      items: [
        JUDGED_HUNDRED,
        item('加分', { kind: 'bonusPool', cap: '5', parts: { 省: { each: '3', cap: '6' } } }, { points: '0' }),
      ],
    }),
    units: [unit('a', { 分: '98', 加分: { 省: 2 } })],
    want: { units: { a: { items: { 分: '98', 加分: '5' }, total: '103', percent: '103', countedFull: '100' } } },
  },
  {
    name: 'a veto on an item: the item is zero and stays in the full mark',
    scheme: scheme({ items: [...TWO_ITEMS, item('否', { kind: 'veto', effect: 'itemZero', item: '甲' })] }),
    units: [unit('a', { 甲: true, 乙: true, 否: true }), unit('b', { 甲: true, 乙: true, 否: false })],
    want: {
      units: { a: { items: { 甲: '0', 乙: '4' }, base: '4', countedFull: '10' }, b: { base: '10', countedFull: '10' } },
    },
  },
]
