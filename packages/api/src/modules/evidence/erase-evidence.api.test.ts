import { apiBench, newKey, outcomeOf, refusalOf, seedFile, seedPublished } from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

let bench: Awaited<ReturnType<typeof apiBench>>
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

function callers() {
  const { tenant } = bench
  const { districtId, units } = tenant
  const chair = bench.callerFor(tenant.people.chair)
  const entry = (title: string) => ({
    ...{ kind: 'dispatch' as const, unitId: units.school.unitId, day: '2026-03-02', title },
    details: {
      ...{ genre: 'brief' as const, channel: '区教育工会简报', level: 'district' as const, adopted: false },
      ...{ adoptedOn: null, link: null, author: null },
    },
  })
  return { tenant, districtId, chair, entry }
}

test('a file in use stays, and the refusal names what uses it; when it is used no more it can be erased', async () => {
  const { tenant, districtId, chair, entry } = callers()
  const fileId = await seedFile(bench, tenant, { unit: 'school', by: 'chair' })
  const { entryId } = await chair.ledger.record({
    ...{ districtId, key: newKey(), entry: entry('春季健步走'), fileIds: [fileId] },
  })
  const found = await chair.evidence.uses({ districtId, fileId })
  expect(found.uses).toMatchObject([{ kind: 'ledgerEntry', title: '春季健步走', day: '2026-03-02', entryId }])
  const written = await databaseChecksum(bench.scratch.owner)
  const refusal = await refusalOf(chair.evidence.erase({ districtId, key: newKey(), fileId }))
  expect(refusal).toMatchObject({ code: 'evidenceInUse', detail: { name: '工会制度汇编.pdf' } })
  expect(JSON.stringify(refusal.detail)).toContain('春季健步走')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(written)

  await bench.scratch.owner.query('update evidence_use set removed_at = app.now() where file_id = $1', [fileId])
  const key = newKey()
  expect(await chair.evidence.erase({ districtId, key, fileId })).toEqual({ fileId })
  expect(await chair.evidence.erase({ districtId, key, fileId })).toEqual({ fileId })
  expect(await outcomeOf(chair.evidence.erase({ districtId, key: newKey(), fileId }))).toBe('notFoundOrNoAccess')
  const mine = await chair.evidence.mine({ districtId, unitId: tenant.units.school.unitId })
  expect(mine.files.map((file) => file.fileId)).not.toContain(fileId)
  const again = chair.ledger.record({ districtId, key: newKey(), entry: entry('又一次'), fileIds: [fileId] })
  expect(await outcomeOf(again)).toBe('notFoundOrNoAccess')
})

test('what a published result may name is not erased, although it is used no more', async () => {
  const { tenant, districtId, chair } = callers()
  const { owner } = bench.scratch
  const fileId = await seedFile(bench, tenant, { unit: 'school', by: 'chair' })
  await owner.query(
    `insert into evidence_use (district_id, id, file_id, unit_id, subject_kind, subject_id, added_by, added_at)
     values ($1, gen_random_uuid(), $2, $3, 'ledgerEntry', gen_random_uuid(), $4, app.now() - interval '9 days')`,
    [districtId, fileId, tenant.units.school.unitId, tenant.people.chair.personId],
  )
  await owner.query('update evidence_use set removed_at = app.now() where file_id = $1', [fileId])
  const erase = () => outcomeOf(chair.evidence.erase({ districtId, key: newKey(), fileId }))
  await seedPublished(bench, tenant)
  await owner.query(`alter table result_set disable trigger append_only`)
  await owner.query(`update result_set set published_at = app.now() - interval '5 days'`)
  await owner.query(`alter table result_set enable trigger append_only`)
  expect(await erase()).toBe('evidenceInUse')
})

test('only whoever may upload for the unit erases its files and sees where they are used', async () => {
  const { tenant, districtId } = callers()
  const fileId = await seedFile(bench, tenant, { unit: 'school', by: 'chair' })
  for (const person of ['otherChair', 'officer'] as const) {
    const caller = bench.callerFor(tenant.people[person])
    expect(await outcomeOf(caller.evidence.erase({ districtId, key: newKey(), fileId }))).not.toBe('ok')
  }
  const other = bench.callerFor(tenant.people.otherChair)
  expect(await outcomeOf(other.evidence.uses({ districtId, fileId }))).toBe('notFoundOrNoAccess')
})

test('the database refuses to erase a file in use and to use an erased one, whoever asks', async () => {
  const { tenant, districtId } = callers()
  const { owner } = bench.scratch
  const unitId = tenant.units.school.unitId
  const used = await seedFile(bench, tenant, { unit: 'school', by: 'chair' })
  const use = (fileId: string) =>
    owner.query(
      `insert into evidence_use (district_id, id, file_id, unit_id, subject_kind, subject_id, added_by)
       values ($1, gen_random_uuid(), $2, $3, 'ledgerEntry', gen_random_uuid(), $4)`,
      [districtId, fileId, unitId, tenant.people.chair.personId],
    )
  await use(used)
  const erase = (fileId: string) =>
    owner.query('update evidence_file set erased_at = app.now() where id = $1', [fileId])
  await expect(erase(used)).rejects.toMatchObject({ code: '23001' })
  const erased = await seedFile(bench, tenant, { unit: 'school', by: 'chair' })
  await erase(erased)
  await expect(use(erased)).rejects.toMatchObject({ code: '23001' })
})
