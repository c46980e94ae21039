import { describe, expect, it } from 'vitest'
import { column, evaluate, gate, judged, type Json, scheme, unit, veto } from '../../testing/exchange-documents.ts'

const LEVELS = [
  { name: '优秀', min: '80' },
  { name: '合格', min: '60' },
]

/** A unit's total is the mark given: `t` and `s`, which break ties, are part of it. */
function rated(marks: Json, quota: Json, units: Readonly<Record<string, Json>> = {}) {
  const items = [
    judged('x', '100'),
    judged('t', '10', { missing: 'notCounted' }),
    judged('s', '10', { missing: 'notCounted' }),
    veto('v', 'noTopLevel'),
    gate('g', { missing: 'notCounted' }),
  ]
  const quotas = [{ level: '优秀', base: 'participating', round: 'floor', ...quota }]
  const given = Object.entries(marks).map(([id, mark]) => {
    const { facts, ...more } = units[id] ?? {}
    const own = (facts ?? {}) as { t?: string; s?: string }
    const rest = Number(mark) - Number(own.t ?? 0) - Number(own.s ?? 0)
    return unit(id, { x: `${rest}`, ...own }, more)
  })
  return evaluate(scheme(items, { levels: LEVELS, quotas }), given)
}

function topOf(result: ReturnType<typeof rated>): string {
  return result.units
    .filter(({ level }) => level === '优秀')
    .map(({ id }) => id)
    .join('')
}

const TIED = { a: '95', b: '90', c: '90', d: '85', e: '70' }

describe('places', () => {
  it('are cut by count; who is beyond falls to the next level', () => {
    const result = rated({ a: '95', b: '90', c: '85' }, { count: 2, ties: 'excludeTied' })
    expect(column(result, 'level')).toEqual({ a: '优秀', b: '优秀', c: '合格' })
    expect(column(result, 'reasons')).toEqual({ a: [], b: [], c: ['quota'] })
    expect(result.quotas).toEqual([{ level: '优秀', segment: null, places: 2, taken: 2 }])
    expect(result.warnings).toEqual([])
  })

  it('of a share are rounded down', () => {
    // 0.3 × 5 = 1.5 → 1
    const result = rated({ a: '95', b: '92', c: '90', d: '85', e: '70' }, { share: '0.3', ties: 'excludeTied' })
    expect([topOf(result), result.quotas[0]?.places]).toEqual(['a', 1])
  })

  it('of a share have vetoed units in the base, which take no place', () => {
    const vetoed = { a: { facts: { v: true } } }
    // 0.5 × 4 = 2 places: b and c, since a is barred; a keeps rank 1
    const result = rated({ a: '95', b: '92', c: '90', d: '85' }, { share: '0.5', ties: 'excludeTied' }, vetoed)
    expect([topOf(result), result.quotas[0]]).toEqual(['bc', { level: '优秀', segment: null, places: 2, taken: 2 }])
    expect(result.units[0]).toMatchObject({ rank: 1, level: '合格', reasons: ['veto'] })
  })

  it('of a share leave exempt and not admitted units out of the base', () => {
    const out = { c: { exempt: true }, d: { facts: { g: false } } }
    const result = rated({ a: '95', b: '92', c: '90', d: '85' }, { share: '0.5', ties: 'excludeTied' }, out)
    expect([topOf(result), result.quotas[0]?.places]).toEqual(['a', 1])
  })

  it('stay empty where too few reach the line', () => {
    const result = rated({ a: '95', b: '70' }, { count: 2, ties: 'excludeTied' })
    expect([topOf(result), result.quotas[0]?.taken]).toEqual(['a', 1])
  })

  it('may be none', () => {
    const result = rated({ a: '95' }, { share: '0.9', ties: 'includeTied' })
    expect([topOf(result), result.units[0]?.reasons]).toEqual(['', ['quota']])
  })
})

