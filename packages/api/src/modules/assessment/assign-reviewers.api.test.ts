import { apiBench, newKey, outcomeOf, seedAssessment } from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import { addDays, addMonths } from '@jianjia/domain/kernel'
import { expect, test } from 'vitest'
import { BENCH_PERSON_NAMES, BENCH_UNIT_NAMES } from '../../../testing/bench-tenant.ts'

interface Pair {
  readonly unitId: string
  readonly reviewerId: string
}

test('reviewers are added and withdrawn in one change; a pair twice is one pair', async () => {
  await using bench = await apiBench()
  const { tenant } = bench
  const { districtId, units, people } = tenant
  const { assessmentId } = await seedAssessment(bench, tenant)
  const officer = bench.callerFor(people.officer)
  const pair = (unit: keyof typeof units, person: keyof typeof people) => ({
    unitId: units[unit].unitId,
    reviewerId: people[person].personId,
  })
  const assign = (add: Pair[], withdraw: Pair[] = []) =>
    officer.assessment.assignReviewers({ districtId, assessmentId, add: add, withdraw: withdraw, key: newKey() })
  expect(
    await assign([pair('school', 'otherChair'), pair('school', 'townChair'), pair('otherSchool', 'chair')]),
  ).toEqual({ added: 3, withdrawn: 0 })
  expect(
    await assign([pair('school', 'townChair'), pair('otherSchool', 'townChair')], [pair('school', 'otherChair')]),
  ).toEqual({ added: 1, withdrawn: 1 })

  const grid = await officer.assessment.reviewerOptions({ districtId, assessmentId })
  expect(grid.assignments).toHaveLength(3)
  const chair = grid.reviewers.find((each) => each.personId === people.chair.personId)
  expect(chair).toMatchObject({ blocked: [{ unitId: units.school.unitId, why: 'ownUnit', lastDay: null }], load: 1 })
  const leader = grid.reviewers.find((each) => each.personId === people.groupLeader.personId)
  expect(leader?.blocked).toMatchObject([{ unitId: units.school.unitId, why: 'ownUnit' }])
  expect(grid.reviewers.find((each) => each.personId === people.officer.personId)?.blocked).toEqual([])
  const seen = await officer.assessment.get({ districtId, assessmentId })
  expect(seen.units.find((unit) => unit.unitId === units.school.unitId)).toMatchObject({ assigned: 1, reviewsIn: 0 })
  expect(seen.blockers.map((blocker) => blocker.code)).toContain('reviewersMissing')
})

test('a reviewer of the own school, a stranger, a reviewer with marks: refused as a whole, nothing written', async () => {
  await using bench = await apiBench()
  const { tenant, otherTenant, scratch } = bench
  const { districtId, units, people } = tenant
  const { assessmentId } = await seedAssessment(bench, tenant, { exempt: ['otherSchool'] })
  const officer = bench.callerFor(people.officer)
  const { unitId } = units.school
  const good = { unitId, reviewerId: people.otherChair.personId }
  await officer.assessment.assignReviewers({ districtId, assessmentId, add: [good], withdraw: [], key: newKey() })
  await scratch.owner.query('update review_assignment set submitted_at = app.now()')
  await scratch.owner.query(
    `insert into membership (district_id, id, person_id, unit_id, valid_from) values ($1, gen_random_uuid(), $2, $3, '2024-01-01')`,
    [districtId, people.townChair.personId, unitId],
  )
  const before = await databaseChecksum(scratch.owner)
  const attempt = (add: Pair[], withdraw: Pair[] = []) =>
    outcomeOf(
      officer.assessment.assignReviewers({ districtId, assessmentId, add: add, withdraw: withdraw, key: newKey() }),
    )
  const fine = { unitId: units.townSchool.unitId, reviewerId: people.otherChair.personId }
  expect(await attempt([fine, { unitId, reviewerId: people.chair.personId }])).toBe('reviewerOfOwnUnit')
  expect(await attempt([fine, { unitId, reviewerId: people.groupLeader.personId }])).toBe('reviewerOfOwnUnit')
  expect(await attempt([fine, { unitId, reviewerId: people.townChair.personId }])).toBe('reviewerOfOwnUnit')
  expect(await attempt([fine, { unitId, reviewerId: otherTenant.people.otherChair.personId }])).toBe(
    'notFoundOrNoAccess',
  )
  expect(await attempt([fine, { ...good, unitId: units.otherSchool.unitId }])).toBe('notFoundOrNoAccess')
  expect(await attempt([fine, { ...good, unitId: otherTenant.units.school.unitId }])).toBe('notFoundOrNoAccess')
  expect(await attempt([fine], [good])).toBe('reviewerHasMarks')
  expect(await databaseChecksum(scratch.owner)).toBe(before)
  await scratch.owner.query(`update assessment set state = 'reviewed'`)
  const reviewed = await databaseChecksum(scratch.owner)
  expect(await attempt([fine])).toBe('stateMoved')
  expect(await databaseChecksum(scratch.owner)).toBe(reviewed)
})

