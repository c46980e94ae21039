import { apiBench, type ApiBench } from '@jianjia/api/testing'
import { afterAll, beforeAll, test } from 'vitest'
import { expectTieSettled, QUOTA_CASES } from '../../../testing/quota-line.ts'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

test.each(QUOTA_CASES)('%s, a tie on the line, %s', async (_line, _policy, about) => {
  await expectTieSettled(bench, about)
})
