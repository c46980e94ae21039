import { type ApiBench, apiBench, type BenchPerson, newKey, outcomeOf } from '@jianjia/api/testing'
import { countStatements, databaseChecksum } from '@jianjia/db/testing'
import { ok, refuse, UnitId } from '@jianjia/domain/kernel'
import { TRPCError } from '@trpc/server'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { change } from './change.ts'
import { createCallerFactory, router } from './trpc.ts'

/** A use case of this test only: gives a unit a code, if its version is the expected one. */
const setCode = change({
  name: 'test.setCode',
  action: 'org.manage',
  audit: 'named',
  dataClass: 'internal',
  input: {
    unitId: UnitId,
    code: z.string(),
    expectedVersion: z.int(),
    after: z.enum(['refuse', 'throw', 'widen']).optional(),
  },
  target: { unit: 'unitId' },
  output: z.strictObject({ code: z.string(), at: z.string() }),
  run: async ({ tx, input, now, record }) => {
    const { unitId, code, expectedVersion, after } = input
    const updated = await tx
      .updateTable('unit')
      .set({ code, version: expectedVersion + 1 })
      .where('district_id', '=', tx.districtId)
      .where('id', '=', unitId)
      .where('version', '=', expectedVersion)
      .executeTakeFirst()
    if (updated.numUpdatedRows !== 1n) return refuse('staleVersion', { expectedVersion })
    await record({ subject: 'unit', subjectId: unitId, unitId, from: 'plain', event: 'code', to: 'coded' })
    if (after === 'refuse') return refuse('unitClosed')
    if (after === 'throw') throw new Error('secret of the inside')
    return ok(after === 'widen' ? { code, at: now, more: 'than the screen' } : { code, at: now })
  },
})

const setOtherCode = change({ ...specOf('test.setOtherCode'), audit: 'sealed' })

function specOf(name: string) {
  return {
    name,
    action: 'org.manage',
    dataClass: 'internal',
    input: { unitId: UnitId, code: z.string() },
    target: { unit: 'unitId' },
    output: z.strictObject({ code: z.string() }),
    run: async ({ input }: { input: { code: string } }) => ok({ code: input.code }),
  } as const
}

const testRouter = router({ test: router({ setCode, setOtherCode }) })

function callerOf(bench: ApiBench, person: BenchPerson | undefined) {
  return createCallerFactory(testRouter)(bench.contextFor(person)).test
}

function inputOf({ tenant }: ApiBench, code = 'A1') {
  return { districtId: tenant.districtId, key: newKey(), unitId: tenant.units.school.unitId, code, expectedVersion: 1 }
}

async function countsOf({ scratch }: ApiBench) {
  const { rows } = await scratch.owner.query(`select
    (select count(*) from unit where code is not null) as codes, (select count(*) from transition_log) as moves,
    (select count(*) from audit_log) as lines, (select count(*) from idempotency where outcome is not null) as keys`)
  return rows[0]
}

const ONCE = { codes: 1, moves: 1, lines: 1, keys: 1 }
const NOTHING = { codes: 0, moves: 0, lines: 0, keys: 0 }

test('a change leaves its row, its move, one audit line and its key, in a bounded number of statements', async () => {
  await using bench = await apiBench()
  const { administrator } = bench.tenant.people
  const { statements } = await countStatements(bench.db, () => callerOf(bench, administrator).setCode(inputOf(bench)))
  expect(await countsOf(bench)).toEqual(ONCE)
  // actor, target, key, the two of the use case itself, audit line, answer
  expect(statements).toHaveLength(7)
  const { rows } = await bench.scratch.owner.query('select * from audit_log')
  expect(rows[0]).toMatchObject({
    procedure: 'test.setCode',
    mode: 'named',
    actor_account_id: administrator.accountId,
    actor_person_id: administrator.personId,
    unit_id: bench.tenant.units.school.unitId,
    subject_kind: 'unit',
  })
})

