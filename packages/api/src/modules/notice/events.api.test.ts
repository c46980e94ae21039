import {
  type ApiBench,
  apiBench,
  BENCH_ITEMS,
  castBallot,
  newKey,
  openBenchVote,
  outcomeOf,
  seedReviews,
  seedTitles,
  seedVisit,
} from '@jianjia/api/testing'
import { advanceClock, databaseChecksum } from '@jianjia/db/testing'
import { addDays } from '@jianjia/domain/kernel'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BenchPersonName } from '../../../testing/bench-tenant.ts'
import { sendDueReminders } from '../reminder/send-due-reminders.ts'
import { tellEvents } from './tell-events.ts'

let bench: ApiBench
beforeEach(async () => {
  bench = await apiBench()
})
afterEach(() => bench[Symbol.asyncDispose]())

const as = (name: BenchPersonName) => bench.callerFor(bench.tenant.people[name])

/** What somebody is shown, as kinds; what is not read is counted on the bell as in the list. */
async function told(name: BenchPersonName) {
  const { districtId } = bench.tenant
  const { notices, unread } = await as(name).notice.list({ districtId })
  expect(await as(name).notice.unread({ districtId })).toEqual({ unread })
  return notices
}

const kindsOf = async (name: BenchPersonName) => (await told(name)).map(({ kind }) => kind).toSorted()

/** What still asks for something. */
const unreadOf = async (name: BenchPersonName) =>
  (await told(name)).flatMap(({ kind, read }) => (read ? [] : [kind])).toSorted()

/** As the hour does it, several times and at once. */
async function hour(): Promise<void> {
  const { db, tenant } = bench
  await Promise.all([1, 2, 3].map(() => sendDueReminders(db, tenant.districtId)))
  await Promise.all([1, 2, 3].map(() => tellEvents(db, tenant.districtId)))
}

test('what the calendar says is told once before the last day and once after it; a moved day is told anew', async () => {
  const { tenant } = bench
  const { assessmentId, today } = await seedReviews(bench, tenant, { units: ['school'] })
  const unitIds = [tenant.units.school.unitId]
  await bench.scratch.owner.query(`update assessment_unit set state = 'open'`)
  await hour()
  expect(await kindsOf('chair')).toEqual([])
  await advanceClock(bench.scratch.owner, '8 days')
  await hour()
  await hour()
  expect(await told('chair')).toMatchObject([
    { kind: 'selfDue', subjectId: assessmentId, sentBy: null, detail: { dueOn: addDays(today, 10), count: null } },
  ])
  const more = { districtId: tenant.districtId, key: newKey(), assessmentId, unitIds }
  await as('officer').assessment.extendDeadline({ ...more, dueOn: addDays(today, 14), reason: '校舍维修' })
  await hour()
  expect(await kindsOf('chair')).toEqual(['deadlineMoved', 'selfDue'])
  await advanceClock(bench.scratch.owner, '5 days')
  await hour()
  expect(await kindsOf('chair')).toEqual(['deadlineMoved', 'selfDue', 'selfDue'])
  await advanceClock(bench.scratch.owner, '2 days')
  await hour()
  await hour()
  expect(await kindsOf('chair')).toEqual(['deadlineMoved', 'selfDue', 'selfDue', 'selfLate'])
  expect(await unreadOf('chair')).toHaveLength(4)

  // Nothing is left to be done about it: it is there, and no longer asks.
  await bench.scratch.owner.query(`update assessment_unit set state = 'underReview'`)
  expect(await unreadOf('chair')).toEqual([])
  expect(await told('chair')).toHaveLength(4)

  // Who reviews is told of all units together, who has handed in is not.
  await bench.scratch.owner.query(`update review_assignment set submitted_at = now() where reviewer_id = $1`, [
    tenant.people.townSchoolChair.personId,
  ])
  await advanceClock(bench.scratch.owner, '3 days')
  await hour()
  await hour()
  expect(await told('otherChair')).toMatchObject([{ kind: 'reviewDue', subjectId: assessmentId, detail: { count: 1 } }])
  expect(await kindsOf('townSchoolChair')).toEqual([])
  expect(await unreadOf('otherChair')).toEqual(['reviewDue'])
  await bench.scratch.owner.query(`update assessment set state = 'published'`)
  expect(await unreadOf('otherChair')).toEqual([])
  await bench.scratch.owner.query(`update assessment set state = 'underReview'`)
  await bench.scratch.owner.query('update review_assignment set submitted_at = now()')
  expect(await unreadOf('otherChair')).toEqual([])
  await bench.scratch.owner.query('update review_assignment set withdrawn_at = now()')
  expect(await kindsOf('otherChair')).toEqual([])
})

