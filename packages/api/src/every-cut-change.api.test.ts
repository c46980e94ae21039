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

/** One of each shape: many rows of a file, one record, a hand-in, and what makes a result public. The long run takes all. */
const SHAPES = ['org.importApply', 'ledger.record', 'selfAssessment.submit', 'publication.publish']

test.each(SHAPES)(
  '%s: killed after every fifth message, it has happened wholly or not at all; the same key again does it once',
  async (name) => {
    const meta = TENANT_PROCEDURES.filter(isChange).find((each) => each.name === name)
    if (meta === undefined) throw new Error(`no change is called ${name}`)
    expect(await cutChange({ bench, proxy, meta, stride: 5 })).toBeGreaterThan(3)
  },
  120_000,
)
