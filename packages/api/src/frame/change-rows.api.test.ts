import { type ApiBench, apiBench, newKey, outcomeOf } from '@jianjia/api/testing'
import { newId } from '@jianjia/db'
import { countStatements, databaseChecksum } from '@jianjia/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedPlan } from '../../testing/bench-plan.ts'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

const DETAILS = { genre: 'news', channel: '公众号', level: 'district', adopted: true, adoptedOn: '2026-03-03' }
const base = () => ({ districtId: bench.tenant.districtId, key: newKey() })
const leader = () => bench.callerFor(bench.tenant.people.groupLeader).ledger

/** Entries of a group, each with one measure. */
async function seedEntries(count: number, unit: 'schoolGroup' | 'otherSchool' = 'schoolGroup'): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId<string>())
  await bench.scratch.owner.query(
    `insert into ledger_entry (district_id, id, kind, unit_id, day, title, details, recorded_by)
     select $1, id, 'dispatch', $3, '2026-03-02', '春季健步走', $4, $5 from unnest($2::uuid[]) as id`,
    [
      ...[bench.tenant.districtId, ids, bench.tenant.units[unit].unitId],
      ...[JSON.stringify({ ...DETAILS, link: null, author: null }), bench.tenant.people.chair.personId],
    ],
  )
  return ids
}

const seen = (ids: readonly string[], expectedVersion = 1) => ids.map((id) => ({ id, expectedVersion }))

async function one<T>(text: string, values: readonly unknown[] = []): Promise<T> {
  const { rows } = await bench.scratch.owner.query(text, [...values])
  return rows[0]
}

const linesOf = (procedure: string) =>
  one<{ n: number }>('select count(*)::int as n from audit_log where procedure = $1', [procedure]).then(({ n }) => n)

test('5 rows and 100 rows take the same number of statements, there and back, each with its line in the log', async () => {
  const taken: number[][] = []
  for (const count of [5, 100]) {
    const ids = await seedEntries(count)
    const before = await linesOf('ledger.trashMany')
    const there = await countStatements(bench.db, () => leader().trashMany({ ...base(), rows: seen(ids) }))
    expect(there.result.rows.map(({ id, refusal }) => [id, refusal])).toEqual(ids.map((id) => [id, null]))
    expect((await linesOf('ledger.trashMany')) - before).toBe(count)
    const back = await countStatements(bench.db, () => leader().restoreMany({ ...base(), rows: seen(ids, 2) }))
    expect(back.result.rows.filter(({ refusal }) => refusal !== null)).toEqual([])
    const measured = await one<{ n: number }>(
      'select count(distinct entry_id)::int as n from ledger_measure where entry_id = any($1::uuid[])',
      [ids],
    )
    expect(measured.n, 'they count again').toBe(count)
    taken.push([there.statements.length, back.statements.length])
  }
  expect(taken[1]).toEqual(taken[0])
  expect(Math.max(...taken.flat())).toBeLessThanOrEqual(20)
})

test('the sums of the months are those of before, whatever went into the bin and came out of it', async () => {
  const ids = await seedEntries(3)
  await leader().trashMany({ ...base(), rows: seen(ids) })
  await leader().restoreMany({ ...base(), rows: seen(ids, 2) })
  const wrong = await bench.scratch.owner.query(
    `
    select t.metric from unit_metric_total t
    full join (select unit_id, date_trunc('month', day)::date as month, metric, sum(amount_number) as amount
      from ledger_measure group by 1, 2, 3) m using (unit_id, month, metric)
    where t.unit_id = $1 and coalesce(t.amount, 0) <> coalesce(m.amount, 0)`,
    [bench.tenant.units.schoolGroup.unitId],
  )
  expect(wrong.rows).toEqual([])
})

