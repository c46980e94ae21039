import { type ApiBench, apiBench, newKey, outcomeOf, seedAssessment, seedPublishedScheme } from '@jianjia/api/testing'
import { countStatements, databaseChecksum } from '@jianjia/db/testing'
import { plainDate } from '@jianjia/domain/kernel'
import { expect, test } from 'vitest'

async function opening(bench: ApiBench) {
  const { tenant } = bench
  const schemeId = await seedPublishedScheme(bench, tenant)
  const { school, otherSchool, town } = tenant.units
  return {
    ...{ districtId: tenant.districtId, name: '2026 年度考核', schemeId, schemeVersion: 1, publicityDays: 7 },
    ...{ periodStart: plainDate('2026-01-01'), periodEnd: plainDate('2026-12-31') },
    ...{ selfDue: plainDate('2026-12-10'), reviewDue: plainDate('2026-12-20') },
    unitIds: [school.unitId, otherSchool.unitId, town.unitId],
    exemptions: [{ unitId: town.unitId, reason: '上年度示范单位' }],
  }
}

test('opening freezes the cohort of today with its segments, and writes the move', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const { districtId, units, people } = tenant
  await scratch.owner.query(
    `insert into unit_segment (district_id, id, unit_id, dimension, value, valid_from)
     values ($1, gen_random_uuid(), $2, 'stage', 'junior', '2024-01-01')`,
    [districtId, units.school.unitId],
  )
  const officer = bench.callerFor(people.officer)
  const options = await officer.assessment.openOptions({ districtId })
  expect(options.schemes).toEqual([])
  expect(options.units.map((unit) => unit.name).toSorted()).toEqual(
    [units.town, units.townSchool, units.school, units.otherSchool].map((unit) => unit.name).toSorted(),
  )
  expect(options.units.find((unit) => unit.unitId === units.school.unitId)).toMatchObject({
    segment: 'junior',
    above: [],
  })
  expect(options.units.find((unit) => unit.unitId === units.townSchool.unitId)?.above).toEqual([units.town.name])

  const input = await opening(bench)
  const { assessmentId } = await officer.assessment.open({ ...input, key: newKey() })
  const { rows } = await scratch.owner.query(
    'select unit_id, segment, exempt, exempt_reason, state from assessment_unit where assessment_id = $1 order by exempt, segment nulls last',
    [assessmentId],
  )
  expect(rows).toEqual([
    { unit_id: units.school.unitId, segment: 'junior', exempt: false, exempt_reason: null, state: 'open' },
    { unit_id: units.otherSchool.unitId, segment: null, exempt: false, exempt_reason: null, state: 'open' },
    { unit_id: units.town.unitId, segment: null, exempt: true, exempt_reason: '上年度示范单位', state: 'open' },
  ])
  const moves = await scratch.owner.query(
    'select subject_kind, event, to_state from transition_log where subject_id = $1',
    [assessmentId],
  )
  expect(moves.rows).toEqual([{ subject_kind: 'assessment', event: 'open', to_state: 'open' }])

  // What happens to the tree afterwards changes nothing here.
  await scratch.owner.query(`update unit set closed_on = '2026-11-01' where id = $1`, [units.otherSchool.unitId])
  const seen = await officer.assessment.get({ districtId, assessmentId })
  expect(seen.units).toHaveLength(3)
  expect(seen).toMatchObject({
    state: 'open',
    five: { open: 2, expected: 0 },
    next: 'review',
    facts: { needed: 2, entered: 0 },
  })
})

test('what cannot be opened is refused at its field, and nothing is written', async () => {
  await using bench = await apiBench()
  const { tenant, otherTenant, scratch } = bench
  const input = await opening(bench)
  const foreign = await seedPublishedScheme(bench, otherTenant)
  const before = await databaseChecksum(scratch.owner)
  const officer = bench.callerFor(tenant.people.officer)
  const attempt = (change: object) => outcomeOf(officer.assessment.open({ ...input, ...change, key: newKey() }))
  expect(await attempt({ schemeVersion: 2 })).toBe('schemeNotPublished')
  expect(await attempt({ schemeId: foreign })).toBe('notFoundOrNoAccess')
  expect(await attempt({ unitIds: [otherTenant.units.school.unitId] })).toBe('notFoundOrNoAccess')
  expect(await attempt({ unitIds: [tenant.units.schoolGroup.unitId] })).toBe('notFoundOrNoAccess')
  expect(await attempt({ unitIds: [tenant.units.town.unitId] })).toBe('cohortEmpty')
  expect(await attempt({ reviewDue: plainDate('2026-12-01') })).toBe('datesOutOfOrder')
  expect(await attempt({ name: ' ' })).toBe('malformed')
  expect(await attempt({ periodStart: '2026-02-30' })).toBe('malformed')
  expect(await databaseChecksum(scratch.owner)).toBe(before)
})

test('a scheme with points by segment refuses units that it has no points for', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const input = await opening(bench)
  await scratch.owner.query('alter table scheme_version disable trigger append_only')
  await scratch.owner.query(
    `update scheme_version set body = jsonb_set(body, '{items,0,points}', '{"junior": "6"}'), written = null where scheme_id = $1`,
    [input.schemeId],
  )
  const open = bench.callerFor(tenant.people.officer).assessment.open({ ...input, key: newKey() })
  expect(await outcomeOf(open)).toBe('unitWithoutSegment')
})

test('a branch sees the assessments of its own units, the district all of them with their counts', async () => {
  await using bench = await apiBench()
  const { tenant } = bench
  const { districtId, people, units } = tenant
  const { assessmentId } = await seedAssessment(bench, tenant, { units: ['school', 'otherSchool'] })
  await seedAssessment(bench, tenant, { units: ['otherSchool'] })
  const listFor = async (person: (typeof people)[keyof typeof people]) =>
    (await bench.callerFor(person).assessment.list({ districtId })).assessments
  expect(await listFor(people.officer)).toHaveLength(2)
  expect((await listFor(people.officer)).map((line) => line.overview?.units)).toEqual(expect.arrayContaining([1, 2]))
  const [own, ...others] = await listFor(people.chair)
  expect(others).toEqual([])
  expect(own).toMatchObject({
    assessmentId,
    overview: null,
    mine: [{ unitId: units.school.unitId, obligation: 'open', state: 'open' }],
  })
  expect(own?.mine).toHaveLength(1)
  expect(await listFor(people.townSchoolChair)).toEqual([])
})

test('reading an assessment takes as many statements for two units as for all', async () => {
  await using bench = await apiBench()
  const { tenant } = bench
  const { districtId, people } = tenant
  const counted = async (units: readonly ['school'] | undefined) => {
    const { assessmentId } = await seedAssessment(bench, tenant, units === undefined ? {} : { units })
    const officer = bench.callerFor(people.officer)
    const calls = [
      () => officer.assessment.get({ districtId, assessmentId }),
      () => officer.assessment.reviewerOptions({ districtId, assessmentId }),
      () => officer.assessment.list({ districtId }),
    ]
    const counts: number[] = []
    for (const call of calls)
      counts.push((await countStatements(bench.db, async () => void (await call()))).statements.length)
    return counts
  }
  const few = await counted(['school'])
  expect(few.every((count) => count <= 14)).toBe(true)
  expect(await counted(undefined)).toEqual(few)
})
