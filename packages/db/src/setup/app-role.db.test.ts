import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { scratchDb, smallDistrict, testServerUrl } from '../../testing/index.ts'
import { createDb } from '../frame/db.ts'
import { TENANT_TABLES } from '../schema.generated.ts'
import { AppRoleError, assertAppRole } from './app-role.ts'
import { withOwner } from './migrate.ts'
import { appUrlOf } from './set-up-database.ts'

describe('the plain role', () => {
  it('is accepted at start', async () => {
    await using scratch = await scratchDb()
    await expect(assertAppRole(scratch.db)).resolves.toBeUndefined()
  })

  it('can neither bypass, disable nor own anything', async () => {
    await using scratch = await scratchDb()
    await smallDistrict(scratch)
    const client = new Client({ connectionString: scratch.appUrl })
    await client.connect()
    const tried = [
      'alter table unit disable row level security',
      'alter table unit no force row level security',
      'alter table unit disable trigger all',
      'drop policy tenant on unit',
      'create policy mine on unit using (true)',
      'alter policy tenant on unit using (true)',
      'alter role jianjia_app bypassrls',
      'create role helper superuser',
      'set session_replication_role = replica',
      'set role postgres',
      'truncate unit',
      'create table app.mine (id int)',
      'create function app.mine() returns int language sql as $$ select 1 $$',
      `update clock set ahead_by = '1 year'`,
      'delete from clock',
      'create or replace function app.now() returns timestamptz language sql stable as $$ select null::timestamptz $$',
      'alter table unit owner to jianjia_app',
      `insert into kysely_migration values ('x', 'y')`,
    ]
    const allowed: string[] = []
    for (const statement of tried)
      await client.query(statement).then(
        () => allowed.push(statement),
        () => undefined,
      )
    const { rows } = await client.query('set row_security = off').then(() =>
      client.query('select count(*)::int as n from unit').then(
        (result) => result,
        (error: { code: string }) => ({ rows: [{ n: error.code }] }),
      ),
    )
    await client.end()
    expect(allowed).toEqual([])
    expect(rows).toEqual([{ n: '42501' }])
    const { rows: owned } = await scratch.owner.query(
      `select count(*)::int as n from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname like 'jianjia%'`,
    )
    expect(owned).toEqual([{ n: 0 }])
  })

  it('has no right at all on a tenant table beyond what the migrations name', async () => {
    await using scratch = await scratchDb()
    const { rows } = await scratch.owner.query<{ table: string; right: string }>(
      `select table_name as table, privilege_type as right from information_schema.role_table_grants
       where grantee = 'jianjia_app' and table_schema = 'app' and privilege_type not in ('SELECT', 'INSERT')`,
    )
    const wide = rows.filter(({ table }) => TENANT_TABLES.some((name) => name === table))
    // A projection, files that can be made again, and what lies in the bin: triggers stand before all other entries and
    // drafts of schemes.
    const tables = [
      ...['ballot_envelope', 'ballot_right', 'bin_item', 'binder', 'ledger_entry', 'ledger_measure', 'scheme'],
    ]
    expect(wide.toSorted((a, b) => (a.table < b.table ? -1 : 1))).toEqual(
      tables.map((table) => ({ table, right: 'DELETE' })),
    )
  })

  it('can neither change nor delete a row of any table of history, the audit log first', async () => {
    await using scratch = await scratchDb()
    const { rows } = await scratch.owner.query<{ table: string; may: string[] }>(`
      select c.relname::text as table, array(select w from unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) w
        where has_table_privilege('jianjia_app', c.oid, w)) as may
      from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where t.tgname = 'append_only' order by c.relname`)
    process.stdout.write(`tables of history without a right to change or delete: ${rows.length}\n`)
    const tables = rows.map(({ table }) => table)
    expect(tables).toEqual(expect.arrayContaining(['audit_chain', 'audit_log', 'sign_in_event', 'transition_log']))
    // What was recorded in a ledger goes through the bin, and only from there (a trigger stands before all other rows).
    expect(rows.filter(({ may }) => may.length > 0)).toEqual([])
  })

  it('refuses to start as the owner, and says why and what to run', async () => {
    await using scratch = await scratchDb()
    const db = createDb({ connectionString: scratch.ownerUrl, max: 1 })
    const error = await assertAppRole(db).catch((reason: unknown) => reason)
    await db.close()
    expect(error).toBeInstanceOf(AppRoleError)
    expect(String(error)).toMatch(/row security does not hold.*it owns \d+ tables.*set search_path = app/)
  })

  it('refuses to start as a role that bypasses row security by membership, or lacks the rights', async () => {
    await using scratch = await scratchDb()
    const name = `jianjia_test_${Date.now().toString(36)}`
    const run = (statements: string) => withOwner(testServerUrl(), (client) => client.query(statements))
    await run(`create role ${name}_strong bypassrls; create role ${name} login; grant ${name}_strong to ${name}`)
    const url = appUrlOf(scratch.ownerUrl).replace('jianjia_app', name)
    const db = createDb({ connectionString: url, max: 1 })
    try {
      const error = await assertAppRole(db).catch((reason: unknown) => reason)
      expect(String(error)).toContain(`it can act as ${name}_strong`)
      expect(String(error)).toContain(`grant jianjia_app to ${name}`)
    } finally {
      await db.close()
      await run(`drop role ${name}; drop role ${name}_strong`)
    }
  })
})
