import { type ApiBench, apiBench, outcomeOf } from '@jianjia/api/testing'
import { advanceClock, countStatements } from '@jianjia/db/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BenchPersonName } from '../../../testing/bench-tenant.ts'
import { seedPlan } from '../../../testing/bench-plan.ts'
import { BENCH_ITEMS, handInSheet, seedAssessment, seedPublishedScheme } from '../../../testing/bench-assessment.ts'

let bench: ApiBench
beforeEach(async () => {
  bench = await apiBench()
})
afterEach(() => bench[Symbol.asyncDispose]())

async function tasksOf(name: BenchPersonName, tenant = bench.tenant) {
  const { tasks } = await bench.callerFor(tenant.people[name]).home.tasks({ districtId: tenant.districtId })
  return tasks
}

async function kindsOf(name: BenchPersonName) {
  return (await tasksOf(name)).map(({ kind, unitName, state }) => [kind, unitName, state])
}

async function assign(assessmentId: string, pairs: readonly (readonly ['school' | 'otherSchool', BenchPersonName])[]) {
  const { districtId, units, people } = bench.tenant
  for (const [unit, reviewer] of pairs)
    await bench.scratch.owner.query(
      `insert into review_assignment (district_id, id, assessment_id, unit_id, reviewer_id, assigned_by)
       values ($1, gen_random_uuid(), $2, $3, $4, $5)`,
      [districtId, assessmentId, units[unit].unitId, people[reviewer].personId, people.officer.personId],
    )
}

async function submitMarks(assessmentId: string) {
  const of = [bench.tenant.districtId, assessmentId]
  await bench.scratch.owner.query(
    `update assessment_unit set state = 'underReview' where district_id = $1 and assessment_id = $2 and state = 'selfAssessed'`,
    of,
  )
  await bench.scratch.owner.query(
    `update review_assignment set submitted_at = app.now() where district_id = $1 and assessment_id = $2`,
    of,
  )
}

test('an installation that has just begun asks for a tree and for a scheme, and nobody else for anything', async () => {
  const { districtId, units, people } = bench.tenant
  expect(await kindsOf('administrator')).toEqual([])
  expect(await kindsOf('officer')).toEqual([['newScheme', null, 'notStarted']])
  for (const name of ['auditor', 'chair', 'committeeMember', 'groupLeader', 'member', 'otherMember'] as const)
    expect([name, await kindsOf(name)]).toEqual([name, []])
  // The same, in a tenant in which nothing stands but the root.
  const root = units.district.unitId
  for (const table of ['placement', 'unit_name', 'membership', 'post', 'unit_segment'])
    await bench.scratch.owner.query(
      `alter table app.${table} disable trigger user; `.concat(
        `delete from app.${table} where district_id = '${districtId}' and unit_id <> '${root}'`,
      ),
    )
  await bench.scratch.owner.query(`delete from app.unit where district_id = $1 and id <> $2`, [districtId, root])
  const tasks = await bench.callerFor(people.administrator).home.tasks({ districtId })
  expect(tasks.tasks.map((task) => task.kind)).toEqual(['importTree'])
  expect(await outcomeOf(bench.callerFor(people.chair).home.tasks({ districtId }))).toBe('noPostHere')
})

test('a scheme in force asks for an assessment; a draft lies on the desk', async () => {
  const { districtId, people } = bench.tenant
  await seedPublishedScheme(bench, bench.tenant)
  expect(await kindsOf('officer')).toEqual([['openAssessment', null, 'notStarted']])
  await bench.callerFor(people.officer).scheme.createFromPreset({
    ...{ districtId, key: crypto.randomUUID() as never, preset: 'schoolUnionAnnual', parameters: {} },
    ...{ name: '2027 年细则', yearLabel: '2027' },
  })
  const tasks = await tasksOf('officer')
  expect(tasks).toMatchObject([
    { kind: 'schemeDraft', about: '2027 年细则', state: 'underWay', schemeId: expect.any(String) },
    { kind: 'openAssessment' },
  ])
  expect(await tasksOf('officer', bench.otherTenant)).toMatchObject([{ kind: 'newScheme' }])
})

