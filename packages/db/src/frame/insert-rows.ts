import { type Insertable, sql } from 'kysely'
import { JSON_COLUMNS, type Schema, type TenantTable } from '../schema.generated.ts'
import type { Tx } from './handles.ts'

/** A row of a tenant table without its tenant, which is that of the transaction. */
export type Row<Table extends TenantTable> = Omit<Insertable<Schema[Table]>, 'district_id'>

/**
 * Adds any number of rows in one statement with one parameter, so that the text is the same for every length and no
 * limit of parameters is met. All rows have the columns of the first; a column that is left out takes its default.
 */
export async function insertRows<Table extends TenantTable>(
  tx: Tx,
  table: Table,
  rows: readonly Row<Table>[],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const json: ReadonlySet<string> = new Set(JSON_COLUMNS[table]?.map((column) => String(column)))
  const columns = Object.keys(first)
  const values = columns.map((column) =>
    json.has(column) ? sql`(e ->> ${sql.lit(column)})::json` : sql`r.${sql.ref(column)}`,
  )
  const into = sql.table(`app.${table}`)
  const text = JSON.stringify(rows)
  // A JSON column comes as text within the text; where there is none, the whole set is read at once.
  const from =
    json.size === 0
      ? sql`json_populate_recordset(null::${into}, ${text}::json) as r`
      : sql`jsonb_array_elements(${text}::jsonb) as e,
          jsonb_populate_record(null::${into}, e - array[${sql.join([...json].map((name) => sql.lit(name)))}]) as r`
  await sql`
    insert into ${into} (district_id, ${sql.join(columns.map((column) => sql.ref(column)))})
    select ${tx.districtId}::uuid, ${sql.join(values)} from ${from}`.execute(tx)
}
