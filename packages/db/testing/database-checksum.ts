import type pg from 'pg'

const TABLES = `
  select c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'app' and c.relkind in ('r', 'p') and c.relname not like 'kysely\\_%' order by c.relname`

/**
 * One text over every row of every table, except those named: equal before and after means that nothing was written.
 * Give `scratch.owner`, which sees all rows.
 */
export async function databaseChecksum(owner: pg.Pool, except: readonly string[] = []): Promise<string> {
  const { rows } = await owner.query<{ table: string }>(TABLES)
  const parts = rows
    .filter(({ table }) => !except.includes(table))
    .map(
      ({ table }) =>
        `select '${table}' as name, count(*) as count, md5(coalesce(string_agg(t::text, E'\\n' order by t::text), '')) as sum
         from app.${table} t`,
    )
  const sums = await owner.query<{ name: string; count: number; sum: string }>(
    `${parts.join(' union all ')} order by 1`,
  )
  return sums.rows.map(({ name, count, sum }) => `${name} ${count} ${sum}`).join('\n')
}
