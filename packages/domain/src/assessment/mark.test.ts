import { expect, test } from 'vitest'
import { Rule } from '../scheme/index.ts'
import { acceptMark, allowedMarks } from './mark.ts'

const rule = (value: unknown) => Rule.parse(value)
const accepted = (points: string, given: unknown, full = '4') => {
  const mark = acceptMark(points, allowedMarks(rule(given), full), 'a')
  return mark.ok ? mark.value : mark.refusal.code
}

test('all or nothing takes nothing or the full mark and nothing between', () => {
  const kind = { kind: 'allOrNothing' }
  expect(['0', '4', '4.0', '2', '5', '-1'].map((points) => accepted(points, kind))).toEqual([
    '0',
    '4',
    '4',
    'scoreOutOfRange',
    'scoreOutOfRange',
    'scoreOutOfRange',
  ])
})

test('graded items take the points of a grade, as points or as shares of the full mark', () => {
  expect(
    allowedMarks(rule({ kind: 'gradedLevels', levels: { A: '4', B: '2.5', C: '0' }, as: 'points' }), '4').choices,
  ).toEqual(['0', '2.5', '4'])
  expect(allowedMarks(rule({ kind: 'gradedLevels', levels: { A: '1', B: '0.5' }, as: 'share' }), '3').choices).toEqual([
    '1.5',
    '3',
  ])
})

test('a range keeps its own bounds, everything else goes from nothing to the full mark', () => {
  expect(accepted('9.5', { kind: 'range', min: '5', max: '10' })).toBe('9.5')
  expect(accepted('4.5', { kind: 'range', min: '5', max: '10' })).toBe('scoreOutOfRange')
  expect(accepted('4', { kind: 'pointsPerOccurrence', each: '1' })).toBe('4')
  expect(accepted('4.1', { kind: 'judged' })).toBe('scoreOutOfRange')
})

test('a mark is a decimal number', () => {
  expect(['', '1/2', '3e0', ' 3', '三'].map((points) => accepted(points, { kind: 'judged' }))).toEqual(
    Array(5).fill('scoreOutOfRange'),
  )
})
