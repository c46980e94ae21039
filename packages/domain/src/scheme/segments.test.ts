import { expect, test } from 'vitest'
import { decimal } from './decimal.ts'
import { pointsFor, segmentsOf } from './segments.ts'

const bySegment = { primary: decimal('6'), senior: decimal('8') }

test('one full mark holds for every unit, one per segment only for its own', () => {
  expect(pointsFor(decimal('6'), undefined)).toBe('6')
  expect(pointsFor(decimal('6'), 'primary')).toBe('6')
  expect(pointsFor(bySegment, 'senior')).toBe('8')
  expect(pointsFor(bySegment, 'kindergarten')).toBeUndefined()
  expect(pointsFor(bySegment, undefined)).toBeUndefined()
  expect(pointsFor(bySegment, 'toString')).toBeUndefined()
})

test('segments come in the order of first mention', () => {
  const item = { id: 'a', name: '甲', rule: { kind: 'judged' as const }, missing: 'zero' as const, rounding: null }
  const items = [
    { ...item, points: decimal('1'), emptyRatio: 'zero' as const },
    { ...item, points: bySegment, emptyRatio: 'zero' as const },
    { ...item, points: { kindergarten: decimal('1'), primary: decimal('2') }, emptyRatio: 'zero' as const },
  ]
  expect([...segmentsOf({ items })]).toEqual(['primary', 'senior', 'kindergarten'])
})