test('a title is told of when it asks for something, and when somebody has acted on it; nobody else is', async () => {
  const { tenant } = bench
  const { titleIds } = await seedTitles(bench, tenant, { units: ['school'] })
  const [titleAwardId] = titleIds
  if (titleAwardId === undefined) throw new Error('no title')
  await tellEvents(bench.db, tenant.districtId)
  const before = await kindsOf('chair')
  await advanceClock(bench.scratch.owner, '340 days')
  await hour()
  await hour()
  const act = { event: 'passRecheck', reason: '现场复查合格' } as const
  const move = { districtId: tenant.districtId, titleAwardId, act }
  expect(await outcomeOf(as('officer').title.move({ ...move, key: newKey(), expectedVersion: 7 }))).toBe('staleVersion')
  await as('officer').title.move({ ...move, key: newKey(), expectedVersion: 0 })
  await hour()
  expect(await kindsOf('chair')).toEqual([...before, 'titleDue', 'titleMoved'].toSorted())
  expect((await told('chair')).find(({ kind }) => kind === 'titleMoved')).toMatchObject({
    detail: { about: '模范', reason: '现场复查合格' },
  })
  for (const name of ['otherChair', 'committeeMember', 'officer'] as const)
    expect((await kindsOf(name)).filter((kind) => kind.startsWith('title'))).toEqual([])
})

test('lines given back, lines contested, and what became of them: told to whoever may see them', async () => {
  const { tenant } = bench
  const { districtId, units } = tenant
  const { assessmentId, today } = await seedReviews(bench, tenant, { units: ['school'] })
  const of = { districtId, assessmentId, unitId: units.school.unitId }
  // A leader of a group who was posted at the school leads there too, and may not see its sheet.
  await bench.scratch.owner.query(
    `insert into post (district_id, id, person_id, unit_id, role, valid_from, recorded_by)
     select district_id, gen_random_uuid(), $1, $2, 'groupLeader', valid_from, recorded_by from post limit 1`,
    [tenant.people.groupLeader.personId, of.unitId],
  )
  const version = async () => (await as('chair').selfAssessment.get(of)).version
  const items = [{ itemId: BENCH_ITEMS.rules, reason: '缺签到表' }]
  const back = { ...of, items, dueOn: addDays(today, 3) }
  const { owner } = bench.scratch
  const clean = await databaseChecksum(owner)
  expect(
    await outcomeOf(as('otherChair').selfAssessment.returnItems({ ...back, key: newKey(), expectedVersion: 99 })),
  ).toBe('staleVersion')
  expect(await databaseChecksum(owner)).toBe(clean)
  await as('otherChair').selfAssessment.returnItems({ ...back, key: newKey(), expectedVersion: await version() })
  await tellEvents(bench.db, districtId)
  expect(await told('chair')).toMatchObject([
    { kind: 'sheetReturned', subjectId: assessmentId, read: false, detail: { dueOn: addDays(today, 3), count: 1 } },
  ])
  for (const name of ['groupLeader', 'otherChair', 'officer'] as const) expect(await kindsOf(name)).toEqual([])

  await owner.query(
    `insert into self_item (district_id, assessment_id, unit_id, item_id, note, contest_reason, saved_by, version)
     values ($1, $2, $3, $4, '', '少算两篇', $5, 1)
     on conflict (district_id, assessment_id, unit_id, item_id) do update set contest_reason = '少算两篇'`,
    [districtId, assessmentId, of.unitId, BENCH_ITEMS.rules, tenant.people.chair.personId],
  )
  expect(await unreadOf('chair')).toEqual(['sheetReturned'])
  await as('chair').selfAssessment.submit({ ...of, key: newKey(), expectedVersion: await version() })
  expect(await unreadOf('chair')).toEqual([])
  await tellEvents(bench.db, districtId)
  expect(await told('officer')).toMatchObject([{ kind: 'sheetContested', unitId: of.unitId, detail: { count: 1 } }])
  expect(await kindsOf('otherChair')).toEqual([])

  // Who is chair no longer, but a member of the school, no longer reads what was told to the chair.
  const { personId } = tenant.people.chair
  await owner.query(
    `insert into post (district_id, id, person_id, unit_id, role, valid_from, recorded_by)
     select district_id, gen_random_uuid(), person_id, unit_id, 'member', valid_from, recorded_by from post
     where person_id = $1`,
    [personId],
  )
  await owner.query(`update post set voided_at = now() where person_id = $1 and role = 'chair'`, [personId])
  expect(await kindsOf('chair')).toEqual([])
})

