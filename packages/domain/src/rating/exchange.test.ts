import { describe, expect, it } from 'vitest'
import {
  column,
  evaluate,
  gate,
  item,
  judged,
  type Json,
  pointsOf,
  scheme,
  unit,
  unitOf,
  veto,
} from '../../testing/exchange-documents.ts'

const halves = { step: '0.5', mode: 'halfUp' }
const tenths = { step: '0.1', mode: 'halfUp' }
const LEVELS = [
  { name: '优秀', min: '90' },
  { name: '合格', min: '60' },
]

/** One judged item of 100 points, so that a unit's total is the mark it is given. */
function marked(marks: Json, more: Json = {}, facts: Json = {}) {
  const units = Object.entries(marks).map(([id, mark]) => unit(id, { x: mark, ...(facts[id] as Json | undefined) }))
  const items = [judged('x', '100'), ...((more['items'] as Json[] | undefined) ?? [])]
  return evaluate(scheme(items, { levels: LEVELS, rankBy: 'final', ...more, items }), units)
}

describe('items, sums and rounding', () => {
  it('rounds each item as declared and then sums', () => {
    const rounding = { step: '0.1', mode: 'halfUp' }
    const items = ['a', 'b', 'c'].map((id) => item([id, '1'], { kind: 'ratioLinear' }, { rounding }))
    const third = { a: [1, 3], b: [1, 3], c: [1, 3] }
    // three times 0.3333 → 0.3 each; the sum is 0.9 and not 1
    expect(evaluate(scheme(items), [unit('u', third)]).units[0]).toMatchObject({
      base: '0.9',
      total: '0.9',
      percent: '30',
    })
  })

  it.each([
    ['7.25', '7.5'],
    ['7.24', '7'],
    ['7.75', '8'],
    ['-0.25', '-0.5'],
  ])('rounds half up and away from nothing: %s → %s', (value, rounded) => {
    const rule = { kind: 'range', min: '-5', max: '10' }
    expect(
      pointsOf(evaluate(scheme([item(['x', '10'], rule, { rounding: halves })]), [unit('u', { x: value })]), 'u', 'x'),
    ).toBe(rounded)
  })

  it('lets over-fulfilment exceed the points while the full mark stays', () => {
    const over = item(['x', '10'], { kind: 'targetCompletion', target: '10', overEach: '1', overCap: '5' })
    const result = evaluate(scheme([over, judged('y', '10')]), [unit('u', { x: '14', y: '6' })])
    expect(result.units[0]).toMatchObject({ base: '20', countedFull: '20', percent: '100' })
  })

  it('takes an item that is not counted out of numerator and full mark', () => {
    const items = [judged('x', '60'), judged('y', '40', { missing: 'notCounted' })]
    expect(evaluate(scheme(items), [unit('u', { x: '45' })]).units[0]).toMatchObject({
      base: '45',
      countedFull: '60',
      percent: '75',
    })
  })

  it('keeps everything open while one item waits', () => {
    const items = [judged('x', '60'), judged('y', '40', { missing: 'pending' })]
    const result = evaluate(scheme(items, { levels: LEVELS }), [
      unit('u', { x: '60' }),
      unit('v', { x: '50', y: '30' }),
    ])
    expect(unitOf(result, 'u')).toMatchObject({
      base: null,
      total: null,
      final: null,
      percent: null,
      rank: null,
      level: null,
    })
    expect(pointsOf(result, 'u', 'x')).toBe('60')
    expect(unitOf(result, 'v')).toMatchObject({ total: '80', rank: 1 })
  })

  it('gives percent with two decimals, half up', () => {
    const result = evaluate(scheme([judged('x', '16')]), [unit('a', { x: '2' }), unit('b', { x: '10.0008' })])
    // 12.5 and 62.505 → 62.51
    expect(column(result, 'percent')).toEqual({ a: '12.5', b: '62.51' })
  })

  it('has no percent where nothing is counted', () => {
    const result = evaluate(scheme([judged('x', '16', { missing: 'notCounted' })]), [unit('a')])
    expect(result.units[0]).toMatchObject({ base: '0', total: '0', countedFull: '0', percent: null })
  })

  it('leaves total unrounded and rounds final', () => {
    const result = evaluate(scheme([item(['x', '10'], { kind: 'ratioLinear' })], { totalRounding: tenths }), [
      unit('u', { x: [2, 3] }),
    ])
    expect(result.units[0]).toMatchObject({ total: '20/3', final: '6.7' })
  })

  it('takes the full mark of the segment', () => {
    const items = [item(['x', { 小学: '6', 中学: '8' }], { kind: 'allOrNothing' })]
    const units = [unit('a', { x: true }, { segment: '小学' }), unit('b', { x: true }, { segment: '中学' })]
    const result = evaluate(scheme(items), units)
    expect([column(result, 'total'), column(result, 'countedFull')]).toEqual([
      { a: '6', b: '8' },
      { a: '6', b: '8' },
    ])
  })
})