describe('equal scores on the line', () => {
  it('excludeTied: the tied stay out, and nobody behind them comes in', () => {
    const result = rated(TIED, { count: 2, ties: 'excludeTied' })
    expect([topOf(result), result.quotas[0]?.taken, result.warnings]).toEqual(['a', 1, []])
    expect(column(result, 'rank')).toEqual({ a: 1, b: 2, c: 2, d: 4, e: 5 })
  })

  it('includeTied: all of them come in, and the excess is reported', () => {
    const result = rated(TIED, { count: 2, ties: 'includeTied' })
    expect(topOf(result)).toBe('abc')
    expect(result.quotas[0]).toMatchObject({ places: 2, taken: 3 })
    expect(result.warnings).toEqual([{ code: 'quotaExceeded', level: '优秀', segment: null, places: 2, taken: 3 }])
  })

  it('sharePlace: all of them come in and share what is left', () => {
    const result = rated(TIED, { count: 2, ties: 'sharePlace' })
    expect([topOf(result), result.quotas[0]?.taken, result.warnings]).toEqual(['abc', 2, []])
  })

  it('tiebreak: the first item of the chain that differs decides', () => {
    const marks = { b: { facts: { t: '5', s: '1' } }, c: { facts: { t: '5', s: '2' } } }
    const result = rated(TIED, { count: 2, ties: 'tiebreak', chain: ['t', 's'] }, marks)
    expect([topOf(result), result.quotas[0]?.taken]).toEqual(['ac', 2])
    expect(column(result, 'reasons')).toMatchObject({ b: ['quota'], c: [] })
  })

  it('tiebreak: an item without points is behind', () => {
    expect(topOf(rated(TIED, { count: 2, ties: 'tiebreak', chain: ['t'] }, { c: { facts: { t: '0' } } }))).toBe('ac')
  })

  it('tiebreak: what is still tied stays out together', () => {
    const three = { a: '90', b: '90', c: '90', d: '85' }
    const marks = { a: { facts: { t: '9' } }, b: { facts: { t: '5' } }, c: { facts: { t: '5' } } }
    const result = rated(three, { count: 2, ties: 'tiebreak', chain: ['t'] }, marks)
    expect([topOf(result), result.quotas[0]?.taken]).toEqual(['a', 1])
  })

  it('no tie on the line needs no policy', () => {
    for (const ties of ['excludeTied', 'includeTied', 'sharePlace', 'tiebreak'])
      expect(topOf(rated(TIED, { count: 3, ties }))).toBe('abc')
  })

  it('without a policy the tied stay out and the scheme is told', () => {
    const result = rated(TIED, { count: 2 })
    expect([topOf(result), result.warnings]).toEqual(['a', [{ code: 'tiesUndeclared', level: '优秀', segment: null }]])
  })
})

describe('several quotas', () => {
  it('by segment and for all together', () => {
    const segments = { a: '小学', b: '小学', c: '小学', d: '中学', e: '中学' }
    const marks = { a: '95', b: '94', c: '93', d: '92', e: '91' }
    const quotas = [
      { level: '优秀', count: 3, base: 'participating', round: 'floor', ties: 'excludeTied' },
      { level: '优秀', share: '0.67', base: 'participating', round: 'floor', ties: 'excludeTied', segment: '小学' },
    ]
    const units = Object.entries(marks).map(([id, mark]) =>
      unit(id, { x: mark }, { segment: segments[id as keyof typeof segments] }),
    )
    const items = [judged('x', '100')]
    const result = evaluate(scheme(items, { levels: LEVELS, quotas }), units)
    // 小学: 0.67 × 3 = 2.01 → a and b; of a, b, d, e the first three
    expect(topOf(result)).toBe('abd')
    expect(result.quotas.map(({ segment, places, taken }) => [segment, places, taken])).toEqual([
      [null, 3, 3],
      ['小学', 2, 2],
    ])
  })

  it('of two levels are filled from the top', () => {
    const quotas = [
      { level: '合格', count: 1, base: 'participating', round: 'floor', ties: 'excludeTied' },
      { level: '优秀', count: 1, base: 'participating', round: 'floor', ties: 'excludeTied' },
    ]
    const units = [unit('a', { x: '95' }), unit('b', { x: '90' }), unit('c', { x: '85' })]
    const result = evaluate(scheme([judged('x', '100')], { levels: LEVELS, quotas }), units)
    expect(column(result, 'level')).toEqual({ a: '优秀', b: '合格', c: null })
    expect(result.quotas.map(({ level, taken }) => [level, taken])).toEqual([
      ['合格', 1],
      ['优秀', 1],
    ])
  })
})
