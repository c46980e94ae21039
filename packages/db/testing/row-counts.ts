import type pg from 'pg'

/** How many rows each table has. */
export async function rowCounts(owner: pg.Pool): Promise<Readonly<Record<string, number>>> {
  const { rows } = await owner.query<{ table: string }>(
    `select c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'app' and c.relkind = 'r' order by 1`,
  )
  const parts = rows.map(({ table }) => `select '${table}' as name, count(*)::int as count from app.${table}`)
  const counted = await owner.query<{ name: string; count: number }>(parts.join(' union all '))
  return Object.fromEntries(counted.rows.map(({ name, count }) => [name, count]))
}

/** What has been added, table by table; tables that stayed are not named. */
export function addedRows(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const changes = Object.entries(after).map(([table, count]) => [table, count - (before[table] ?? 0)] as const)
  return Object.fromEntries(changes.filter(([, added]) => added !== 0))
}