describe('bonus, penalties, rescaling', () => {
  const base = [judged('x', '100')]

  it('adds single bonuses, negative ones too, under the cap', () => {
    const capped = scheme(base, { bonus: { cap: '5' } })
    const units = [
      unit('a', { x: '80' }, { bonus: ['2', '1.5'] }),
      unit('b', { x: '80' }, { bonus: ['4', '3', '-1'] }),
      unit('c', { x: '80' }, { bonus: ['-2', null] }),
      unit('d', { x: '80' }, { bonus: [] }),
    ]
    expect(column(evaluate(capped, units), 'bonus')).toEqual({ a: '3.5', b: '5', c: '-2', d: '0' })
    expect(column(evaluate(capped, units), 'total')).toEqual({ a: '83.5', b: '85', c: '78', d: '80' })
  })

  it('knows no cap where none is declared', () => {
    expect(evaluate(scheme(base), [unit('a', { x: '80' }, { bonus: ['40'] })]).units[0]).toMatchObject({
      total: '120',
      percent: '120',
    })
  })

  it('puts a bonus pool beside the base, and both bonuses under one cap', () => {
    const pool = item(['p', '0'], { kind: 'bonusPool', cap: '4', parts: { 调研: { each: '2', cap: '9' } } })
    const units = [unit('a', { x: '80', p: { 调研: 1 } }), unit('b', { x: '80', p: { 调研: 3 } }, { bonus: ['3'] })]
    const result = evaluate(scheme([...base, pool], { bonus: { cap: '6' } }), units)
    expect([column(result, 'base'), column(result, 'bonus'), column(result, 'countedFull')]).toEqual([
      { a: '80', b: '80' },
      { a: '2', b: '6' },
      { a: '100', b: '100' },
    ])
    expect(pointsOf(result, 'b', 'p')).toBe('4')
  })

  it('takes penalties after the bonus and its cap', () => {
    const late = { bonus: { cap: '2' }, penalties: [{ kind: 'lateness', perDay: '0.5', max: '3' }] }
    const units = [
      unit('a', { x: '80' }, { bonus: ['9'], lateDays: 2 }),
      unit('b', { x: '80' }, { lateDays: 99 }),
      unit('c', { x: '80' }),
    ]
    const result = evaluate(scheme(base, late), units)
    expect(column(result, 'penalty')).toEqual({ a: '1', b: '3', c: '0' })
    expect(column(result, 'total')).toEqual({ a: '81', b: '77', c: '80' })
  })

  it('rescales the base by rescaleTo ÷ counted full mark, before bonus and penalty', () => {
    const items = [judged('x', '300'), judged('y', '200', { missing: 'notCounted' })]
    const more = { rescaleTo: '100', penalties: [{ kind: 'lateness', perDay: '1', max: '9' }] }
    const units = [unit('a', { x: '150', y: '50' }, { bonus: ['3'] }), unit('b', { x: '150' }, { lateDays: 1 })]
    const result = evaluate(scheme(items, more), units)
    expect(unitOf(result, 'a')).toMatchObject({ base: '40', total: '43', countedFull: '500', percent: '8.6' })
    expect(unitOf(result, 'b')).toMatchObject({ base: '50', total: '49', countedFull: '300', percent: '16.33' })
  })
})