test('the line of the log says in which post a page was; a page of a post that is not held changes nothing', async () => {
  await using bench = await apiBench()
  const { owner } = bench.scratch
  const { administrator, chair } = bench.tenant.people
  const posts = await owner.query<{ id: string; person_id: string }>('select id, person_id from post')
  const postOf = ({ personId }: BenchPerson) => posts.rows.find((row) => row.person_id === personId)?.id
  const inPost = (post: string | undefined) =>
    createCallerFactory(testRouter)({ ...bench.contextFor(administrator), post }).test
  const before = await databaseChecksum(owner)
  for (const other of [postOf(chair), newKey()])
    expect(await outcomeOf(inPost(other).setCode(inputOf(bench)))).toBe('postNotHeld')
  expect(await databaseChecksum(owner)).toBe(before)

  const worn = postOf(administrator)
  await inPost(worn).setCode(inputOf(bench))
  const { districtId, units } = bench.tenant
  await inPost(worn).setOtherCode({ districtId, key: newKey(), unitId: units.school.unitId, code: 'B1' })
  await inPost(undefined).setCode({ ...inputOf(bench, 'C1'), expectedVersion: 2 })
  const lines = await owner.query<{ detail: unknown }>('select detail from audit_log order by mode, at')
  const said = { post: worn, unit: units.district.unitId, role: 'districtAdministrator' }
  expect(lines.rows.map(({ detail }) => detail)).toEqual([said, {}, {}])
})

test('the same key again gives the same answer and happens once, also ten times at once', async () => {
  await using bench = await apiBench()
  const input = inputOf(bench)
  const call = () => callerOf(bench, bench.tenant.people.administrator).setCode(input)
  const together = await Promise.all(Array.from({ length: 10 }, call))
  const later = await call()
  expect(new Set([...together, later].map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await countsOf(bench)).toEqual(ONCE)
})

test('the order in which a client writes the fields does not make another change of it', async () => {
  await using bench = await apiBench()
  const input = inputOf(bench)
  const reversed = Object.fromEntries(Object.entries(input).toReversed()) as typeof input
  const caller = callerOf(bench, bench.tenant.people.administrator)
  expect(await caller.setCode(reversed)).toEqual(await caller.setCode(input))
})

test('a key that was used for something else, or by somebody else, is refused', async () => {
  await using bench = await apiBench()
  const { people, districtId, units } = bench.tenant
  const input = inputOf(bench)
  const caller = callerOf(bench, people.administrator)
  await caller.setCode(input)
  const before = await databaseChecksum(bench.scratch.owner)
  expect(await outcomeOf(caller.setCode({ ...input, code: 'B2' }))).toBe('idempotencyKeyReused')
  const other = { districtId, key: input.key, unitId: units.school.unitId, code: 'A1' }
  expect(await outcomeOf(caller.setOtherCode(other))).toBe('idempotencyKeyReused')
  await bench.scratch.owner.query(`insert into post (district_id, id, person_id, unit_id, role, valid_from)
    select district_id, gen_random_uuid(), '${people.withoutPost.personId}', id, 'districtAdministrator', '2024-01-01'
    from unit where kind = 'district' and district_id = '${districtId}'`)
  expect(await outcomeOf(callerOf(bench, people.withoutPost).setCode(input))).toBe('idempotencyKeyReused')
  await bench.scratch.owner.query(`alter table post disable trigger user;
    delete from post where person_id = '${people.withoutPost.personId}'; alter table post enable trigger user`)
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
})

test('a stale version is refused and leaves nothing', async () => {
  await using bench = await apiBench()
  const caller = callerOf(bench, bench.tenant.people.administrator)
  await caller.setCode(inputOf(bench, 'A1'))
  const before = await databaseChecksum(bench.scratch.owner)
  expect(await outcomeOf(caller.setCode(inputOf(bench, 'B2')))).toBe('staleVersion')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
})

test('of two changes of one version at once exactly one wins', async () => {
  await using bench = await apiBench()
  const caller = callerOf(bench, bench.tenant.people.administrator)
  const outcomes = await Promise.all(['A1', 'B2', 'C3'].map((code) => outcomeOf(caller.setCode(inputOf(bench, code)))))
  expect(outcomes.toSorted()).toEqual(['ok', 'staleVersion', 'staleVersion'])
  expect(await countsOf(bench)).toEqual(ONCE)
})

test('a refusal after the first write undoes it, and the key is free again', async () => {
  await using bench = await apiBench()
  const input = inputOf(bench)
  const caller = callerOf(bench, bench.tenant.people.administrator)
  expect(await outcomeOf(caller.setCode({ ...input, after: 'refuse' }))).toBe('unitClosed')
  expect(await countsOf(bench)).toEqual(NOTHING)
  expect(await outcomeOf(caller.setCode(input))).toBe('ok')
  expect(await countsOf(bench)).toEqual(ONCE)
})

test.each(['throw', 'widen'] as const)(
  'an accident (%s) writes nothing and tells nothing of the inside',
  async (after) => {
    await using bench = await apiBench()
    const call = callerOf(bench, bench.tenant.people.administrator).setCode({ ...inputOf(bench), after })
    const error: unknown = await call.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(TRPCError)
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', message: 'internal' })
    expect(await countsOf(bench)).toEqual(NOTHING)
  },
)

test('a sealed audit line knows neither who nor when', async () => {
  await using bench = await apiBench()
  const { districtId, units, people } = bench.tenant
  const input = { districtId, key: newKey(), unitId: units.school.unitId, code: 'A1' }
  await callerOf(bench, people.administrator).setOtherCode(input)
  const { rows } = await bench.scratch.owner.query('select * from audit_log')
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    mode: 'sealed',
    actor_account_id: null,
    actor_person_id: null,
    at: null,
    request_id: null,
  })
  // Version 4: the id does not tell the time either.
  expect(rows[0].id[14]).toBe('4')
})

