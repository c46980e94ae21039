import { type ApiBench, apiBench, callAny, outcomeOf } from '@jianjia/api/testing'
import { isChange, prepareAllowed, TENANT_PROCEDURES } from '@jianjia/api/testing/walk'
import { databaseChecksum, countStatements } from '@jianjia/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

/** Stands in every payload and in nothing of ours. */
const CANARY = 'q7zq'

const QUOTES = ["'", '"', '`', '$$', "\\'", '%27', '＇', '；', ';', ')']
const TAILS = ['--', '/*', ' or 1=1 --', ' union select 1 --', '||pg_sleep(9)||']
/** Fifty ways out of a text: each kind of quotation mark with each kind of tail. */
const PAYLOADS = QUOTES.flatMap((quote) => TAILS.map((tail) => `${CANARY}${quote}${tail}`))

/** The fields of a read in which any text may stand: searches, filters, orders. */
function freeFields(input: z.ZodType): readonly string[] {
  const { properties = {} } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })
  return Object.entries(properties).flatMap(([name, property]) => {
    if (typeof property === 'boolean') return []
    const { type, format, pattern, enum: list } = property
    return type === 'string' && !format && !pattern && !list ? [name] : []
  })
}

const SEARCHES = TENANT_PROCEDURES.filter((meta) => !isChange(meta)).flatMap((meta) =>
  freeFields(meta.input).map((field) => ({ meta, field })),
)

test('no text of a search or filter gets into a statement, and none is an accident', async () => {
  let tried = 0
  for (const { meta, field } of SEARCHES) {
    const { cell, prepared } = await prepareAllowed(bench, meta)
    const by = bench.tenant.people[cell.person]
    const before = await databaseChecksum(bench.scratch.owner)
    for (const payload of PAYLOADS) {
      const input = { ...prepared.input, [field]: payload }
      const call = { meta, by, districtId: bench.tenant.districtId, prepared: { ...prepared, input } }
      const { statements } = await countStatements(bench.db, () => outcomeOf(callAny(bench, call)))
      expect([meta.name, field, statements.filter((text) => text.includes(CANARY))]).toEqual([meta.name, field, []])
      tried += 1
    }
    expect([meta.name, await databaseChecksum(bench.scratch.owner)]).toEqual([meta.name, before])
  }
  process.stdout.write(`searches and filters: ${SEARCHES.length}, calls with a way out of a text: ${tried}\n`)
  expect(SEARCHES.length).toBeGreaterThan(5)
  expect(tried).toBe(SEARCHES.length * 50)
}, 180_000)
