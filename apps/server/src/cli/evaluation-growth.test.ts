import { evaluateAssessment } from '@jianjia/domain/scoring'
import { assessmentOf } from '@jianjia/domain/testing'
import { expect, test } from 'vitest'

/** CPU time of the quicker of two rounds after one to warm up: what else the machine does only ever adds. */
function costOf(units: number): number {
  const input = assessmentOf({ units, items: 20 })
  const rounds = [1, 2, 3].map(() => {
    const before = process.cpuUsage()
    expect(evaluateAssessment(input).units).toHaveLength(units)
    const { user, system } = process.cpuUsage(before)
    return user + system
  })
  return Math.min(...rounds.slice(1))
}

test('the cost of an evaluation grows in proportion to its units', { timeout: 60_000 }, () => {
  // Four times the units: 4 when it grows in proportion, 16 when every unit looks at every other.
  expect(costOf(1000) / costOf(250)).toBeLessThan(11)
})
