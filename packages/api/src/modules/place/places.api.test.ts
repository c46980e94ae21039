import { apiBench, newKey, outcomeOf, seedPlan } from '@jianjia/api/testing'
import { plainDate, type UnitId } from '@jianjia/domain/kernel'
import { VISITS_KEPT } from '@jianjia/domain/policy'
import { expect, test } from 'vitest'

test('what was visited and pinned is remembered for oneself, and never named to who may not see it', async () => {
  await using bench = await apiBench()
  const { tenant, otherTenant, scratch } = bench
  const { districtId, people, units } = tenant
  const officer = bench.callerFor(people.officer)
  const visit = (kind: 'unit' | 'plan', subjectId: string) => officer.place.visit({ districtId, kind, subjectId })
  const places = async (name: 'officer' | 'chair' = 'officer') =>
    (await bench.callerFor(people[name]).place.list({ districtId })).places.map((place) => [place.name, place.pinned])

  expect(await places()).toEqual([])
  const { planId } = await seedPlan(bench, tenant, { unit: 'school', state: 'draft' })
  await visit('unit', units.school.unitId)
  await visit('unit', units.otherSchool.unitId)
  await visit('plan', planId)
  await visit('unit', otherTenant.units.school.unitId)
  await visit('unit', units.school.unitId)
  // A draft is shown only to those who write it; a unit of another tenant does not exist here.
  expect(await places()).toEqual([
    [units.school.name, false],
    [units.otherSchool.name, false],
  ])
  const pin = { districtId, kind: 'unit' as const, subjectId: units.otherSchool.unitId }
  expect(await officer.place.pin({ ...pin, pinned: true })).toEqual({ pinned: true })
  expect(await officer.place.pin({ ...pin, pinned: true })).toEqual({ pinned: true })
  expect((await places())[0]).toEqual([units.otherSchool.name, true])
  expect(await places('chair')).toEqual([])

  // The same ids, kept by somebody who may not see them.
  const chair = bench.callerFor(people.chair)
  await chair.place.visit({ districtId, kind: 'unit', subjectId: units.otherSchool.unitId })
  await chair.place.visit({ districtId, kind: 'unit', subjectId: units.schoolGroup.unitId })
  expect(await places('chair')).toEqual([[units.schoolGroup.name, false]])

  for (let at = 0; at < VISITS_KEPT + 5; at++) await visit('unit', crypto.randomUUID() as UnitId)
  const { rows } = await scratch.owner.query('select count(*)::int as count from kept_place where account_id = $1', [
    people.officer.accountId,
  ])
  expect(rows).toEqual([{ count: VISITS_KEPT + 1 }])
  expect(await places()).toEqual([[units.otherSchool.name, true]])

  const stranger = bench.callerFor(people.withoutPost)
  expect(await outcomeOf(stranger.place.list({ districtId }))).toBe('noPostHere')
  await bench
    .callerFor(otherTenant.people.officer)
    .place.visit({ districtId, kind: 'unit', subjectId: units.school.unitId })
  const { rows: theirs } = await scratch.owner.query('select 1 from kept_place where account_id = $1', [
    otherTenant.people.officer.accountId,
  ])
  expect(theirs).toEqual([])
})

test('an entry of the ledger is a place too: not for who may not read it, nor when it lies in the bin', async () => {
  await using bench = await apiBench()
  const { districtId, people, units } = bench.tenant
  const as = (name: 'groupLeader' | 'officer' | 'otherChair') => bench.callerFor(people[name])
  const details = { genre: 'news', channel: '公众号', level: 'district', adopted: false } as const
  const { entryId } = await as('groupLeader').ledger.record({
    ...{ districtId, key: newKey(), fileIds: [] },
    entry: {
      ...{ kind: 'dispatch', unitId: units.schoolGroup.unitId, day: plainDate('2026-03-02'), title: '秋季健步走' },
      details: { ...details, adoptedOn: null, link: null, author: null },
    },
  })
  const names = async (name: 'groupLeader' | 'officer' | 'otherChair') =>
    (await as(name).place.list({ districtId })).places.map((place) => place.name)
  for (const name of ['groupLeader', 'officer', 'otherChair'] as const)
    await as(name).place.visit({ districtId, kind: 'entry', subjectId: entryId })
  expect([await names('groupLeader'), await names('officer'), await names('otherChair')]).toEqual([
    ...[['秋季健步走'], ['秋季健步走'], []],
  ])
  // Of somebody in need, whose name is not read above the branch.
  const { owner } = bench.scratch
  await owner.query(`update ledger_entry set kind = 'visit' where id = $1`, [entryId])
  expect([await names('groupLeader'), await names('officer')]).toEqual([['秋季健步走'], []])
  await owner.query(`update ledger_entry set trashed_at = now(), trashed_by = recorded_by where id = $1`, [entryId])
  expect(await names('groupLeader')).toEqual([])
})

test('the language of an account is its own, on every device', async () => {
  await using bench = await apiBench()
  const { officer, chair } = bench.tenant.people
  const language = async (person: typeof officer) => (await bench.callerFor(person).session.me({})).account?.language
  expect(await language(officer)).toBeNull()
  await bench.callerFor(officer).session.setLanguage({ language: 'en' })
  expect([await language(officer), await language(chair)]).toEqual(['en', null])
  await bench.callerFor(officer).session.setLanguage({ language: 'zh-CN' })
  expect(await language(officer)).toBe('zh-CN')
})
