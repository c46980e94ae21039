import { type ApiBench, apiBench, outcomeOf } from '@jianjia/api/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { brokenInputs } from '../testing/broken-inputs.ts'
import { callAny } from '../testing/call-procedure.ts'
import { inPairs, prepareAllowed, TENANT_PROCEDURES } from '../testing/walk.ts'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

/** Some inputs have hundreds of places; a deterministic part of what could be broken is enough to find what throws. */
const MOST = 60

test.each(TENANT_PROCEDURES.map((meta) => [meta.name, meta] as const))(
  '%s: whatever is wrong with the input, the answer is a refusal and never an accident',
  async (_name, meta) => {
    const call = await prepareAllowed(bench, meta)
    const { districtId, people } = bench.tenant
    const by = people[call.cell.person]
    const all = [...brokenInputs(call.prepared.input)]
    const step = Math.max(1, all.length / MOST)
    const chosen = Array.from({ length: Math.ceil(all.length / step) }, (_, n) => all[Math.floor(n * step)] ?? {})
    const accidents: string[] = []
    await inPairs(chosen, async (input) => {
      const prepared = { ...call.prepared, input }
      await outcomeOf(callAny(bench, { meta, by, districtId, prepared })).catch((error: unknown) => {
        const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
        accidents.push(`${JSON.stringify(input).slice(0, 300)} → ${String(cause)}`)
      })
    })
    expect(accidents).toEqual([])
  },
)
