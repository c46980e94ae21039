import type pg from 'pg'

interface ForeignKey {
  readonly name: string
  readonly child: string
  readonly parent: string
  readonly columns: readonly string[]
  readonly keys: readonly string[]
}

const FOREIGN_KEYS = `
  select k.conname::text as name, k.conrelid::regclass::text as child, k.confrelid::regclass::text as parent,
    array(select a.attname::text from unnest(k.conkey) with ordinality as c (attnum, place)
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = c.attnum order by c.place) as columns,
    array(select a.attname::text from unnest(k.confkey) with ordinality as c (attnum, place)
      join pg_attribute a on a.attrelid = k.confrelid and a.attnum = c.attnum order by c.place) as keys
  from pg_constraint k
  where k.contype = 'f' and k.connamespace = 'app'::regnamespace order by 1, 2`

/** Foreign keys with rows that point to nothing, looked for with plain statements. The client must see all rows. */
export async function listOrphans(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows: keys } = await client.query<ForeignKey>(FOREIGN_KEYS)
  if (keys.length === 0) throw new Error('no foreign key was looked at')
  const counts = keys.map(({ name, child, parent, columns, keys: to }) => {
    const given = columns.map((column) => `c.${column} is not null`).join(' and ')
    const same = columns.map((column, at) => `p.${to[at]} = c.${column}`).join(' and ')
    return `select '${child} ${name}' as name, count(*)::int as n from ${child} c
      where ${given} and not exists (select from ${parent} p where ${same})`
  })
  const { rows } = await client.query<{ name: string; n: number }>(counts.join(' union all '))
  return rows.filter(({ n }) => n > 0).map(({ name, n }) => `${name}: ${n}`)
}
