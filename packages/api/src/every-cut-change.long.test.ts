import { type ApiBench, apiBench } from '@jianjia/api/testing'
import { type CuttingProxy, cuttingProxy } from '@jianjia/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cutChange } from '../testing/cut-change.ts'
import { isChange, TENANT_PROCEDURES } from '../testing/walk.ts'

let bench: ApiBench
let proxy: CuttingProxy
beforeAll(async () => {
  bench = await apiBench()
  proxy = await cuttingProxy(bench.scratch.appUrl)
})
afterAll(async () => {
  await proxy[Symbol.asyncDispose]()
  await bench[Symbol.asyncDispose]()
})

test.for(TENANT_PROCEDURES.filter(isChange).map((meta) => [meta.name, meta] as const))(
  '%s: killed after every single message, it has happened wholly or not at all; the same key again does it once',
  async ([, meta], { task }) => {
    const cuts = await cutChange({ bench, proxy, meta, stride: 1 })
    expect(cuts).toBeGreaterThan(12)
    Object.assign(task.meta, { figures: { cuts } })
  },
)
