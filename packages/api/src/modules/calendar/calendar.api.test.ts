import { type ApiBench, apiBench, type BenchPerson, newKey } from '@jianjia/api/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { calendarOf } from './calendar-of.ts'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

const change = () => ({ districtId: bench.tenant.districtId, key: newKey() })

/** The token of a new link of that person. */
async function newToken(person: BenchPerson): Promise<string> {
  const { path } = await bench.callerFor(person).calendar.renewLink(change())
  const token = /^\/calendar\/([\w-]{43})\.ics$/.exec(path ?? '')?.[1]
  if (token === undefined) throw new Error(`no link: ${path}`)
  return token
}

const sinceOf = async (person: BenchPerson) =>
  (await bench.callerFor(person).calendar.getLink({ districtId: bench.tenant.districtId })).since

test('a link is made, made anew and ended: only the last one opens anything, and a repeated key tells no secret', async () => {
  const { chair, member } = bench.tenant.people
  expect(await sinceOf(chair)).toBeNull()
  const first = await newToken(chair)
  expect(await sinceOf(chair)).toMatch(/^\d{4}-\d\d-\d\dT/)
  expect(await sinceOf(member)).toBeNull()
  expect(await calendarOf(bench.db, first)).toEqual([])

  const again = change()
  const renewed = await bench.callerFor(chair).calendar.renewLink(again)
  expect(await bench.callerFor(chair).calendar.renewLink(again)).toEqual({ path: null })
  const second = renewed.path?.slice('/calendar/'.length, -'.ics'.length) ?? ''
  expect(await calendarOf(bench.db, first)).toBeUndefined()
  expect(await calendarOf(bench.db, second)).toEqual([])
  const { rows } = await bench.scratch.owner.query(`select c::text as row from calendar_link c union all
    select i::text from idempotency i union all select a::text from audit_log a`)
  expect(rows.filter(({ row }) => row.includes(second) || row.includes(first))).toEqual([])

  await bench.callerFor(chair).calendar.endLink(change())
  await bench.callerFor(chair).calendar.endLink(change())
  expect(await calendarOf(bench.db, second)).toBeUndefined()
  expect(await sinceOf(chair)).toBeNull()
})