test('sign-in, the own tenant, the post and the permission are asked in this order, before the key', async () => {
  await using bench = await apiBench()
  const { tenant, otherTenant } = bench
  const input = inputOf(bench)
  const before = await databaseChecksum(bench.scratch.owner)
  const outcomes = await Promise.all([
    outcomeOf(callerOf(bench, undefined).setCode(input)),
    outcomeOf(callerOf(bench, otherTenant.people.administrator).setCode(input)),
    outcomeOf(callerOf(bench, tenant.people.withoutPost).setCode(input)),
    outcomeOf(callerOf(bench, tenant.people.chair).setCode(input)),
    outcomeOf(callerOf(bench, tenant.people.otherChair).setCode(input)),
    outcomeOf(
      callerOf(bench, tenant.people.administrator).setCode({ ...input, unitId: otherTenant.units.school.unitId }),
    ),
    outcomeOf(callerOf(bench, tenant.people.administrator).setCode({ ...input, districtId: 'not-an-id' })),
    outcomeOf(callerOf(bench, tenant.people.administrator).setCode({ ...input, ...{ surplus: 1 } })),
  ])
  expect(outcomes).toEqual([
    'notSignedIn',
    'notFoundOrNoAccess',
    'noPostHere',
    'notPermitted',
    'notFoundOrNoAccess',
    'notFoundOrNoAccess',
    'malformed',
    'malformed',
  ])
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
})

test('somebody with a one-time password must replace it first', async () => {
  await using bench = await apiBench()
  const context = bench.contextFor(bench.tenant.people.administrator)
  const account = context.account && { ...context.account, mustChangePassword: true }
  const caller = createCallerFactory(testRouter)({ ...context, account }).test
  expect(await outcomeOf(caller.setCode(inputOf(bench)))).toBe('passwordChangeRequired')
})

test('a post that has ended, or not begun, permits nothing', async () => {
  await using bench = await apiBench()
  const { administrator } = bench.tenant.people
  const end = (column: 'valid_from' | 'valid_to', day: string) =>
    bench.scratch.owner.query(`alter table post disable trigger user;
      update post set ${column} = ${day} where person_id = '${administrator.personId}'; alter table post enable trigger user`)
  await end('valid_to', `app.today(district_id) - 1`)
  expect(await outcomeOf(callerOf(bench, administrator).setCode(inputOf(bench)))).toBe('noPostHere')
  await end('valid_to', `app.today(district_id)`)
  expect(await outcomeOf(callerOf(bench, administrator).setCode(inputOf(bench)))).toBe('ok')
})
