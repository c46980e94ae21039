import { evaluateAssessment } from '@jianjia/domain/scoring'
import { assessmentOf } from '@jianjia/domain/testing'
import { expect, test } from 'vitest'

/**
 * The floor of the same run: as many exact fractions, reduced and rounded, each kept as an object of ten fields. The engine
 * does that and applies rules, policies, cohorts, hints and sums; it may cost some floors, not many.
 */
function floor(): unknown[] {
  const kept: unknown[] = []
  for (let unit = 0; unit < 2000; unit++) {
    const items: unknown[] = []
    let total = 0n
    for (let at = 0; at < 100; at++) {
      const numerator = BigInt((unit * at) % 97) * 5n
      let [divisor, rest] = [numerator, 96n]
      while (rest !== 0n) [divisor, rest] = [rest, divisor % rest]
      const rounded = ((numerator / divisor) * 20n + 96n / divisor) / ((96n / divisor) * 2n)
      total += rounded
      const points = rounded.toString()
      items.push({
        at,
        points,
        full: '5',
        code: 'c',
        cap: null,
        more: null,
        fact: at,
        values: null,
        role: 'base',
        name: 'n',
      })
    }
    kept.push({ unit, items, total })
  }
  return kept
}

function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage()
  expect(work()).toBeDefined()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The least of three rounds after one to warm up: what else the machine does only ever adds. */
function leastOf(work: () => unknown): number {
  expect(work()).toBeDefined()
  return Math.min(...[1, 2, 3].map(() => cpuOf(work)))
}

test('2,000 units × 100 items with lineage cost a small number of floors', () => {
  const input = assessmentOf({ units: 2000, items: 100 })
  const cost = { floor: leastOf(floor), evaluation: leastOf(() => evaluateAssessment(input)) }
  // 5 to 10 are usual; a busy machine slows what allocates more than what counts.
  expect(cost.evaluation / cost.floor).toBeLessThan(50)
})
