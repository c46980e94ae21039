import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ApiContext, appRouter } from '@jianjia/api'
import { inTenant } from '@jianjia/db'
import { findEvaluationRows } from '@jianjia/db/assessment'
import { databaseChecksum, type ScratchDb, scratchDb } from '@jianjia/db/testing'
import { type AssessmentRows, assembleEvaluation, readinessOf } from '@jianjia/domain/assessment'
import type { AccountId, AssessmentId, DistrictId, PlainDate } from '@jianjia/domain/kernel'
import { evaluateAssessment } from '@jianjia/domain/scoring'
import { verifyPassword } from 'better-auth/crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SignIns } from '../demonstration-marks.ts'
import { ballotBox } from '../ballot-box.ts'
import { numberVault } from '../number-vault.ts'
import { createServices } from '../services.ts'
import { loadDemonstration } from './load-demonstration.ts'

/** One loading for all questions: it is the demonstration that everybody gets. */
let scratch: ScratchDb
let filesFolder: string
let signIns: SignIns

beforeAll(async () => {
  scratch = await scratchDb()
  filesFolder = await mkdtemp(path.join(tmpdir(), 'jianjia-demo-'))
  signIns = await load()
}, 120_000)
afterAll(async () => {
  await scratch[Symbol.asyncDispose]()
  await rm(filesFolder, { recursive: true, force: true })
})

function services() {
  return createServices({
    filesFolder,
    vault: numberVault(['a secret of the tests']),
    ballotBox: ballotBox(['a secret of the tests']),
  })
}

function load() {
  const { ownerUrl, appUrl } = scratch
  return loadDemonstration({ ownerUrl, appUrl, services: services(), filesFolder })
}

async function rows<Row>(text: string): Promise<readonly Row[]> {
  return (await scratch.owner.query(text)).rows as Row[]
}

async function count(of: string): Promise<number> {
  const [row] = await rows<{ n: number }>(`select count(*) as n from ${of}`)
  return Number(row?.n)
}

test('a district of the size that is promised, with somebody in every post', async () => {
  expect(await count('district')).toBe(1)
  expect(await count('person')).toBe(1605)
  expect(await count('membership')).toBe(1600)
  const kinds = await rows<{ kind: string; n: string }>(
    'select kind, count(*) as n from unit group by kind order by kind',
  )
  expect(kinds.map(({ kind, n }) => [kind, Number(n)])).toEqual([
    ['branch', 24],
    ['district', 1],
    ['generalBranch', 1],
    ['group', expect.any(Number)],
  ])
  const roles = await rows<{ role: string; n: string }>('select role, count(*) as n from post group by role')
  expect(Object.fromEntries(roles.map(({ role, n }) => [role, Number(n)]))).toEqual({
    ...{ districtAdministrator: 1, districtOfficer: 3, auditor: 1, chair: 25, committeeMember: 50, member: 1 },
    groupLeader: await count(`unit where kind = 'group'`),
  })
})

test('the plans of the year: nearly all in time and taken, two late, one returned, one excused, one missing; words on items', async () => {
  const states = await rows<{ state: string; n: string }>(
    'select state, count(*) as n from plan group by state order by 1',
  )
  expect(states.map(({ state, n }) => [state, Number(n)])).toEqual([
    ['accepted', 22],
    ['returned', 1],
  ])
  const late = `plan p join obligation_round r on r.kind = p.kind and r.period_start = p.period_start
    where (p.submitted_at at time zone 'Asia/Shanghai')::date > r.due_on`
  expect(await count(late)).toBe(2)
  expect(await count(`obligation_adjustment where kind = 'plan' and adjustment = 'waiver'`)).toBe(1)
  expect(await count(`plan_source where jsonb_array_length(readings) = 1`)).toBeGreaterThan(9)
  expect(await count(`plan_item i join plan p on p.id = i.plan_id`)).toBeGreaterThan(23 * 20)
  const acts = await rows<{ act: string }>('select distinct act from plan_progress order by 1')
  expect(acts.map(({ act }) => act)).toEqual(['done', 'dropped', 'postponed', 'unplanned'])
})

test('the published ranking is narrow, has five groups of equal scores, and one of them lies on the quota line', async () => {
  const ranking = await rows<{ final: string; rank: number }>('select final, rank from result_unit order by rank')
  expect(ranking).toHaveLength(25)
  const finals = ranking.map((unit) => Number(unit.final))
  expect(finals.filter((final) => final >= 88 && final <= 97).length).toBeGreaterThanOrEqual(20)
  const groups = Map.groupBy(ranking, (unit) => unit.final)
  expect([...groups.values()].filter((units) => units.length > 1)).toHaveLength(5)
  const levels = await rows<{ level: string; n: number }>('select level, count(*) as n from rating_unit group by level')
  // Seven places of 25; the seventh and the eighth are equal, and the scheme takes neither.
  expect(levels.find((row) => row.level === '模范')?.n).toBe(6)
  expect(await count('title_award')).toBe(25)
})

