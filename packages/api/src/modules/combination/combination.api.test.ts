import {
  apiBench,
  type ApiBench,
  BENCH_ITEMS,
  giveMarks,
  newKey,
  outcomeOf,
  seedAssessment,
  seedCombined,
  seedReviewed,
  seedReviews,
} from '@jianjia/api/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import { addDays, type AssessmentId } from '@jianjia/domain/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

function officerOf(assessmentId: AssessmentId) {
  const { tenant } = bench
  const { districtId, units } = tenant
  const caller = bench.callerFor(tenant.people.officer)
  const about = () => ({ districtId, assessmentId, key: newKey() })
  const agreed = { unitId: units.school.unitId, itemId: BENCH_ITEMS.rules, points: '3', reason: '现场核对，制度在用' }
  const present = [tenant.people.otherChair.personId, tenant.people.townSchoolChair.personId]
  return {
    get: () => caller.combination.get({ districtId, assessmentId }),
    finish: (...names: (keyof typeof units)[]) =>
      caller.combination.finish({ ...about(), unitIds: names.map((name) => units[name].unitId) }),
    agree: (other: Partial<Record<keyof typeof agreed, string>> = {}) =>
      caller.combination.agreeMark({ ...about(), present, ...agreed, ...other }),
    agreeAmong: (people: typeof present) => caller.combination.agreeMark({ ...about(), ...agreed, present: people }),
    openNames: (itemId: string = BENCH_ITEMS.rules) =>
      caller.combination.openPanel({ ...about(), unitId: units.school.unitId, itemId }),
    publish: () => caller.publication.publish(about()),
    assign: (add: object[], withdraw: object[] = []) =>
      caller.assessment.assignReviewers({ ...about(), add: add as [], withdraw: withdraw as [] }),
  }
}

async function expectNothingWritten(attempt: () => Promise<void>): Promise<void> {
  const before = await databaseChecksum(bench.scratch.owner)
  await attempt()
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
}

/** The school’s two reviewers lie far apart on one line; the other school is ready. */
async function wideApart() {
  const { tenant } = bench
  const { assessmentId } = await seedReviews(bench, tenant, { units: ['school', 'otherSchool'] })
  const give = (unit: 'school' | 'otherSchool', reviewer: 'otherChair' | 'townSchoolChair' | 'chair', rules = '4') =>
    giveMarks(bench, tenant, { assessmentId, unit, reviewer, marks: { rules } })
  await give('school', 'otherChair', '0')
  await give('school', 'townSchoolChair')
  await give('otherSchool', 'chair')
  await give('otherSchool', 'townSchoolChair')
  return officerOf(assessmentId)
}

test('what blocks a unit and who: the branch, reviewers by name, marks too far apart', async () => {
  const { tenant } = bench
  const { assessmentId } = await seedReviews(bench, tenant)
  const officer = officerOf(assessmentId)
  await bench.scratch.owner.query(
    `update assessment_unit set state = 'open', submitted_at = null, submitted_by = null, receipt_no = null
     where assessment_id = $1 and unit_id = $2`,
    [assessmentId, tenant.units.town.unitId],
  )
  await giveMarks(bench, tenant, { assessmentId, unit: 'school', reviewer: 'otherChair' })
  const { units } = await officer.get()
  const of = (name: keyof typeof tenant.units) =>
    units.find((unit) => unit.unitId === tenant.units[name].unitId)?.obstacles
  expect(of('town')?.map((obstacle) => obstacle.code)).toEqual(['selfOutstanding', 'reviewersMissing'])
  expect(of('school')).toEqual([
    { code: 'reviewersMissing', needed: 2, submitted: 1, waitingFor: [expect.stringContaining('周禾')] },
  ])
  await expectNothingWritten(async () => {
    expect(await outcomeOf(officer.finish('school', 'town'))).toBe('reviewsOutstanding')
    expect(await outcomeOf(officer.finish('schoolGroup'))).toBe('notFoundOrNoAccess')
    expect(await outcomeOf(officer.publish())).toBe('notAllCombined')
  })
})

