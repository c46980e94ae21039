import { createHash } from 'node:crypto'
import type pg from 'pg'

const TABLES = `
  select c.relname as table from pg_class c
  where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') and c.relname not like 'kysely\\_%'
  order by c.relname`

interface TableMark {
  readonly name: string
  readonly count: number
  readonly writers: string
}

/**
 * One text over every row of every table, except those named: equal before and after means that nothing was written.
 * A row stands for the transaction that wrote it, so that a row written anew with what it already said is a difference
 * too. Give `scratch.owner`, which sees all rows.
 */
export async function databaseChecksum(owner: pg.Pool, except: readonly string[] = []): Promise<string> {
  const { rows } = await owner.query<{ table: string }>(TABLES)
  const parts = rows
    .filter(({ table }) => !except.includes(table))
    .map(
      ({ table }) =>
        `select '${table}' as name, count(*) as count, sum(xmin::text::bigint) as writers from app.${table}`,
    )
  const text = parts.join(' union all ')
  // Planned once per connection: planning costs more than counting.
  const name = createHash('md5').update(text).digest('hex')
  const marks = await owner.query<TableMark>({ name, text })
  const lines = marks.rows.map(({ name, count, writers }) => `${name} ${count} ${writers}`)
  return lines.toSorted().join('\n')
}