describe('children', () => {
  const average = (noChildren: string) =>
    item(['c', '50'], { kind: 'childAverage', weight: '0.5', missingChild: 'zero', exemptChild: 'exclude', noChildren })

  it('scales the own items up for a unit without children', () => {
    const items = [judged('x', '30'), judged('y', '20'), average('scaleOwn')]
    const result = evaluate(scheme(items), [
      unit('a', { x: '27', y: '18', c: [] }),
      unit('b', { x: '27', y: '18', c: ['90'] }),
    ])
    // 45 × 100 ÷ 50 = 90; the items keep their own points
    expect(unitOf(result, 'a')).toMatchObject({ base: '90', total: '90', percent: '90', countedFull: '100' })
    expect([pointsOf(result, 'a', 'c'), pointsOf(result, 'a', 'x')]).toEqual([null, '27'])
    expect(unitOf(result, 'b')).toMatchObject({ base: '90', countedFull: '100' })
  })

  it('scales first and rescales then', () => {
    const items = [judged('x', '30'), average('scaleOwn')]
    const result = evaluate(scheme(items, { rescaleTo: '200' }), [unit('a', { x: '15', c: [] })])
    // 15 × 80 ÷ 30 = 40; × 200 ÷ 80 = 100
    expect(result.units[0]).toMatchObject({ base: '100', countedFull: '80' })
  })

  it('leaves the item out, or counts it as nothing', () => {
    const units = [unit('a', { x: '30', c: [] })]
    expect(evaluate(scheme([judged('x', '50'), average('notCounted')]), units).units[0]).toMatchObject({
      base: '30',
      countedFull: '50',
    })
    expect(evaluate(scheme([judged('x', '50'), average('zero')]), units).units[0]).toMatchObject({
      base: '30',
      countedFull: '100',
    })
  })
})

describe('raters', () => {
  const raters = (combine: unknown, missing = 'notCounted') => ({
    raters: [{ id: '工会', weight: '1', combine, missing }],
  })
  const drop = { dropHigh: 1, dropLow: 1, minReviews: 3 }

  it.each([
    ['mean', ['90', '80', '85'], '85'],
    ['mean', ['80', '90', '90'], '260/3'],
    ['median', ['80', '99', '90'], '90'],
    ['median', ['80', '99', '90', '91'], '90.5'],
    [drop, ['90'], '90'],
    [drop, ['90', '80'], '85'],
    [drop, ['90', '80', '10'], '80'],
    [drop, ['90', '80', '70', '10'], '75'],
    [{ ...drop, minReviews: 1 }, ['90'], '90'],
    [{ ...drop, minReviews: 1 }, ['90', '80'], '85'],
    [{ ...drop, minReviews: 1 }, ['90', '80', '10'], '80'],
    [drop, ['90', '90', '90', '10'], '90'],
    [drop, ['90', null, '80', '10'], '80'],
    ['mean', ['90', null, '80'], '85'],
    ['mean', '88.5', '88.5'],
  ] as const)('combine %j of %j is %s', (combine, marks, combined) => {
    const result = evaluate(scheme([], raters(combine)), [unit('u', {}, { scores: { 工会: marks } })])
    expect(result.units[0]).toMatchObject({ parts: { 工会: combined }, base: combined, total: combined })
  })

  it('counts a missing mark as nothing where the rater says so', () => {
    const result = evaluate(scheme([], raters('mean', 'zero')), [
      unit('a', {}, { scores: { 工会: ['90', null, '60'] } }),
      unit('b', {}, { scores: {} }),
    ])
    expect(result.units.map((one) => [one.parts, one.countedFull])).toEqual([
      [{ 工会: '50' }, '100'],
      [{ 工会: '0' }, '100'],
    ])
  })

  const two = [
    { id: '自评', weight: '0.2', combine: 'mean', missing: 'notCounted' },
    { id: '工会', weight: '0.8', combine: 'mean', missing: 'zero' },
  ]

  it('weights the raters and does not round in between', () => {
    const scores = { 自评: '91', 工会: ['90', '90', '91'] }
    const result = evaluate(scheme([], { raters: two, totalRounding: tenths }), [unit('u', {}, { scores })])
    // 91 × 0.2 = 18.2; 271 ÷ 3 × 0.8 = 1084/15; together 1357/15 = 90.4666…
    expect(result.units[0]).toMatchObject({
      parts: { 自评: '18.2', 工会: '1084/15' },
      total: '1357/15',
      final: '90.5',
      items: [],
    })
  })

  it('lets a rater that is not counted leave numerator and full mark', () => {
    const result = evaluate(scheme([], { raters: two }), [unit('u', {}, { scores: { 自评: null, 工会: '90' } })])
    expect(result.units[0]).toMatchObject({
      parts: { 自评: null, 工会: '72' },
      base: '72',
      countedFull: '80',
      percent: '90',
    })
  })

  it('adds raters to items', () => {
    const more = { raters: [{ id: '评委', weight: '0.4', combine: 'mean', missing: 'zero' }] }
    const result = evaluate(scheme([judged('x', '60')], more), [unit('u', { x: '50' }, { scores: { 评委: '90' } })])
    expect(result.units[0]).toMatchObject({ base: '86', countedFull: '100' })
  })
})