async function evaluate(where: string): Promise<{ rows: AssessmentRows; today: PlainDate }> {
  const [found] = await rows<{ id: AssessmentId; district_id: DistrictId; today: PlainDate }>(
    `select id, district_id, app.today(district_id)::text as today from assessment where ${where}`,
  )
  if (found === undefined) throw new Error(`no assessment: ${where}`)
  const read = await inTenant(scratch.db, found.district_id, 'read', (db) =>
    findEvaluationRows(db, { assessmentId: found.id }),
  )
  if (read === undefined) throw new Error('no rows')
  return { rows: read, today: found.today }
}

test('what is published is what the rules make of the records, marks and answers that are there', async () => {
  const { rows: stored, today } = await evaluate(`state = 'published'`)
  const tree = evaluateAssessment(assembleEvaluation(stored, today))
  const published = await rows<{ unit_id: string; final: string; rank: number; self_total: string }>(
    'select unit_id, final, rank, self_total from result_unit order by unit_id',
  )
  const computed = tree.units.map(({ id, totals, rank, self }) => ({
    ...{ unit_id: id as string, final: totals.final, rank, self_total: self?.points },
  }))
  expect(computed.toSorted((a, b) => (a.unit_id < b.unit_id ? -1 : 1))).toEqual(published)
  const ready = readinessOf(stored, tree.units, today)
  expect([...ready.values()].flatMap(({ obstacles }) => obstacles)).toEqual([])
  expect([...ready.values()].filter(({ wide }) => wide.length > 0)).toHaveLength(1)
})

test('the running year is half way: handed in, reviewed in part, at work, and three late', async () => {
  const { rows: stored, today } = await evaluate(`state <> 'published'`)
  const states = Object.groupBy(stored.units, (unit) => unit.state)
  expect(states.selfAssessed).toHaveLength(7)
  expect(states.underReview).toHaveLength(5)
  expect(states.open).toHaveLength(13)
  const extended = new Set(stored.adjustments.map((row) => row.unitId))
  const late = states.open?.filter((unit) => !extended.has(unit.unitId) && stored.assessment.selfDue < today)
  expect(late).toHaveLength(3)
  expect(stored.marks.length).toBeGreaterThan(50)
  expect(stored.selfItems.length).toBeGreaterThan(12 * 15)
})

test('nobody reviews the own school, and every unit has two or three reviewers', async () => {
  const own = await count(`review_assignment a
    join membership m on m.person_id = a.reviewer_id join placement p on p.unit_id = m.unit_id
    where a.unit_id in (p.unit_id, p.parent_id)`)
  expect(own).toBe(0)
  const numbers = await rows<{ n: number }>(
    'select count(*) as n from review_assignment group by assessment_id, unit_id',
  )
  expect(new Set(numbers.map(({ n }) => n))).toEqual(new Set([2, 3]))
})

test('each night sealed what was done by then, and nothing of it is late', async () => {
  const late = `audit_chain c join audit_log l on l.id = c.line_id where l.at < c.sealed_on - interval '2 days'`
  expect(await count(late)).toBe(0)
  expect(
    await count(`audit_log l where l.at < now() - interval '1 day'
    and not exists (select from audit_chain c where c.line_id = l.id)`),
  ).toBe(0)
  const [{ nights } = { nights: 0 }] = await rows<{ nights: number }>(
    'select count(distinct sealed_on) as nights from audit_chain',
  )
  expect(nights).toBeGreaterThan(30)
})

test('history is true in time: nothing lies ahead, and each step follows the one before', async () => {
  const [clock] = await rows<{ right: boolean }>(`select ahead_by = interval '0' as right from clock`)
  expect(clock?.right).toBe(true)
  const columns = await rows<{ table_name: string; column_name: string }>(
    `select table_name, column_name from information_schema.columns
     where table_schema = 'app' and data_type = 'timestamp with time zone' and table_name not like 'kysely%'
       and column_name not in ('expires_at')`,
  )
  expect(columns.length).toBeGreaterThan(20)
  for (const { table_name: table, column_name: column } of columns)
    expect([table, column, await count(`app.${table} where ${column} > now()`)]).toEqual([table, column, 0])
  expect(await count(`ledger_entry where recorded_at < (day::timestamp at time zone 'Asia/Shanghai')`)).toBe(0)
  expect(
    await count(`assessment_unit u join assessment a on a.id = u.assessment_id
      where u.submitted_at < a.opened_at or u.submitted_at >= app.end_of_day(a.self_due_on, 'Asia/Shanghai')`),
  ).toBe(0)
  expect(
    await count(`review_assignment r join assessment_unit u using (assessment_id, unit_id)
      where r.submitted_at < u.submitted_at`),
  ).toBe(0)
  expect(
    await count(`rating r join result_set s on s.id = r.result_set_id
      where r.decided_at <= s.published_at or s.published_at <= (select max(submitted_at) from review_assignment x
        where x.assessment_id = s.assessment_id)`),
  ).toBe(0)
})

