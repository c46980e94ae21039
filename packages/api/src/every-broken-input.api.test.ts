import { type ApiBench, apiBench } from '@jianjia/api/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callBroken } from '../testing/broken-calls.ts'
import { TENANT_PROCEDURES } from '../testing/walk.ts'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

/** Some inputs have hundreds of places: an even part of what can be broken. The long run tries all of it. */
const MOST = 50

test.each(TENANT_PROCEDURES.map((meta) => [meta.name, meta] as const))(
  '%s: whatever is wrong with the input, the answer is a refusal and never an accident',
  async (_name, meta) => {
    const { tried, accidents } = await callBroken(bench, meta, MOST)
    expect(tried).toBeGreaterThan(0)
    expect(accidents).toEqual([])
  },
)
