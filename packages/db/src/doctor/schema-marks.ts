import { createHash } from 'node:crypto'
import type pg from 'pg'

/** By which a table is known again: columns, constraints, indexes, triggers, policies and rights of the product's roles. */
export type SchemaMarks = Readonly<Record<string, string>>

interface Part {
  readonly table: string
  readonly part: string
}

/** Told in words that PostgreSQL 15 and later share; NOT NULL is told with the column. */
const PARTS = `
  with tables as (
    select c.oid, c.relname::text as name, c.relrowsecurity, c.relforcerowsecurity from pg_class c
    where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') and c.relname not like 'kysely\\_%'
  )
  select name as table, 'security ' || relrowsecurity || ' ' || relforcerowsecurity as part from tables
  union all
  select t.name, 'column ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull
      || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
    from tables t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
  union all
  select t.name, 'constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid) || ' ' || k.convalidated
    from tables t join pg_constraint k on k.conrelid = t.oid and k.contype in ('p', 'u', 'c', 'f', 'x')
  union all
  select t.name, 'index ' || pg_get_indexdef(i.indexrelid) || ' ' || i.indisvalid
    from tables t join pg_index i on i.indrelid = t.oid
  union all
  select t.name, 'trigger ' || pg_get_triggerdef(g.oid) || ' ' || g.tgenabled::text
    from tables t join pg_trigger g on g.tgrelid = t.oid and not g.tgisinternal
  union all
  select t.name, 'policy ' || p.polname || ' ' || p.polcmd::text || ' ' || p.polpermissive
      || ' ' || coalesce(pg_get_expr(p.polqual, p.polrelid), '') || ' ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')
    from tables t join pg_policy p on p.polrelid = t.oid
  union all
  select t.name, 'right ' || r.role || ' ' || r.may
    from tables t cross join lateral (
      select role, may from unnest(array['jianjia_app', 'jianjia_overview']) as role,
        unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) as may
      where has_table_privilege(role, t.oid, may)
        or (may in ('select', 'insert', 'update') and has_any_column_privilege(role, t.oid, may))) as r`

/** What the database has now. The connection tells all names with their schema from then on. */
export async function readSchemaMarks(client: pg.ClientBase): Promise<SchemaMarks> {
  await client.query('set search_path = pg_catalog')
  const { rows } = await client.query<Part>(PARTS)
  const parts = new Map<string, string[]>()
  for (const { table, part } of rows) parts.set(table, [...(parts.get(table) ?? []), part])
  return Object.fromEntries(
    [...parts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([table, each]) => [table, markOf(each)]),
  )
}

function markOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.toSorted().join('\n')).digest('hex').slice(0, 16)
}

/** Tables that are not as this version makes them, and those that it does not know. */
export function driftedTables(expected: SchemaMarks, found: SchemaMarks): readonly string[] {
  return [...new Set([...Object.keys(expected), ...Object.keys(found)])]
    .filter((table) => expected[table] !== found[table])
    .toSorted()
}
