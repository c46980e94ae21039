import { sql } from 'kysely'
import type { Db } from '../frame/db.ts'
import { inLocal } from '../frame/transactions.ts'

interface RoleFacts {
  readonly name: string
  readonly bypasses: readonly string[]
  readonly owns: number
  readonly mayCreate: boolean
  readonly isApp: boolean
  readonly inheritsOverview: boolean
  readonly path: string
}

/** The role of `DATABASE_URL` can do too much, or cannot work at all. The message says what to run. */
export class AppRoleError extends Error {
  override readonly name = 'AppRoleError'
}

/** Refuses to start with a role for which row security is no wall. */
export async function assertAppRole(db: Db): Promise<void> {
  const facts = await inLocal(db, 'read', async (read) => {
    const { rows } = await sql<RoleFacts>`
      select current_user::text as name,
        array(select r.rolname::text from pg_roles r
          where pg_has_role(current_user, r.oid, 'member') and (r.rolsuper or r.rolbypassrls or r.rolcreaterole)) as bypasses,
        (select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'app' and pg_has_role(current_user, c.relowner, 'member')) as owns,
        has_schema_privilege(current_user, 'app', 'create') as "mayCreate",
        pg_has_role(current_user, 'jianjia_app', 'usage') as "isApp",
        pg_has_role(current_user, 'jianjia_overview', 'usage') as "inheritsOverview",
        array_to_string(current_schemas(false), ',') as path`.execute(read)
    return rows[0]
  })
  if (facts === undefined) throw new AppRoleError('the database does not say who we are')
  const faults = faultsOf(facts)
  if (faults.length > 0) throw new AppRoleError(`role ${facts.name} of DATABASE_URL: ${faults.join('; ')}`)
}

function faultsOf(facts: RoleFacts): readonly string[] {
  const { name } = facts
  return [
    ...facts.bypasses.map((role) => `it can act as ${role}, for which row security does not hold`),
    ...(facts.owns > 0 ? [`it owns ${facts.owns} tables of schema app: use the role that jianjia db setup makes`] : []),
    ...(facts.mayCreate ? [`it may create in schema app: revoke create on schema app from ${name}`] : []),
    ...(facts.isApp ? [] : [`it lacks the rights of the product: grant jianjia_app to ${name}`]),
    ...(facts.inheritsOverview
      ? [`it holds the overview's rights all the time: alter role jianjia_app noinherit`]
      : []),
    ...(facts.path === 'app' ? [] : [`its search path is "${facts.path}": alter role ${name} set search_path = app`]),
  ]
}
