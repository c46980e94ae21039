import { type Kysely, sql } from 'kysely'

/**
 * What migrations share. Published migrations run through these functions, so their meaning is as frozen as the files
 * that call them: a new need gets a new function.
 */

/** Runs the statements in order, one DDL each, in the way that also works on a distributed database. */
export async function run(db: Kysely<unknown>, statements: readonly string[]): Promise<void> {
  const preamble = [
    "set local citus.multi_shard_modify_mode = 'sequential'",
    'set local citus.enable_unsafe_triggers = on',
  ]
  for (const statement of [...preamble, ...statements]) await sql.raw(statement).execute(db)
}

export interface TenantTable {
  readonly table: string
  /** What the plain role may do, in the words of GRANT: `select, insert, update (voided_at)`. */
  readonly may: string
  /** Published facts that the overview role may read for the tenants set in its transaction. */
  readonly overview?: boolean
}

/** Row security and rights of a tenant table: one permissive policy per role, a plain test of the tenant column. */
export function tenantTable({ table, may, overview = false }: TenantTable): readonly string[] {
  return [
    `alter table app.${table} enable row level security`,
    `alter table app.${table} force row level security`,
    `create policy tenant on app.${table} to jianjia_app
       using (district_id = nullif(current_setting('app.district_id', true), '')::uuid)`,
    `grant ${may} on app.${table} to jianjia_app`,
    ...(overview
      ? [
          `create policy overview on app.${table} for select to jianjia_overview
             using (district_id = any (nullif(current_setting('app.overview_districts', true), '')::uuid[]))`,
          `grant select on app.${table} to jianjia_overview`,
        ]
      : []),
  ]
}

/** A table outside the tenants: `reference` is copied to every node, `local` stays on the entry node. */
export function sharedTable(table: string, kind: 'reference' | 'local', may: string): readonly string[] {
  return [`comment on table app.${table} is 'citus:${kind}'`, `grant ${may} on app.${table} to jianjia_app`]
}

/** Rows that nobody changes or deletes, not even the owner. */
export function appendOnly(table: string): string {
  return `create trigger append_only before update or delete on app.${table}
    for each row execute function app.refuse_change('${table}')`
}

/** Rows that nobody changes or deletes, except that each named column may go from null to a value, once. */
export function appendOnlyExcept(table: string, columns: readonly string[]): string {
  const list = columns.map((column) => `, '${column}'`).join('')
  return `create trigger append_only before update or delete on app.${table}
    for each row execute function app.refuse_change('${table}'${list})`
}

/** The columns of a fact with two times: valid on days, known from an instant until it is voided. */
export const DATED_COLUMNS = `
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz(3) not null default app.now(),
  recorded_by uuid,
  voided_at timestamptz(3),
  voided_by uuid,
  check (valid_to is null or valid_to >= valid_from)`

/** At most one unvoided row at a time for the same key. */
export function excludeOverlap(name: string, key: readonly string[]): string {
  const equal = key.map((column) => `${column} with =`).join(', ')
  return `constraint ${name} exclude using gist (district_id with =, ${equal},
    daterange(valid_from, valid_to, '[]') with &&) where (voided_at is null)`
}
