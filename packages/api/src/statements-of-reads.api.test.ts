import {
  type ApiBench,
  apiBench,
  BENCH_ITEMS,
  benchContent,
  benchPoints,
  benchScheme,
  newKey,
  seedAssessment,
  seedKeyPoints,
} from '@jianjia/api/testing'
import { countStatements } from '@jianjia/db/testing'
import { type AssessmentId, plainDate, type UnitId } from '@jianjia/domain/kernel'
import { Criterion } from '@jianjia/domain/scheme'
import { expect, test } from 'vitest'

const DETAILS = {
  ...{ genre: 'news', channel: '公众号', level: 'district', adopted: true },
  ...{ adoptedOn: '2026-01-05', link: null, author: null },
}

/** A share over members, so that everything is read that a line can ask for. */
const {
  id: _id,
  name: _name,
  ...tried
} = Criterion.parse({
  ...{ id: 'tried', name: '采用', points: '4', rule: { kind: 'ratioLinear' }, missing: 'zero', rounding: null },
  source: {
    kind: 'measure',
    query: {
      ...{ aggregate: 'ratio', of: { metric: 'visit.done', take: 'subject' }, window: { kind: 'assessment' } },
      over: { people: 'members', asOf: 'end' },
    },
  },
})

/** Branches with a chair and a dispatch each, beside those of the bench. */
async function growBranches({ scratch, tenant }: ApiBench, branches: number): Promise<readonly UnitId[]> {
  const { rows } = await scratch.owner.query<{ id: UnitId }>(
    `with ids as materialized (select gen_random_uuid() as id, n from generate_series(1, $3::int) as n),
     units as (insert into unit (district_id, id, kind, opened_on) select $1, id, 'branch', '2024-01-01' from ids),
     names as (insert into unit_name (district_id, id, unit_id, name, short_name, pinyin, initials, valid_from)
       select $1, gen_random_uuid(), id, '第' || n || '小学工会', '小' || n, 'xiao' || n, 'x' || n, '2024-01-01' from ids),
     places as (insert into placement (district_id, id, unit_id, unit_kind, parent_id, parent_kind, line, valid_from)
       select $1, gen_random_uuid(), id, 'branch', $2, 'district', 'union', '2024-01-01' from ids),
     people as (insert into person (district_id, id, name, pinyin, initials)
       select $1, id, '人' || n, 'ren' || n, 'r' || n from ids),
     posts as (insert into post (district_id, id, person_id, unit_id, role, valid_from)
       select $1, gen_random_uuid(), id, id, 'chair', '2024-01-01' from ids),
     entries as (insert into ledger_entry (district_id, id, kind, unit_id, branch_id, day, title, details, recorded_by)
       select $1, id, 'dispatch', id, id, app.today($1), '简讯' || n, $4, id from ids),
     measures as (insert into ledger_measure
         (district_id, entry_id, seq, unit_id, branch_id, day, metric, amount, amount_number)
       select $1, id, 0, id, id, app.today($1), 'dispatch.adopted', '1', 1 from ids)
     select id from ids`,
    [tenant.districtId, tenant.units.district.unitId, branches, JSON.stringify(DETAILS)],
  )
  return rows.map((row) => row.id)
}

