import { expect, test } from 'vitest'
import { compareWithOracle } from '../../testing/scope-properties.ts'
import { can } from './can.ts'
import { inScope, scopeOf } from './scope.ts'

test('on random trees every decision and every list is what a slow oracle says', () => {
  const compared = compareWithOracle({ can, scopeOf, inScope }, 60)
  expect(compared).toBeGreaterThan(10_000)
})
