import type pg from 'pg'

/**
 * What is left out of a backup, and why: it opens doors, or is worth nothing once the moment has passed. Every other table
 * of the schema is kept; a test walks them all.
 */
export const NOT_KEPT: Readonly<Record<string, string>> = {
  account_session: 'whoever holds a backup must not be signed in by it',
  account_verification: 'one-time codes of a moment',
  account_rate_limit: 'counts of minutes',
  account_code_use: 'codes of the last minute',
  sign_in_attempt: 'counts of minutes',
  vote_door: 'codes of an hour',
  vote_code_miss: 'counts of minutes',
  ballot_right: 'of a vote that runs; nothing of a ballot lies in a copy',
  ballot_envelope: 'of a vote that runs; nothing of a ballot lies in a copy',
  setup_code: 'a code that makes an administrator; the server prints a new one while there is none',
}

/** A table as a backup keeps it. */
export interface KeptTable {
  readonly name: string
  /** All that are stored; what the database works out itself is worked out again. */
  readonly columns: readonly string[]
  /** In which order rows are written, so that the same rows are the same bytes. */
  readonly order: readonly string[]
  /** Rows lie behind row security, tenant by tenant. */
  readonly ofTenants: boolean
}

interface FoundTable extends KeptTable {
  readonly refersTo: readonly string[]
}

const TABLES = `
  select c.relname::text as name, c.relrowsecurity as "ofTenants",
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
    array(select a.attname::text from pg_index i cross join lateral unnest(i.indkey) with ordinality as key (attnum, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = key.attnum
      where i.indrelid = c.oid and i.indisprimary order by key.place) as key,
    array(select distinct f.confrelid::regclass::text from pg_constraint f
      where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as "refersTo"
  from pg_class c
  where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely\\_%'
  order by c.relname`

/** The tables of a backup, each behind those that it refers to: in this order they can be filled. */
export async function listKeptTables(client: pg.ClientBase): Promise<readonly KeptTable[]> {
  const { rows } = await client.query<Omit<FoundTable, 'order'> & { readonly key: readonly string[] }>(TABLES)
  const found = rows
    .filter(({ name }) => !(name in NOT_KEPT))
    .map(({ key, ...table }): FoundTable => {
      const order = table.ofTenants ? ['district_id', ...key.filter((column) => column !== 'district_id')] : key
      const refersTo = table.refersTo.map((name) => name.replace(/^app\./, ''))
      return { ...table, order: order.length === 0 ? table.columns : order, refersTo }
    })
  return referredToFirst(found).map(({ name, columns, order, ofTenants }) => ({ name, columns, order, ofTenants }))
}

/** Throws where tables refer to each other in a ring: no order would fill them. */
export function referredToFirst<Table extends { readonly name: string; readonly refersTo: readonly string[] }>(
  tables: readonly Table[],
): readonly Table[] {
  const ordered: Table[] = []
  const placed = new Set<string>()
  const names = new Set(tables.map(({ name }) => name))
  let waiting = tables
  while (waiting.length > 0) {
    const next = waiting.filter(({ refersTo }) => refersTo.every((name) => placed.has(name) || !names.has(name)))
    if (next.length === 0) throw new Error(`tables refer to each other: ${waiting.map(({ name }) => name).join(', ')}`)
    ordered.push(...next)
    for (const { name } of next) placed.add(name)
    waiting = waiting.filter(({ name }) => !placed.has(name))
  }
  return ordered
}
