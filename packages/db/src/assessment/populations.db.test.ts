import { scratchDb, type ScratchDb, smallDistrict } from '@jianjia/db/testing'
import { type PlainDate, plainDate, type UnitId } from '@jianjia/domain/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TenantRead } from '../frame/handles.ts'
import { newId } from '../frame/new-id.ts'
import { inTenant } from '../frame/transactions.ts'
import { listHeadcounts, listRoster } from './populations.queries.ts'

let scratch: ScratchDb
let d: Awaited<ReturnType<typeof smallDistrict>>
const [spring, autumn] = [plainDate('2026-03-01'), plainDate('2026-10-01')]

beforeAll(async () => {
  scratch = await scratchDb()
  d = await smallDistrict(scratch)
})
afterAll(() => scratch[Symbol.asyncDispose]())

const read = <T>(work: (read: TenantRead) => Promise<T>) => inTenant(scratch.db, d.districtId, 'read', work)

async function join(unitId: UnitId, from: PlainDate, to: PlainDate | null = null): Promise<string> {
  const personId = newId()
  await scratch.owner.query(
    `insert into person (district_id, id, name, pinyin, initials) values ($1, $2, '会员', 'huiyuan', 'hy')`,
    [d.districtId, personId],
  )
  await enter(personId, unitId, { from, to })
  return personId
}

async function enter(personId: string, unitId: UnitId, { from, to }: { from: PlainDate; to: PlainDate | null }) {
  await scratch.owner.query(
    `insert into membership (district_id, id, person_id, unit_id, valid_from, valid_to)
     values ($1, gen_random_uuid(), $2, $3, $4, $5)`,
    [d.districtId, personId, unitId, from, to],
  )
}

async function report(unitId: UnitId, day: PlainDate, members: number) {
  await scratch.owner.query('insert into unit_headcount (district_id, unit_id, day, members) values ($1, $2, $3, $4)', [
    ...[d.districtId, unitId, day, members],
  ])
}

test('the roster of a unit is all who are members below it on the day, each once', async () => {
  const [left, stays] = [
    await join(d.groupId, plainDate('2025-01-01'), plainDate('2026-06-30')),
    await join(d.schoolId, plainDate('2025-01-01')),
  ]
  const [late, other] = [await join(d.groupId, autumn), await join(d.otherSchoolId, spring)]
  await enter(stays, d.groupId, { from: spring, to: null })
  const rows = await read((r) => listRoster(r, [d.schoolId, d.townId, d.otherSchoolId], [spring, autumn]))
  const of = (unitId: UnitId, day: PlainDate) =>
    rows.flatMap((row) => (row.unitId === unitId && row.day === day ? [row.personId as string] : [])).toSorted()
  expect(of(d.schoolId, spring)).toEqual([left, stays].toSorted())
  expect(of(d.schoolId, autumn)).toEqual([stays, late].toSorted())
  expect(of(d.townId, autumn)).toEqual(of(d.schoolId, autumn))
  expect(of(d.otherSchoolId, spring)).toEqual([other])
})

test('a head count is the last one up to the day; without its own, the sum of the children', async () => {
  await report(d.schoolId, plainDate('2025-12-31'), 40)
  await report(d.schoolId, plainDate('2026-09-01'), 42)
  await report(d.otherSchoolId, autumn, 30)
  const asked = [d.townId, d.schoolId, d.otherSchoolId, d.groupId]
  const rows = () => read((r) => listHeadcounts(r, asked, [spring, autumn]))
  const said = async () => Object.fromEntries((await rows()).map((row) => [`${row.unitId} ${row.day}`, row.members]))
  expect(await said()).toEqual({
    ...{ [`${d.townId} ${spring}`]: 40, [`${d.schoolId} ${spring}`]: 40 },
    ...{ [`${d.townId} ${autumn}`]: 42, [`${d.schoolId} ${autumn}`]: 42, [`${d.otherSchoolId} ${autumn}`]: 30 },
  })
  await report(d.townId, autumn, 99)
  expect(await said()).toMatchObject({ [`${d.townId} ${autumn}`]: 99, [`${d.townId} ${spring}`]: 40 })
})
