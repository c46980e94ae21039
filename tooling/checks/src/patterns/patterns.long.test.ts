import { expect, test } from 'vitest'
import { findPatterns } from './find-patterns.ts'
import { findSteep } from './slow-patterns.ts'

const SIGNS = 600
/** Enough to see that the planted one is steep, and not to wait for it. */
const FEW = 100

test('no pattern does more than the square of the signs', async ({ task }) => {
  const { seen, faults } = findSteep(await findPatterns(), SIGNS)
  expect(faults).toEqual([])
  const planted = { source: '\\s*\\s*\\s*x$', flags: '', place: 'planted' }
  expect(findSteep([planted], FEW).faults).toHaveLength(1)
  Object.assign(task.meta, { figures: { patterns: seen } })
})
