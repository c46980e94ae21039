import { refuse } from '@jianjia/domain/kernel'
import { expect, test } from 'vitest'
import { atFields, type FieldPath } from './field-errors.ts'

/** As of a form in which the first line was left empty. */
const fieldOf = ([first, at, ...rest]: FieldPath) => (at === 0 ? [first ?? '', 1, ...rest] : [first ?? ''])

test('faults of what was sent stand at the fields of a form of another shape', () => {
  const issues = [
    { path: ['lines', 0, 'points'], message: 'custom' },
    { path: ['reason'], message: 'too_small' },
  ]
  expect(atFields({ kind: 'faulty', issues }, fieldOf)).toEqual({
    kind: 'faulty',
    issues: [
      { path: ['lines', 1, 'points'], message: 'custom' },
      { path: ['reason'], message: 'too_small' },
    ],
  })
  const { refusal } = refuse('malformed', {}, { path: ['lines', 0, 'points'] })
  expect(atFields({ kind: 'refused', refusal }, fieldOf)).toMatchObject({ refusal: { path: ['lines', 1, 'points'] } })
  const nowhere = { kind: 'refused', refusal: refuse('malformed').refusal } as const
  expect(atFields(nowhere, fieldOf)).toBe(nowhere)
  expect(atFields({ kind: 'unreachable' }, fieldOf)).toEqual({ kind: 'unreachable' })
})