/** All of them handed in and reviewed by the same two people. */
async function reviewAll({ scratch, tenant }: ApiBench, assessmentId: AssessmentId, unitIds: readonly UnitId[]) {
  const { districtId, people } = tenant
  const all = [districtId, assessmentId, unitIds]
  const reviewers = [people.townSchoolChair.personId, people.townChair.personId]
  const { owner } = scratch
  await owner.query(
    `insert into assessment_unit (district_id, assessment_id, unit_id) select $1, $2, unnest($3::uuid[])
     on conflict do nothing`,
    all,
  )
  await owner.query(
    `update assessment_unit set state = 'underReview', submitted_at = app.now(), submitted_by = $3,
       receipt_no = unit_id::text where district_id = $1 and assessment_id = $2`,
    [districtId, assessmentId, people.chair.personId],
  )
  await owner.query(
    `insert into review_assignment
       (district_id, id, assessment_id, unit_id, reviewer_id, assigned_by, submitted_at)
     select $1, gen_random_uuid(), $2, u, r, $5, app.now() from unnest($3::uuid[]) u, unnest($4::uuid[]) r`,
    [...all, reviewers, people.officer.personId],
  )
  for (const [itemId, points] of [
    [BENCH_ITEMS.rules, '4'],
    [BENCH_ITEMS.joined, '5'],
  ] as const)
    await owner.query(
      `insert into review_mark (district_id, assessment_id, unit_id, item_id, reviewer_id, points, points_number)
       select $1, $2, u, $5, r, $6::text, $6::text::numeric from unnest($3::uuid[]) u, unnest($4::uuid[]) r`,
      [...all, reviewers, itemId, points],
    )
}

/** A plan of the year with one promise for each of them. */
async function planAll({ scratch, tenant }: ApiBench, unitIds: readonly UnitId[]) {
  const period = { start: plainDate('2026-01-01'), end: plainDate('2026-12-31') }
  const content = benchContent(period)
  const ids = `select u, md5(u::text)::uuid as id from unnest($2::uuid[]) u`
  const { owner } = scratch
  const all = [tenant.districtId, unitIds]
  await owner.query(
    `insert into plan (district_id, id, unit_id, kind, state, period_start, period_end, title, number, created_by,
         saved_by, submitted_at)
       select $1, id, u, 'plan', 'accepted', '2026-01-01', '2026-12-31', '计划', 1, $3, $3, app.now() from (${ids}) as a`,
    [...all, tenant.people.chair.personId],
  )
  await owner.query(
    `insert into plan_version (district_id, plan_id, number, content, content_hash, source_seq, receipt_no, submitted_by)
       select $1, id, 1, $4, repeat('ab', 32), 0, 'ABAB-ABAB', $3 from (${ids}) as a`,
    [...all, tenant.people.chair.personId, JSON.stringify(content)],
  )
  await owner.query(
    `insert into plan_item (district_id, plan_id, number, item_id, position, unit_id, first_day, last_day, item)
       select $1, id, 1, 'i1', 1, u, '2026-01-01', '2026-12-31', $3 from (${ids}) as a`,
    [...all, JSON.stringify(content.items[0])],
  )
}

/** Lines that divide by who was there and by what should be disclosed, over a longer time than the year. */
const OF_ALL = [
  { id: 'visited', over: { people: 'members', asOf: 'end' }, metric: 'visit.done', months: 36 },
  { id: 'took-part', over: { people: 'headcount', asOf: 'end' }, metric: 'activity.participant', months: 12 },
  {
    ...{ id: 'disclosed', over: { words: 'disclosureIndicator', mustOnly: true } },
    ...{ metric: 'disclosure.published', months: 12 },
  },
].map(({ id, over, metric, months }) => ({
  ...{ id, name: id, points: '5', missing: 'zero', rounding: null, rule: { kind: 'ratioLinear' } },
  source: {
    kind: 'measure',
    query: {
      ...{ aggregate: 'ratio', of: { metric, take: 'subject' }, over },
      window: { kind: 'trailingMonths', months },
    },
  },
}))

