import { type ApiBench, apiBench, callAny } from '@jianjia/api/testing'
import { inPairs, isChange, outcomeExpected, prepareCells, TENANT_PROCEDURES } from '@jianjia/api/testing/walk'
import { afterAll, beforeAll, expect, test } from 'vitest'

const NUMBER = '11010519491231002X'
const MOBILE = '13800138000'
const READS = TENANT_PROCEDURES.filter((meta) => !isChange(meta))

/** Whoever works with the roster of the own branch calls people up; everybody else is told no telephone number. */
const TELLS_MOBILES: ReadonlySet<string> = new Set(['roster.member', 'roster.list', 'roster.importPreview'])

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
  const { districtId, people, units } = bench.tenant
  const { vault } = bench.contextFor(undefined).services
  for (const [at, { personId }] of Object.values(people).entries()) {
    // Unique in the tenant: another of the same form for each.
    const number = `${NUMBER.slice(0, 14)}${String(100 + at)}${NUMBER.slice(17)}`
    const { keyId, cipher, index } = vault.seal(districtId, number)
    await bench.scratch.owner.query(
      `insert into member_record (district_id, person_id, id_key, id_cipher, id_index, changed_by)
       values ($1, $2, $3, $4, $5, $2) on conflict do nothing`,
      [districtId, personId, keyId, cipher, index],
    )
    await bench.scratch.owner.query('update person set mobile = $3 where district_id = $1 and id = $2', [
      ...[districtId, personId, MOBILE],
    ])
    await bench.scratch.owner.query(
      `insert into membership (district_id, id, person_id, unit_id, valid_from)
       select $1, gen_random_uuid(), $2, $3, '2020-09-01'
       where not exists (select from membership where district_id = $1 and person_id = $2)`,
      [districtId, personId, units.schoolGroup.unitId],
    )
  }
})
afterAll(() => bench[Symbol.asyncDispose]())

let answers = 0
let masked = 0
test.for(READS.map((meta) => [meta.name, meta] as const))(
  '%s: whoever asks, no whole identity number, and a telephone number only to the branch itself',
  async ([name, meta]) => {
    const allowed = (await prepareCells(bench, meta)).filter((call) => outcomeExpected(bench, meta, call) === 'ok')
    expect(allowed.length).toBeGreaterThan(0)
    await inPairs(allowed, async ({ cell, prepared }) => {
      const { people, districtId } = bench.tenant
      const call = callAny(bench, { meta, by: people[cell.person], districtId, prepared })
      // A no is an answer too.
      const answer = JSON.stringify(await call.catch((error: unknown) => String(error)))
      answers += 1
      if (/\d{3,6}\*+[\dX]{2,4}/.test(answer)) masked += 1
      expect([cell, /(?<!\d)\d{17}[\dX](?!\d)/.exec(answer)?.[0]]).toEqual([cell, undefined])
      if (!TELLS_MOBILES.has(name))
        expect([cell, /(?<![\d.-])1[3-9]\d{9}(?!\d)/.exec(answer)?.[0]]).toEqual([cell, undefined])
    })
  },
)

test('the numbers were there to be shown: some answers have them masked', ({ task }) => {
  Object.assign(task.meta, { figures: { reads: READS.length, answers, masked } })
  expect(answers).toBeGreaterThan(500)
  expect(masked).toBeGreaterThan(0)
})
