import { describe, expect, it } from 'vitest'
import {
  column,
  evaluate,
  item,
  judged,
  LEVELS,
  pointsOf,
  scheme,
  unit,
  unitOf,
} from '../../testing/exchange-documents.ts'

const halves = { step: '0.5', mode: 'halfUp' }
const tenths = { step: '0.1', mode: 'halfUp' }

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