test('branches fill in, reviewers wait and then mark, the district assigns, enters, combines, publishes, rates', async () => {
  const { owner } = bench.scratch
  const { districtId, units } = bench.tenant
  const { assessmentId, selfDue, reviewDue } = await seedAssessment(bench, bench.tenant, {
    units: ['school', 'otherSchool'],
  })
  expect(await tasksOf('chair')).toMatchObject([
    { kind: 'selfAssessment', state: 'notStarted', unitId: units.school.unitId, dueOn: selfDue, overdue: false },
  ])
  expect(await kindsOf('committeeMember')).toEqual([['selfAssessment', units.school.name, 'notStarted']])
  expect(await kindsOf('groupLeader')).toEqual([])
  expect(await tasksOf('officer')).toMatchObject([
    { kind: 'assignReviewers', count: 2, dueOn: reviewDue },
    { kind: 'districtFacts', count: 2 },
  ])

  await assign(assessmentId, [
    ['school', 'otherChair'],
    ['school', 'townChair'],
    ['otherSchool', 'chair'],
    ['otherSchool', 'townChair'],
  ])
  expect(await tasksOf('townChair')).toMatchObject([
    { kind: 'review', state: 'blocked', blockedBy: { code: 'selfAssessmentMissing', until: selfDue } },
    { kind: 'review', state: 'blocked' },
  ])
  expect((await tasksOf('officer')).map((task) => task.kind)).toEqual(['districtFacts'])

  await handInSheet(bench, bench.tenant, { assessmentId, unit: 'school' })
  expect(await kindsOf('chair')).toEqual([['review', units.otherSchool.name, 'blocked']])
  expect(await tasksOf('townChair')).toMatchObject([
    { unitName: units.school.name, state: 'notStarted', blockedBy: null },
    { unitName: units.otherSchool.name, state: 'blocked' },
  ])
  await handInSheet(bench, bench.tenant, { assessmentId, unit: 'otherSchool' })
  await owner.query(
    `insert into self_item (district_id, assessment_id, unit_id, item_id, contest_reason, saved_by)
     values ($1, $2, $3, $4, '漏计了一篇被采用的信息', $5)`,
    [districtId, assessmentId, units.school.unitId, BENCH_ITEMS.dispatch, bench.tenant.people.chair.personId],
  )
  expect(await tasksOf('officer')).toMatchObject([
    { kind: 'districtFacts' },
    { kind: 'contested', count: 1, dueOn: reviewDue, state: 'notStarted' },
  ])
  const combination = await bench.callerFor(bench.tenant.people.officer).combination.get({ districtId, assessmentId })
  expect(combination.units.map(({ unitId, contested }) => [unitId, contested.length])).toContainEqual([
    units.school.unitId,
    1,
  ])
  expect(combination.units.flatMap(({ contested }) => contested)).toEqual([
    { itemId: BENCH_ITEMS.dispatch, name: '信息报送', reason: '漏计了一篇被采用的信息' },
  ])
  await owner.query(
    `insert into review_mark (district_id, assessment_id, unit_id, reviewer_id, item_id, points, points_number)
     values ($1, $2, $3, $4, $5, '2', 2)`,
    [districtId, assessmentId, units.school.unitId, bench.tenant.people.townChair.personId, BENCH_ITEMS.dispatch],
  )
  expect((await tasksOf('officer')).map((task) => task.kind)).toContain('contested')
  await submitMarks(assessmentId)
  expect(await kindsOf('townChair')).toEqual([])
  expect(await tasksOf('officer')).toMatchObject([{ kind: 'districtFacts' }, { kind: 'combine', count: 2 }])

  const move = (state: string) =>
    owner.query(`update assessment set state = $2 where district_id = $1`, [districtId, state])
  await owner.query(`update assessment_unit set state = 'reviewed' where district_id = $1`, [districtId])
  await move('reviewed')
  expect((await tasksOf('officer')).map((task) => task.kind)).toEqual(['publish'])
  await owner.query(`update assessment_unit set state = 'published' where district_id = $1`, [districtId])
  await move('published')
  // The bench's scheme gives no levels, so there is nothing to rate.
  expect(await kindsOf('officer')).toEqual([])
})