/** How many statements each read sends, from the tree to the rated result, with that many units. */
async function countsWith(units: number): Promise<Readonly<Record<string, number>>> {
  await using bench = await apiBench()
  const { tenant } = bench
  const { districtId, people } = tenant
  const grown = await growBranches(bench, units - 1)
  const unitIds = [tenant.units.school.unitId, ...grown]
  const levels = [{ name: '模范', min: '6' }]
  const quotas = [{ level: '模范', share: '0.3', base: 'participating', round: 'floor', ties: 'excludeTied' }]
  const lines = { levels, quotas, items: [...benchScheme().items, ...OF_ALL] }
  const { assessmentId } = await seedAssessment(bench, tenant, { units: ['school'], scheme: lines })
  await reviewAll(bench, assessmentId, unitIds)
  await planAll(bench, unitIds)
  const content = benchPoints({ start: plainDate('2026-01-01'), end: plainDate('2026-12-31') })
  const { keyPointsId } = await seedKeyPoints(bench, tenant, { unit: 'district', state: 'issued', content })
  const officer = bench.callerFor(people.officer)
  const reviewer = bench.callerFor(people.townSchoolChair)
  const about = { districtId, assessmentId }
  const counts: Record<string, number> = {}
  const count = async (name: string, call: () => Promise<unknown>) => {
    counts[name] = (await countStatements(bench.db, call)).statements.length
  }
  const listed = { kind: 'dispatch', from: null, to: null, text: '', trashed: false, page: 1, pageSize: 100 } as const

  await count('org.tree', () => officer.org.tree({ districtId }))
  await count('person.list', () => officer.person.list({ districtId }))
  await count('ledger.list', () => officer.ledger.list({ districtId, ...listed }))
  const planned = { districtId, year: 2026 }
  await count('planOverview.map', () => officer.planOverview.map(planned))
  await count('planOverview.promises', () => officer.planOverview.promises({ ...planned, own: false }))
  await count('planOverview.topics', () => officer.planOverview.topics(planned))
  await count('planOverview.keyPoints', () => officer.planOverview.keyPoints({ districtId }))
  await count('planOverview.pointAnswers', () =>
    officer.planOverview.pointAnswers({ districtId, keyPointsId, pointId: 'k1' }),
  )
  await count('planOverview.similar', () => officer.planOverview.similar(planned))
  await count('review.list', () => reviewer.review.list({ districtId }))
  await count('home.tasks of a reviewer', () => reviewer.home.tasks({ districtId }))
  await count('home.tasks of the officer', () => officer.home.tasks({ districtId }))
  await count('standing.list', () => officer.standing.list(about))
  await count('scheme.tryCriterion', () => officer.scheme.tryCriterion({ districtId, criterion: tried }))
  await count('combination.get', () => officer.combination.get(about))
  await count('combination.finish', () => officer.combination.finish({ ...about, key: newKey(), unitIds }))
  await count('publication.publish', () => officer.publication.publish({ ...about, key: newKey() }))
  await count('rating.preview', () => officer.rating.preview(about))
  const board = await officer.rating.preview(about)
  const decision = { ...about, fingerprint: board.fingerprint, validFrom: '2027-01-01', validTo: null }
  await count('rating.decide', () => officer.rating.decide({ ...decision, key: newKey() }))
  await count('title.list', () => officer.title.list({ districtId }))
  await count('result.list', () => officer.result.list({ districtId }))
  await count('result.ranking', () => officer.result.ranking(about))
  await count('result.ranking of a branch', () => reviewer.result.ranking(about))
  await count('result.unit', () => officer.result.unit({ ...about, unitId: tenant.units.school.unitId }))

  // What was counted was about all of them.
  expect((await officer.result.ranking(about)).units).toHaveLength(units)
  expect((await reviewer.review.list({ districtId })).reviews).toHaveLength(units)
  expect((await officer.planOverview.map(planned)).total.plans).toBe(units)
  expect((await officer.ledger.list({ districtId, ...listed })).entries).toHaveLength(units - 1)
  return counts
}

test('sixty units take as many statements as two, on every way from the tree to the rated result', async () => {
  const [few, many] = [await countsWith(2), await countsWith(60)]
  expect(many).toEqual(few)
  const most = Object.entries(many).filter(([, count]) => count > 32)
  expect([most, Object.keys(many).length]).toEqual([[], 24])
}, 60_000)
