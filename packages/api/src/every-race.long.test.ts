import { type ApiBench, apiBench, callAny, outcomeOf } from '@jianjia/api/testing'
import { isChange, prepareAllowed, TENANT_PROCEDURES } from '@jianjia/api/testing/walk'
import { afterAll, beforeAll, expect, test } from 'vitest'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

/** Whether a change says anywhere in its input what was looked at. */
function saysWhatWasSeen(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(saysWhatWasSeen)
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, inner]) => name === 'expectedVersion' || saysWhatWasSeen(inner))
}

const AT_ONCE = 5
const ROUNDS = 4
const CHANGES = TENANT_PROCEDURES.filter(isChange)

test.each(CHANGES.map((meta) => [meta.name, meta] as const))(
  '%s: of five who do it at once each is told yes or why not; of those who had looked at the same, one is told yes',
  { timeout: 120_000 },
  async (name, meta) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { cell, prepared } = await prepareAllowed(bench, meta)
      const { people, districtId } = bench.tenant
      const call = { meta, by: people[cell.person], districtId, prepared }
      const outcomes = await Promise.all(Array.from({ length: AT_ONCE }, () => outcomeOf(callAny(bench, call))))
      const agreed = outcomes.filter((outcome) => outcome === 'ok').length
      // What can be done once to a district (its own words, its last unit) refuses everybody in the rounds after it.
      if (round === 0) expect(agreed, `${name}: ${outcomes.join()}`).toBeGreaterThanOrEqual(1)
      if (saysWhatWasSeen(prepared.input)) expect(agreed, `${name}: ${outcomes.join()}`).toBeLessThanOrEqual(1)
    }
  },
)
