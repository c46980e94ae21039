import { describe, it } from 'vitest'
import { EVALUATION_PROPERTIES } from '../../testing/evaluation-properties.ts'

/** Some seconds when idle; a machine that does eight other things at once may take its time. */
const PATIENCE = 120_000

describe('over 1,000 random schemes', { timeout: PATIENCE }, () => {
  it.each(EVALUATION_PROPERTIES)('$name', ({ check }) => {
    check(1000)
  })
})