describe('ranks', () => {
  it('run 1, 2, 2, 4', () => {
    expect(column(marked({ a: '90', b: '95', c: '90', d: '80' }), 'rank')).toEqual({ a: 2, b: 1, c: 2, d: 4 })
  })

  it('go by total, by final, or by percent', () => {
    const marks = { a: '90.04', b: '90', c: '89.96' }
    expect(column(marked(marks, { rankBy: 'total', totalRounding: tenths }), 'rank')).toEqual({ a: 1, b: 2, c: 3 })
    expect(column(marked(marks, { rankBy: 'final', totalRounding: tenths }), 'rank')).toEqual({ a: 1, b: 1, c: 1 })
    const items = [judged('x', '60'), judged('y', '40', { missing: 'notCounted' })]
    const units = [unit('a', { x: '50', y: '30' }), unit('b', { x: '54' })]
    expect(column(evaluate(scheme(items, { rankBy: 'total' }), units), 'rank')).toEqual({ a: 1, b: 2 })
    expect(column(evaluate(scheme(items, { rankBy: 'percent' }), units), 'rank')).toEqual({ a: 2, b: 1 })
  })

  it('leave exempt units out, which stay in the result without points', () => {
    const units = [unit('a', { x: '90' }), unit('b', { x: '99' }, { exempt: true }), unit('c', { x: '80' })]
    const result = evaluate(scheme([judged('x', '100')], { levels: LEVELS }), units)
    expect(column(result, 'rank')).toEqual({ a: 1, b: null, c: 2 })
    expect(unitOf(result, 'b')).toMatchObject({ total: null, level: null, reasons: ['exempt'] })
    expect(pointsOf(result, 'b', 'x')).toBeNull()
  })
})

describe('gates and vetoes', () => {
  it('keep a unit out that misses a gate', () => {
    const result = marked({ a: '95', b: '70' }, { items: [gate('g')] }, { a: { g: false }, b: { g: true } })
    expect(unitOf(result, 'a')).toMatchObject({ total: null, rank: null, level: null, reasons: ['gate'] })
    expect([pointsOf(result, 'a', 'x'), pointsOf(result, 'b', 'g')]).toEqual([null, null])
    expect(unitOf(result, 'b')).toMatchObject({ total: '70', countedFull: '100', rank: 1, level: '合格' })
  })

  it.each([
    ['zero', null, ['gate']],
    ['notCounted', '70', []],
    ['pending', null, ['pending']],
  ] as const)('decide a gate without datum by its policy: %s', (missing, total, reasons) => {
    const result = marked({ a: '70' }, { items: [gate('g', { missing })] })
    expect(unitOf(result, 'a')).toMatchObject({ total, reasons })
  })

  it.each([
    ['noTopLevel', '95', '合格'],
    ['noTopLevel', '70', '合格'],
    ['void', '95', null],
    [{ level: '合格' }, '95', '合格'],
    [{ level: '合格' }, '50', null],
    [{ level: '优秀' }, '95', '优秀'],
  ])('veto %j of a unit with %s leaves %s; score and rank stay', (effect, mark, level) => {
    const result = marked({ a: mark, b: '10' }, { items: [veto('v', effect)] }, { a: { v: true }, b: { v: false } })
    expect(unitOf(result, 'a')).toMatchObject({ total: mark, countedFull: '100', rank: 1, level, reasons: ['veto'] })
    expect(pointsOf(result, 'a', 'v')).toBeNull()
    expect(unitOf(result, 'b').reasons).toEqual([])
  })

  it('lets the named item fall to zero, still in the full mark', () => {
    const items = [judged('x', '60'), judged('y', '40'), veto('v', 'itemZero', { item: 'y' })]
    const result = evaluate(scheme(items), [
      unit('a', { x: '50', y: '30', v: true }),
      unit('b', { x: '50', y: '30', v: false }),
    ])
    expect([pointsOf(result, 'a', 'y'), pointsOf(result, 'a', 'v')]).toEqual(['0', null])
    expect(unitOf(result, 'a')).toMatchObject({ base: '50', countedFull: '100', reasons: ['veto'] })
    expect(unitOf(result, 'b')).toMatchObject({ base: '80', countedFull: '100' })
  })

  it('takes a veto without item as its own: nothing, and still in no sum', () => {
    const result = evaluate(scheme([judged('x', '60'), veto('v', 'itemZero')]), [unit('a', { x: '50', v: true })])
    expect(pointsOf(result, 'a', 'v')).toBe('0')
    expect(result.units[0]).toMatchObject({ base: '50', countedFull: '60', reasons: ['veto'] })
  })
})

