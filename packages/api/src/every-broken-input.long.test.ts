import { type ApiBench, apiBench } from '@jianjia/api/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callBroken } from '../testing/broken-calls.ts'
import { TENANT_PROCEDURES } from '../testing/walk.ts'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

test.for(TENANT_PROCEDURES.map((meta) => [meta.name, meta] as const))(
  '%s: at every place of the input, whatever stands there, the answer is a refusal and never an accident',
  async ([, meta], { task }) => {
    const { tried, accidents } = await callBroken(bench, meta, Number.POSITIVE_INFINITY)
    expect(accidents).toEqual([])
    Object.assign(task.meta, { figures: { tried } })
  },
)
