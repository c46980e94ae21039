import { describe, it } from 'vitest'
import { EVALUATION_PROPERTIES } from '../../testing/evaluation-properties.ts'

describe('over 20,000 random schemes', () => {
  it.each(EVALUATION_PROPERTIES)('$name', ({ check }) => {
    check(20_000)
  })
})