test('each row has its own outcome: out of reach, changed since, already there; the others are done', async () => {
  const [good, stale, gone] = await seedEntries(3)
  const [theirs] = await seedEntries(1, 'otherSchool')
  await bench.scratch.owner.query('update ledger_entry set version = 7 where id = $1', [stale])
  await bench.scratch.owner.query('update ledger_entry set trashed_at = app.now() where id = $1', [gone])
  const nowhere = newId<string>()
  const rows = seen([theirs ?? '', stale ?? '', good ?? '', gone ?? '', nowhere])
  const { rows: told } = await leader().trashMany({ ...base(), rows })
  expect(told.map(({ refusal }) => refusal?.code ?? 'done')).toEqual([
    ...['notFoundOrNoAccess', 'staleVersion', 'done', 'staleVersion', 'notFoundOrNoAccess'],
  ])
  const left = await bench.scratch.owner.query(
    'select id from ledger_entry where id = any($1::uuid[]) and trashed_at is null',
    [[theirs, stale, good]],
  )
  expect(new Set(left.rows.map(({ id }) => id))).toEqual(new Set([theirs, stale]))

  const before = await databaseChecksum(bench.scratch.owner)
  expect(await outcomeOf(leader().trashMany({ ...base(), rows: seen([theirs ?? '']) }))).toBe('notFoundOrNoAccess')
  const twice = seen([theirs ?? '', theirs ?? ''])
  expect(await outcomeOf(leader().trashMany({ ...base(), rows: twice }))).toBe('malformed')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
})

test('documents are taken together: what is not handed in says so, what is taken is told and on record', async () => {
  const { tenant, scratch } = bench
  const officer = bench.callerFor(tenant.people.officer).plan
  const [first, second, open] = [
    await seedPlan(bench, tenant, { unit: 'school', state: 'submitted' }),
    await seedPlan(bench, tenant, { unit: 'otherSchool', state: 'submitted' }),
    await seedPlan(bench, tenant, { unit: 'town', state: 'accepted' }),
  ]
  const rows = [first, second, open].map(({ planId, version }) => ({ id: planId, expectedVersion: version }))
  const stale = [{ id: first.planId, expectedVersion: 99 }]
  expect(await outcomeOf(officer.acceptMany({ ...base(), rows: stale }))).toBe('staleVersion')
  const few = await countStatements(bench.db, () => officer.acceptMany({ ...base(), rows }))
  expect(few.result.rows.map(({ refusal }) => refusal?.code ?? 'done')).toEqual(['done', 'done', 'stateMoved'])
  const states = await scratch.owner.query('select state from plan where id = any($1::uuid[])', [
    rows.map(({ id }) => id),
  ])
  expect(states.rows.map(({ state }) => state)).toEqual(['accepted', 'accepted', 'accepted'])
  const moves = await scratch.owner.query(
    `select subject_id from transition_log where event = 'accept' and subject_id = any($1::text[]::uuid[])`,
    [rows.map(({ id }) => id)],
  )
  expect(moves.rows.length).toBe(2)
  expect(await linesOf('plan.acceptMany')).toBe(2)
  expect(few.statements.length).toBeLessThanOrEqual(20)
})

test('accounts are taken away together: never the own one, with every session; and given back', async () => {
  const { people } = bench.tenant
  const administrator = bench.callerFor(people.administrator).account
  const personIds = [people.groupLeader, people.administrator, people.otherChair].map(({ personId }) => personId)
  const { rows } = await administrator.setAccessMany({ ...base(), personIds, maySignIn: false })
  expect(rows.map(({ refusal }) => refusal?.code ?? 'done')).toEqual(['done', 'ownAccount', 'done'])
  const disabled = await one<{ n: number }>(
    'select count(*)::int as n from account_state where disabled_at is not null',
  )
  expect(disabled.n).toBe(2)
  const counted: number[] = []
  for (const some of [personIds.slice(0, 1), [personIds[0], personIds[2]].filter((id) => id !== undefined)]) {
    const work = () => administrator.setAccessMany({ ...base(), personIds: some, maySignIn: true })
    counted.push((await countStatements(bench.db, work)).statements.length)
  }
  expect(counted[1]).toBe(counted[0])
  const still = await one<{ n: number }>('select count(*)::int as n from account_state where disabled_at is not null')
  expect(still.n).toBe(0)
  expect(await linesOf('account.setAccessMany')).toBe(5)
})
