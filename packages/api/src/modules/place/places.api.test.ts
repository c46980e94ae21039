import { apiBench, outcomeOf, seedPlan } from '@jianjia/api/testing'
import type { UnitId } from '@jianjia/domain/kernel'
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