describe('levels and prerequisites', () => {
  it('compare after or before rounding', () => {
    const rounded = { totalRounding: { step: '1', mode: 'halfUp' } }
    expect(column(marked({ a: '89.5' }, { ...rounded, compare: 'afterRounding' }), 'level')).toEqual({ a: '优秀' })
    expect(column(marked({ a: '89.5' }, { ...rounded, compare: 'beforeRounding' }), 'level')).toEqual({ a: '合格' })
  })

  it('give the highest level that holds, in whatever order they stand', () => {
    expect(column(marked({ a: '90', b: '89.99', c: '59' }, { levels: LEVELS.toReversed() }), 'level')).toEqual({
      a: '优秀',
      b: '合格',
      c: null,
    })
  })

  const ladder = {
    levels: [
      { name: '模范', min: '95' },
      { name: '先进', min: '90' },
      { name: '合格', min: '85' },
    ],
    prerequisites: [
      { level: '模范', fact: 'held先进', min: '1' },
      { level: '先进', fact: 'held合格', min: '2' },
    ],
  }

  it('fall to the next level whose conditions hold', () => {
    const facts = {
      a: { held先进: 1 },
      b: { held先进: 0, held合格: 2 },
      c: { held合格: 1 },
      d: {},
      e: { held先进: null, held合格: '2.0' },
      f: { held先进: 3 },
    }
    const result = marked({ a: '96', b: '96', c: '96', d: '91', e: '99', f: '94' }, ladder, facts)
    expect(column(result, 'level')).toEqual({ a: '模范', b: '先进', c: '合格', d: '合格', e: '先进', f: '合格' })
    expect(column(result, 'reasons')).toEqual({
      a: [],
      b: ['prerequisite'],
      c: ['prerequisite'],
      d: ['prerequisite'],
      e: ['prerequisite'],
      f: ['prerequisite'],
    })
  })

  it('say nothing of a prerequisite below the score line', () => {
    expect(column(marked({ a: '86' }, ladder), 'reasons')).toEqual({ a: [] })
  })
})

describe('warnings', () => {
  it('report a vote in which too few took part, and keep its points', () => {
    const rule = { kind: 'voteShare', weights: { 赞成: '1', 反对: '0' }, minParticipationPct: '50' }
    const vote = (returned: number) => ({ x: { members: 100, returned, valid: 40, 赞成: 30, 反对: 10 } })
    const result = evaluate(scheme([item(['x', '10'], rule)]), [unit('a', vote(49)), unit('b', vote(50))])
    expect(result.warnings).toEqual([{ code: 'voteParticipation', unit: 'a', item: 'x', pct: '49', minPct: '50' }])
    expect(column(result, 'total')).toEqual({ a: '7.5', b: '7.5' })
  })
})
