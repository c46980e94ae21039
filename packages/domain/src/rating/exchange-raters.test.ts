import { describe, expect, it } from 'vitest'
import { evaluate, judged, scheme, unit } from '../../testing/exchange-documents.ts'

const tenths = { step: '0.1', mode: 'halfUp' }

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
