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

test('2,000 units × 100 items with lineage cost a small number of floors', { timeout: 120_000 }, () => {
  const input = assessmentOf({ units: 2000, items: 100 })
  const rounds = [1, 2].map(() => ({ floor: cpuOf(floor), evaluation: cpuOf(() => evaluateAssessment(input)) }))
  const least = (key: 'floor' | 'evaluation') => Math.min(...rounds.map((round) => round[key]))
  expect(least('evaluation') / least('floor')).toBeLessThan(25)
})
