import { describe, expect, it } from 'vitest'
import {
  column,
  evaluate,
  gate,
  item,
  judged,
  LEVELS,
  marked,
  pointsOf,
  scheme,
  unit,
  unitOf,
  veto,
} from '../../testing/exchange-documents.ts'

const tenths = { step: '0.1', mode: 'halfUp' }

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

  it('leaves a named item that is not counted out of the sums', () => {
    const items = [
      judged('x', '60'),
      judged('y', '40', { missing: 'notCounted' }),
      veto('v', 'itemZero', { item: 'y' }),
    ]
    const result = evaluate(scheme(items), [unit('a', { x: '50', v: true })])
    expect(pointsOf(result, 'a', 'y')).toBeNull()
    expect(result.units[0]).toMatchObject({ base: '50', countedFull: '60', reasons: ['veto'] })
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

  it('carry no level by a vote in which too few took part, nor by one that is no vote', () => {
    const rule = { kind: 'voteShare', weights: { 赞成: '1', 反对: '0' }, minParticipationPct: '50' }
    const items = [
      item(['x', '10'], rule),
      item(['p', '0'], { kind: 'bonusPool', parts: { 调研: { each: '2', cap: '4' } } }),
    ]
    const vote = (returned: number, yes: number) => ({
      ...{ x: { members: 100, returned, valid: 40, 赞成: yes, 反对: 40 - yes }, p: { 调研: 2 } },
    })
    const levelsBy = (on: string) =>
      column(
        evaluate(scheme(items, { levels: [{ name: '优秀', min: '0', vote: { item: on, minPct: '80' } }] }), [
          unit('few', vote(49, 40)),
          unit('enough', vote(50, 32)),
          unit('against', vote(50, 31)),
          unit('none', {}),
        ]),
        'level',
      )
    expect(levelsBy('x')).toEqual({ few: null, enough: '优秀', against: null, none: null })
    expect(levelsBy('p')).toEqual({ few: null, enough: null, against: null, none: null })
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