test('after its day a sheet is overdue and says who helps; an extension gives the day that holds', async () => {
  const { assessmentId, selfDue } = await seedAssessment(bench, bench.tenant, { units: ['school', 'otherSchool'] })
  await assign(assessmentId, [['school', 'otherChair']])
  await advanceClock(bench.scratch.owner, '11 days')
  expect(await tasksOf('chair')).toMatchObject([
    { overdue: true, dueOn: selfDue, blockedBy: { code: 'deadlinePassed', until: selfDue } },
  ])
  expect((await kindsOf('otherChair'))[1]).toEqual(['review', bench.tenant.units.school.name, 'notStarted'])
  const { districtId, units, people } = bench.tenant
  await bench.scratch.owner.query(
    `insert into obligation_adjustment (district_id, id, kind, source_id, unit_id, adjustment, due_on, reason, approved_by)
     values ($1, gen_random_uuid(), 'selfAssessment', $2, $3, 'extension', $4::date + 5, '视导', $5)`,
    [districtId, assessmentId, units.school.unitId, selfDue, people.officer.personId],
  )
  expect(await tasksOf('chair')).toMatchObject([{ overdue: false, blockedBy: null }])
  expect((await tasksOf('otherChair')).find((task) => task.kind === 'review')).toMatchObject({ state: 'blocked' })
})

test('what was handed in waits for the officers; what was given back waits for those who wrote it', async () => {
  const kinds = async (name: BenchPersonName) =>
    (await tasksOf(name)).filter(({ kind }) => kind === 'acceptPlans' || kind === 'planReturned')
  await seedPlan(bench, bench.tenant, { unit: 'school', state: 'submitted' })
  await seedPlan(bench, bench.tenant, { unit: 'otherSchool', state: 'submitted' })
  await seedPlan(bench, bench.tenant, { unit: 'school', state: 'accepted' })
  const { planId } = await seedPlan(bench, bench.tenant, { unit: 'school', state: 'returned' })
  await seedPlan(bench, bench.otherTenant, { unit: 'school', state: 'submitted' })
  expect(await kinds('officer')).toMatchObject([{ kind: 'acceptPlans', count: 2 }])
  expect(await kinds('chair')).toMatchObject([{ kind: 'planReturned', planId, unitName: expect.any(String) }])
  for (const name of ['auditor', 'otherChair', 'groupLeader'] as const)
    expect([name, await kinds(name)]).toEqual([name, []])
})

test('nothing of another tenant with the same names is anybody’s to do', async () => {
  await seedAssessment(bench, bench.otherTenant)
  await seedPublishedScheme(bench, bench.otherTenant)
  for (const name of ['officer', 'chair', 'townChair', 'otherChair'] as const)
    expect((await tasksOf(name)).filter((task) => task.assessmentId !== null)).toEqual([])
  const { districtId } = bench.otherTenant
  expect(await outcomeOf(bench.callerFor(bench.tenant.people.chair).home.tasks({ districtId }))).toBe(
    'notFoundOrNoAccess',
  )
})

test('a handful of statements, whatever there is to do', async () => {
  const { districtId, people } = bench.tenant
  await seedAssessment(bench, bench.tenant)
  for (const name of ['officer', 'administrator', 'chair', 'member'] as const) {
    const { statements } = await countStatements(bench.db, () =>
      bench.callerFor(people[name]).home.tasks({ districtId }),
    )
    expect([name, statements.length <= 10]).toEqual([name, true])
  }
})