test('a wide line needs an agreed value with a reason; the ready unit does not wait for it', async () => {
  const officer = await wideApart()
  const before = await officer.get()
  expect(before.units.find((unit) => unit.name === '第一中学工会')).toMatchObject({
    obstacles: [{ code: 'spread', itemId: BENCH_ITEMS.rules, spread: '4' }],
    wide: [{ marks: [{}, {}], agreed: null }],
  })
  expect(await officer.finish('school', 'otherSchool')).toMatchObject({
    combined: [{}],
    blocked: [{}],
    complete: false,
  })
  await expectNothingWritten(async () => {
    for (const points of ['-1', '4.5', 'x', '1/3'])
      expect(await outcomeOf(officer.agree({ points })), points).toBe('scoreOutOfRange')
    expect(await outcomeOf(officer.agree({ reason: '同意' }))).toBe('malformed')
    expect(await outcomeOf(officer.agree({ itemId: BENCH_ITEMS.joined }))).toBe('notFoundOrNoAccess')
    expect(await outcomeOf(officer.agree({ itemId: 'nothing' }))).toBe('notFoundOrNoAccess')
    expect(await outcomeOf(officer.agree({ unitId: bench.otherTenant.units.school.unitId }))).toBe('notFoundOrNoAccess')
    expect(await outcomeOf(officer.agree({ unitId: bench.tenant.units.otherSchool.unitId }))).toBe('notFoundOrNoAccess')
  })
  await officer.agree()
  await officer.agree({ points: '2', reason: '再议一次，改为两分' })
  const agreed = (await officer.get()).units.find((unit) => unit.name === '第一中学工会')
  expect(agreed).toMatchObject({ obstacles: [], wide: [{ agreed: { points: '2', reason: '再议一次，改为两分' } }] })
  expect(await officer.finish('school')).toMatchObject({ complete: true })
  await expectNothingWritten(async () => {
    expect(await outcomeOf(officer.agree())).toBe('stateMoved')
    expect(await outcomeOf(officer.finish('school'))).toBe('stateMoved')
  })
})

test('an officer who belongs to the unit agrees on nothing there', async () => {
  const officer = await wideApart()
  const { tenant, scratch } = bench
  const { rows } = await scratch.owner.query(
    `insert into post (district_id, id, person_id, unit_id, role, valid_from)
     values ($1, gen_random_uuid(), $2, $3, 'committeeMember', '2024-01-01') returning id`,
    [tenant.districtId, tenant.people.officer.personId, tenant.units.school.unitId],
  )
  await expectNothingWritten(async () => expect(await outcomeOf(officer.agree())).toBe('reviewerOfOwnUnit'))
  // What concerns the others goes on: the officer works at the root, which is nobody's own unit.
  expect((await officer.get()).units).toHaveLength(2)
  expect(await outcomeOf(officer.finish('otherSchool'))).toBe('ok')
  await scratch.owner.query(`update post set voided_at = app.now(), voided_by = $2 where id = $1`, [
    rows[0].id,
    tenant.people.officer.personId,
  ])
  expect(await outcomeOf(officer.agree())).toBe('ok')
})

test('marks of a withdrawn reviewer count nowhere, and the unit waits for another', async () => {
  const { tenant } = bench
  const { assessmentId } = await seedReviews(bench, tenant, { units: ['school'] })
  const officer = officerOf(assessmentId)
  const pair = (name: 'otherChair' | 'townSchoolChair' | 'townChair') => ({
    unitId: tenant.units.school.unitId,
    reviewerId: tenant.people[name].personId,
  })
  await giveMarks(bench, tenant, { assessmentId, unit: 'school', reviewer: 'otherChair' })
  await officer.assign([], [pair('townSchoolChair')])
  expect(await outcomeOf(officer.finish('school'))).toBe('reviewsOutstanding')
  const blocked = await officer.get()
  expect(blocked.units[0]?.obstacles).toEqual([{ code: 'reviewersMissing', needed: 2, submitted: 1, waitingFor: [] }])
  await officer.assign([pair('townChair')])
  await giveMarks(bench, tenant, { assessmentId, unit: 'school', reviewer: 'townChair', marks: { joined: '4' } })
  expect(await officer.finish('school')).toMatchObject({ complete: true })
  expect((await officer.get()).units[0]?.review).toBe('8.5')
})