test('who goes on a visit is told of it, that it is called off and that its vote is closed, and nothing of the votes', async () => {
  const { tenant } = bench
  const { districtId } = tenant
  const visit = await seedVisit(bench, tenant, { visitors: ['otherChair', 'townSchoolChair'] })
  const { voteId, code } = await openBenchVote(bench, tenant, visit)
  for (const choice of [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2]) await castBallot(bench, code, choice)
  await as('otherChair').visit.closeVote({ districtId, visitId: visit.visitId, key: newKey(), voteId })
  const { assessmentId, heldOn, unitId } = await as('otherChair').visit.get({ districtId, visitId: visit.visitId })
  const { visitId } = await as('officer').visit.plan({
    ...{ districtId, key: newKey(), assessmentId, unitId, heldOn },
    ...{ leaderId: tenant.people.townSchoolChair.personId, visitorIds: [tenant.people.otherChair.personId] },
  })
  await as('officer').visit.cancel({ districtId, key: newKey(), visitId, reason: '学校停课', expectedVersion: 1 })
  await tellEvents(bench.db, districtId)
  expect(await kindsOf('townSchoolChair')).toEqual(['visitCancelled', 'visitPlanned', 'voteClosed'])
  expect(await kindsOf('otherChair')).toEqual(['visitCancelled', 'visitPlanned'])
  expect(await unreadOf('otherChair')).toEqual(['visitCancelled'])
  for (const name of ['chair', 'officer'] as const) expect(await kindsOf(name)).toEqual([])
  expect((await told('townSchoolChair')).find(({ kind }) => kind === 'voteClosed')).toMatchObject({
    detail: { reason: null, dueOn: null, count: null },
  })
})

test('pages, kinds, read or not: what is not read first', async () => {
  const { tenant } = bench
  const { districtId } = tenant
  const { assessmentId } = await seedReviews(bench, tenant, { units: ['school'] })
  const { unitId } = tenant.units.school
  for (const [kind, days] of [
    ['resultPublished', 3],
    ['planAccepted', 1],
    ['planReturned', 2],
  ] as const) {
    await bench.scratch.owner.query(
      `insert into notice (district_id, id, person_id, unit_id, kind, subject_id, detail, of_day, sent_by)
       values ($1, gen_random_uuid(), $2, $3, $4, $5, '{"about":"计划","reason":null,"dueOn":null}',
         app.today($1) - $6::int, null)`,
      [districtId, tenant.people.chair.personId, unitId, kind, assessmentId, days],
    )
  }
  const list = as('chair').notice.list
  const all = await list({ districtId })
  expect(all.notices.map(({ kind }) => kind)).toEqual(['planAccepted', 'planReturned', 'resultPublished'])
  const [first] = all.notices
  if (first === undefined) throw new Error('none')
  await as('chair').notice.read({ districtId, key: newKey(), noticeIds: [first.noticeId] })
  const pages = [1, 2, 3, 4].map((page) => list({ districtId, page, pageSize: 1 }))
  const found = (await Promise.all(pages)).map(({ notices, total, unread }) => [notices[0]?.kind, total, unread])
  expect(found).toEqual([
    ['planReturned', 3, 2],
    ['resultPublished', 3, 2],
    ['planAccepted', 3, 2],
    [undefined, 3, 2],
  ])
  expect((await list({ districtId, read: true })).notices.map(({ kind }) => kind)).toEqual(['planAccepted'])
  expect(await list({ districtId, read: false, kinds: ['planAccepted', 'planReturned'] })).toMatchObject({
    ...{ total: 1, unread: 2, notices: [{ kind: 'planReturned' }] },
  })
})

test('a second step that is asked for soon is told 14, 7 and 1 day before, once each, to those alone who have none', async () => {
  const { tenant, scratch } = bench
  const { districtId } = tenant
  const { today } = await as('officer').home.tasks({ districtId })
  await as('administrator').account.setSecondFactorRule({
    ...{ districtId, key: newKey(), fromDay: addDays(today, 15), expectedVersion: 0 },
  })
  await scratch.owner.query('update account_user set two_factor_enabled = true where id = $1', [
    tenant.people.administrator.accountId,
  ])
  await hour()
  expect(await kindsOf('officer')).toEqual([])
  const counts: number[] = []
  for (const days of [1, 1, 6, 3, 3, 1]) {
    await advanceClock(scratch.owner, `${days} days`)
    await hour()
    await hour()
    const { rows } = await scratch.owner.query(
      `select count(*)::int as n, count(distinct person_id)::int as people from notice where kind = 'secondFactorDue'`,
    )
    counts.push(rows[0].n)
    expect(rows[0].people).toBe(1)
    if (counts.length === 5)
      expect((await told('officer'))[0]).toMatchObject({
        ...{ kind: 'secondFactorDue', sentBy: null, detail: { dueOn: addDays(today, 14) } },
      })
  }
  // After 1, 2, 8, 11, 14 and 15 days: the last is the day itself, from which nothing but switching it on opens.
  expect(counts).toEqual([1, 1, 2, 2, 3, 3])
  expect(await kindsOf('chair')).toEqual([])
  expect(await outcomeOf(as('officer').notice.list({ districtId }))).toBe('secondFactorRequired')
})
