import type { PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'

/**
 * Makes changes of the tree and of posts of one tenant wait for each other, up to the end of the transaction: what a
 * change has checked (a name is free, an administrator is left) still holds when it writes.
 */
export async function lockTree(tx: Tx): Promise<void> {
  await tx
    .selectFrom('unit')
    .select('id')
    .where('district_id', '=', tx.districtId)
    .where('kind', '=', 'district')
    .forUpdate()
    .execute()
}

/** Counts the version of a unit up. False when somebody else has changed it since it was shown. */
export async function touchUnit(
  tx: Tx,
  { unitId, expectedVersion }: { readonly unitId: UnitId; readonly expectedVersion: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('unit')
    .set({ version: expectedVersion + 1 })
    .where('district_id', '=', tx.districtId)
    .where('id', '=', unitId)
    .where('version', '=', expectedVersion)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export interface UnitCode {
  readonly unitId: UnitId
  /** Null leaves the code as it is. */
  readonly code: string | null
}

/** New codes of many units, in one statement; every version counts up. A code in use violates `unit_code_key`. */
export async function updateUnits(tx: Tx, units: readonly UnitCode[]): Promise<void> {
  if (units.length === 0) return
  await sql`
    update app.unit u set code = coalesce(c.code, u.code), version = u.version + 1
    from unnest(${units.map(({ unitId }) => unitId)}::uuid[], ${units.map(({ code }) => code)}::text[]) as c (id, code)
    where u.district_id = ${tx.districtId} and u.id = c.id`.execute(tx)
}

export interface EarlierOpening {
  readonly unitId: UnitId
  readonly from: PlainDate
  readonly by: PersonId | null
}

/**
 * The unit was there before the day on which it was entered: its opening, its first name and its first place move back to
 * `from`. Nothing happens where they begin earlier already.
 */
export async function openEarlier(tx: Tx, { unitId, from, by }: EarlierOpening): Promise<void> {
  const { numAffectedRows } = await sql`
    update app.unit set opened_on = ${from}, version = version + 1
    where district_id = ${tx.districtId} and id = ${unitId} and opened_on > ${from}`.execute(tx)
  if (numAffectedRows !== 1n) return
  for (const [table, columns] of FIRST_FACTS) {
    const copied = sql.join(columns.map((column) => sql.ref(column)))
    await sql`
      with first as (
        update ${sql.table(`app.${table}`)} set voided_at = app.now(), voided_by = ${by}
        where district_id = ${tx.districtId} and unit_id = ${unitId} and voided_at is null and id = (
          select f.id from ${sql.table(`app.${table}`)} f
          where f.district_id = ${tx.districtId} and f.unit_id = ${unitId} and f.voided_at is null
          order by f.valid_from limit 1)
        returning *)
      insert into ${sql.table(`app.${table}`)} (district_id, id, unit_id, valid_from, valid_to, recorded_by, ${copied})
      select district_id, gen_random_uuid(), unit_id, ${from}::date, valid_to, ${by}, ${copied} from first`.execute(tx)
  }
}

const FIRST_FACTS = [
  ['unit_name', ['name', 'short_name', 'name_en', 'pinyin', 'initials']],
  ['placement', ['unit_kind', 'parent_id', 'parent_kind', 'line']],
] as const