test('measures and sums say what the entries say', async () => {
  const entries = await count(`ledger_entry where kind = 'dispatch'`)
  expect(entries).toBeGreaterThan(600)
  expect(await count(`ledger_entry where kind <> 'dispatch'`)).toBeGreaterThan(200)
  expect(await count('(select distinct kind from ledger_entry) kinds')).toBeGreaterThan(10)
  expect(await count(`ledger_measure where metric = 'dispatch.submitted'`)).toBe(entries)
  expect(await count(`ledger_measure where metric = 'dispatch.adopted'`)).toBe(
    await count(`ledger_entry where (details ->> 'adopted')::boolean`),
  )
  const wrong = await rows(`select unit_id, month, metric, amount from unit_metric_total except
    select unit_id, date_trunc('month', day)::date, metric, sum(amount_number) from ledger_measure group by 1, 2, 3`)
  expect(wrong).toEqual([])
})

test('every file that is used lies in the store, whole', async () => {
  const files = await rows<{ district_id: string; owner_unit_id: string; sha256: string; size: number }>(
    'select distinct f.* from evidence_file f join evidence_use u on u.file_id = f.id',
  )
  expect(files.length).toBeGreaterThan(100)
  for (const { district_id, owner_unit_id, sha256, size } of files) {
    const key = `${district_id}/${owner_unit_id}/${sha256.slice(0, 2)}/${sha256}`
    const stream = await services().storage.open(key)
    let bytes = 0
    for await (const part of stream) bytes += (part as Buffer).length
    expect([key, bytes]).toEqual([key, Number(size)])
  }
})

test('the printed sign-ins are one per role, their passwords hold, and each has something to see', async () => {
  expect(signIns.map((each) => each.username)).toEqual([
    ...['admin', 'officer', 'auditor', 'chair', 'committee', 'leader', 'reviewer', 'member'],
  ])
  for (const { username, password } of signIns) {
    const [found] = await rows<{ id: string; password: string; must: boolean }>(
      `select u.id, c.password, s.must_change_password as must from account_user u
       join account_credential c on c.user_id = u.id join account_state s on s.account_id = u.id
       where u.username = '${username}'`,
    )
    if (found === undefined) throw new Error(`no account ${username}`)
    expect(found.must).toBe(false)
    expect(await verifyPassword({ hash: found.password, password })).toBe(true)
    const account = { accountId: found.id as never, username, mustChangePassword: false }
    const context: ApiContext = { db: scratch.db, services: services(), requestId: 'test', account }
    const me = await appRouter.createCaller(context).session.me({})
    expect(me.tenants[0]?.posts.length).toBeGreaterThan(0)
  }
}, 30_000)

test('a database with accounts is refused, and stays as it is', async () => {
  const before = await databaseChecksum(scratch.owner, [])
  await expect(load()).rejects.toThrow('这个数据库里已有账号')
  expect(await databaseChecksum(scratch.owner, [])).toBe(before)
})

test('the district asks usual duties, some of which are missed and some are not, and groups have targets', async () => {
  const [officer] = await rows<{ accountId: AccountId; districtId: DistrictId }>(
    `select d.account_id as "accountId", p.district_id as "districtId" from post p
     join directory d on d.person_id = p.person_id where p.role = 'districtOfficer' limit 1`,
  )
  if (officer === undefined) throw new Error('the district has officers')
  const account = { accountId: officer.accountId, username: 'officer', mustChangePassword: false }
  const context: ApiContext = { db: scratch.db, services: services(), requestId: 'test', account }
  const { duties, units } = await appRouter.createCaller(context).duty.overview({ districtId: officer.districtId })
  const missed = duties.reduce((all, duty) => all + duty.units.missed, 0)
  expect([duties.length, units.length]).toEqual([7, 24])
  expect(missed).toBeGreaterThan(0)
  expect(missed).toBeLessThan(7 * 24)
  expect(await count('target')).toBe(3)
})