test('nobody is assigned to a unit whose marks are combined', async () => {
  const { tenant } = bench
  const { assessmentId } = await seedReviewed(bench, tenant, { units: ['school', 'otherSchool'] })
  const officer = officerOf(assessmentId)
  await officer.finish('school')
  const pair = { unitId: tenant.units.school.unitId, reviewerId: tenant.people.townChair.personId }
  await expectNothingWritten(async () => expect(await outcomeOf(officer.assign([pair]))).toBe('stateMoved'))
  expect(await officer.finish('otherSchool')).toMatchObject({ complete: true })
  const { today } = await officer.get()
  // Seven days, of which the day of publication is none.
  expect(await officer.publish()).toMatchObject({ publicFrom: addDays(today, 1), publicTo: addDays(today, 7) })
})

test('two officers who combine at the same moment: one does, and each unit has moved once', async () => {
  const { tenant, scratch } = bench
  const { assessmentId } = await seedReviewed(bench, tenant)
  const officer = officerOf(assessmentId)
  const all = ['town', 'townSchool', 'school', 'otherSchool'] as const
  const outcomes = await Promise.all([outcomeOf(officer.finish(...all)), outcomeOf(officer.finish(...all))])
  expect(outcomes.toSorted()).toEqual(['ok', 'stateMoved'])
  const { rows } = await scratch.owner.query(
    `select count(*)::int as moves, count(distinct unit_id)::int as units from transition_log
     where subject_id = $1 and event = 'combine'`,
    [assessmentId],
  )
  expect(rows[0]).toEqual({ moves: 4, units: 4 })
})

test('a sheet of which nobody marks anything is combined as it is, once it is handed in', async () => {
  const { tenant } = bench
  const scheme = {
    categories: [],
    items: [
      {
        ...{ id: 'members', name: '参加全区活动', points: '5', missing: 'zero', rounding: null },
        ...{ rule: { kind: 'allOrNothing' }, source: { kind: 'districtEntry' } },
      },
    ],
  }
  const { assessmentId } = await seedAssessment(bench, tenant, { units: ['school', 'otherSchool'], scheme })
  const officer = officerOf(assessmentId)
  await bench.scratch.owner.query(
    `update assessment_unit set state = 'selfAssessed', submitted_at = app.now(), submitted_by = $3, receipt_no = 'x'
     where assessment_id = $1 and unit_id = $2`,
    [assessmentId, tenant.units.school.unitId, tenant.people.chair.personId],
  )
  expect(await officer.finish('school', 'otherSchool')).toMatchObject({ combined: [tenant.units.school.unitId] })
  const { rows } = await bench.scratch.owner.query(
    `select event from transition_log where subject_id = $1 and unit_id = $2 order by at, id`,
    [assessmentId, tenant.units.school.unitId],
  )
  expect(rows.map((row) => row.event)).toEqual(expect.arrayContaining(['beginReview', 'combine']))
  expect(rows).toHaveLength(2)
})

test('exempt units are asked for nothing and hold up nothing', async () => {
  const { assessmentId } = await seedCombined(bench, bench.tenant, { exempt: ['otherSchool', 'town'] })
  const officer = officerOf(assessmentId)
  const { state, units } = await officer.get()
  expect(state).toBe('reviewed')
  expect(units.filter((unit) => unit.exemptReason !== null).map((unit) => unit.obstacles)).toEqual([[], []])
  await expectNothingWritten(async () => expect(await outcomeOf(officer.finish('town'))).toBe('notFoundOrNoAccess'))
})