test('two officers who assign at the same moment both succeed, and a pair exists once', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const { districtId, units, people } = tenant
  const { assessmentId } = await seedAssessment(bench, tenant)
  const add = [{ unitId: units.school.unitId, reviewerId: people.otherChair.personId }]
  const assign = () =>
    outcomeOf(
      bench
        .callerFor(people.officer)
        .assessment.assignReviewers({ districtId, assessmentId, add, withdraw: [], key: newKey() }),
    )
  expect(await Promise.all([assign(), assign(), assign()])).toEqual(['ok', 'ok', 'ok'])
  const { rows } = await scratch.owner.query(
    'select count(*)::int as count from review_assignment where withdrawn_at is null',
  )
  expect(rows).toEqual([{ count: 1 }])
})

test('every person for every unit: refused exactly where it is the own one, or a post there ended within three years', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const { districtId, units, people } = tenant
  const cohort = ['town', 'townSchool', 'school', 'otherSchool'] as const
  const { assessmentId, today } = await seedAssessment(bench, tenant)
  const officer = bench.callerFor(people.officer)
  const edge = addMonths(today, -36)
  const past = [
    ['officer', 'school', addDays(today, -1)],
    ['townChair', 'otherSchool', edge],
    ['otherChair', 'townSchool', addDays(edge, -1)],
  ] as const
  for (const [name, unit, lastDay] of past)
    await scratch.owner.query(
      `insert into post (district_id, id, person_id, unit_id, role, valid_from, valid_to)
       values ($1, gen_random_uuid(), $2, $3, 'committeeMember', '2015-01-01', $4)`,
      [districtId, people[name].personId, units[unit].unitId, lastDay],
    )
  /** By names alone: whose unit, or the unit of a post that ended lately, stands at or below the unit reviewed. */
  const isBelow = (name: string | undefined, top: string): boolean =>
    name !== undefined && (name === top || isBelow(units[name as 'school'].parent, top))
  const expected = (name: keyof typeof people, unit: (typeof cohort)[number]) => {
    if (isBelow(people[name].at, unit)) return 'reviewerOfOwnUnit'
    const held = past.some(([who, at, lastDay]) => who === name && isBelow(at, unit) && lastDay >= edge)
    return held ? 'reviewerHeldPost' : 'ok'
  }
  const candidates = (await officer.assessment.reviewerOptions({ districtId, assessmentId })).reviewers
  const found: string[] = []
  const wanted: string[] = []
  for (const name of BENCH_PERSON_NAMES) {
    const { personId: reviewerId } = people[name]
    const listed = candidates.find((each) => each.personId === reviewerId)
    if (listed === undefined || people[name].at === undefined) continue
    for (const unit of cohort) {
      const { unitId } = units[unit]
      const add = [{ unitId, reviewerId }]
      const before = await databaseChecksum(scratch.owner)
      const outcome = await outcomeOf(
        officer.assessment.assignReviewers({ districtId, assessmentId, add, withdraw: [], key: newKey() }),
      )
      if (outcome !== 'ok') expect(await databaseChecksum(scratch.owner)).toBe(before)
      const told = listed.blocked.find((each) => each.unitId === unitId)?.why ?? 'free'
      found.push(`${name} ${unit} ${outcome} ${told}`)
      const code = expected(name, unit)
      const why = { ok: 'free', reviewerOfOwnUnit: 'ownUnit', reviewerHeldPost: 'heldPost' }[code]
      wanted.push(`${name} ${unit} ${code} ${why}`)
    }
  }
  expect(found).toEqual(wanted)
  expect(found.filter((line) => line.includes('heldPost'))).toHaveLength(2)
  expect(BENCH_UNIT_NAMES.length).toBeGreaterThan(cohort.length)
})
