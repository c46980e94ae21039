import { evaluateAssessment } from '@jianjia/domain/scoring'
import { assessmentOf } from '@jianjia/domain/testing'
import { expect, test } from 'vitest'

/** CPU time (of this thread) of the quicker of two rounds after one to warm up: what else the machine does only ever adds. */
function costOf(units: number): number {
  const input = assessmentOf({ units, items: 20 })
  const rounds = [1, 2, 3].map(() => {
    const before = process.threadCpuUsage()
    expect(evaluateAssessment(input).units).toHaveLength(units)
    const { user, system } = process.threadCpuUsage(before)
    return user + system
  })
  return Math.min(...rounds.slice(1))
}

test('the cost of an evaluation grows in proportion to its units', { timeout: 60_000 }, () => {
  // Four times the units: 4 when it grows in proportion, 16 when every unit looks at every other.
  expect(costOf(480) / costOf(120)).toBeLessThan(11)
})