test('a panel sees marks without names until somebody opens them; two people agree, and none of the unit', async () => {
  const officer = await wideApart()
  const { people, units } = bench.tenant
  const wide = async () => (await officer.get()).units.find((unit) => unit.wide.length > 0)?.wide[0]
  const closed = await wide()
  expect(closed).toMatchObject({
    opened: null,
    marks: [
      { reviewer: null, points: '0' },
      { reviewer: null, points: '4' },
    ],
  })
  await expectNothingWritten(async () => {
    expect(await outcomeOf(officer.openNames(BENCH_ITEMS.joined))).toBe('notFoundOrNoAccess')
    const among = (...names: (keyof typeof people)[]) =>
      outcomeOf(officer.agreeAmong(names.map((name) => people[name].personId)))
    expect(await among('otherChair')).toBe('panelTooSmall')
    expect(await among('otherChair', 'otherChair')).toBe('panelTooSmall')
    expect(await among('otherChair', 'committeeMember')).toBe('reviewerOfOwnUnit')
    expect(await outcomeOf(officer.agreeAmong([bench.otherTenant.people.otherChair.personId]))).toBe(
      'notFoundOrNoAccess',
    )
  })
  await officer.openNames()
  const before = await databaseChecksum(bench.scratch.owner)
  expect(await outcomeOf(officer.openNames())).toBe('ok')
  const { rows } = await bench.scratch.owner.query('select count(*)::int as count from app.panel_opening')
  expect(rows).toEqual([{ count: 1 }])
  expect(before).not.toBe('')
  const opened = await wide()
  expect(opened?.opened).toMatchObject({ by: expect.stringContaining('周禾') })
  expect(opened?.marks.map(({ points }) => points).toSorted()).toEqual(['0', '4'])
  for (const { reviewer } of opened?.marks ?? []) expect(reviewer).toContain('周禾')
  await officer.agreeAmong([people.otherChair.personId, people.officer.personId])
  expect((await wide())?.agreed).toMatchObject({ present: [expect.any(String), expect.any(String)] })
  expect((await officer.get()).units.find(({ unitId }) => unitId === units.school.unitId)?.obstacles).toEqual([])
})

test('voices with weights: nothing is combined before each is entered, and the result opens to each with its papers', async () => {
  const { tenant } = bench
  const rater = (id: string, weight: string) => ({ id, weight, combine: 'mean', missing: 'zero' })
  const raters = [rater('校领导', '0.3'), rater('教职工代表', '0.7')]
  const { assessmentId } = await seedReviewed(bench, tenant, { units: ['school'], scheme: { raters } })
  const officer = officerOf(assessmentId)
  const { districtId, units, people } = tenant
  const enter = (more: object, by: 'officer' | 'chair' | 'otherChair' = 'officer') =>
    outcomeOf(
      bench.callerFor(people[by]).assessment.setVoiceMark({
        ...{ districtId, assessmentId, key: newKey(), unitId: units.school.unitId, raterId: '校领导', points: '90' },
        ...{ papers: 4, reason: '会场收回，两人清点', expectedVersion: 0, ...more },
      }),
    )
  const missing = async () => (await officer.get()).units[0]?.obstacles
  expect(await missing()).toEqual([
    { code: 'voiceMissing', raterId: '校领导' },
    { code: 'voiceMissing', raterId: '教职工代表' },
  ])
  await expectNothingWritten(async () => {
    expect(await outcomeOf(officer.finish('school'))).toBe('itemsPending')
    for (const wrong of [{ points: '100.5' }, { points: '-1' }, { points: null }, { papers: 0 }])
      expect(await enter(wrong)).toBe('voiceMarkInvalid')
    expect(await enter({ raterId: '家长' })).toBe('notFoundOrNoAccess')
    expect(await enter({ unitId: units.town.unitId })).toBe('notFoundOrNoAccess')
    expect([await enter({}, 'chair'), await enter({}, 'otherChair')]).toEqual(['notPermitted', 'notPermitted'])
  })
  expect(await enter({})).toBe('ok')
  expect(await enter({ points: '80' })).toBe('staleVersion')
  expect(await enter({ points: '92', papers: 5, expectedVersion: 1 })).toBe('ok')
  expect(await missing()).toEqual([{ code: 'voiceMissing', raterId: '教职工代表' }])
  const caller = bench.callerFor(people.officer)
  expect((await caller.assessment.get({ districtId, assessmentId })).facts).toEqual({ needed: 3, entered: 1 })
  expect(await enter({ raterId: '教职工代表', points: null, papers: 0, reason: '没有组织' })).toBe('ok')
  await officer.finish('school')
  expect(await enter({ points: '95', expectedVersion: 2 })).toBe('stateMoved')
  await officer.publish()
  const { node } = await bench.callerFor(people.chair).result.unit({
    ...{ districtId, assessmentId, unitId: units.school.unitId },
  })
  expect(node.raters.map(({ id, weight, points, marks }) => [id, weight, points, marks[0]?.value])).toEqual([
    ['校领导', '0.3', '27.6', '92'],
    ['教职工代表', '0.7', '0', null],
  ])
  expect(node.raters[0]?.marks[0]).toMatchObject({ papers: 5, note: '会场收回，两人清点' })
  expect(node.totals.raters).toBe('27.6')
})
