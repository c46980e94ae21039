import type { PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { Role } from '@jianjia/domain/org'
import { sql } from 'kysely'
import type { TenantRead, Tx } from '../frame/handles.ts'

/** Version 0: nobody has set anything. */
export interface SecondFactorRule {
  readonly fromDay: PlainDate | null
  readonly version: number
}

export async function findSecondFactorRule(read: TenantRead): Promise<SecondFactorRule> {
  const row = await read
    .selectFrom('second_factor_rule')
    .select(['from_day as fromDay', 'version'])
    .where('district_id', '=', read.districtId)
    .executeTakeFirst()
  return row ?? { fromDay: null, version: 0 }
}

interface RuleWritten {
  readonly fromDay: PlainDate | null
  readonly seenVersion: number
  readonly by: PersonId
}

/** False when somebody was faster, and then nothing has changed. */
export async function writeSecondFactorRule(tx: Tx, { fromDay, seenVersion, by }: RuleWritten): Promise<boolean> {
  const written = { from_day: fromDay, version: seenVersion + 1, set_by: by }
  if (seenVersion === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('second_factor_rule')
      .values({ district_id: tx.districtId, ...written })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await tx
    .updateTable('second_factor_rule')
    .set({ ...written, set_at: sql<Date>`app.now()` })
    .where('district_id', '=', tx.districtId)
    .where('version', '=', seenVersion)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export interface HolderOfRoles {
  readonly personId: PersonId
  readonly name: string
  readonly roles: readonly Role[]
  /** Of one of these posts. */
  readonly unitId: UnitId
}

/** Who holds one of these posts on the day, in the order of their names. */
export async function listHolders(
  read: TenantRead,
  { roles, day }: { readonly roles: readonly Role[]; readonly day: PlainDate },
): Promise<readonly HolderOfRoles[]> {
  const { rows } = await sql<HolderOfRoles>`
    select p.id as "personId", p.name, array_agg(distinct o.role order by o.role) as roles,
      (array_agg(o.unit_id order by o.id))[1] as "unitId"
    from app.post o join app.person p on p.district_id = ${read.districtId} and p.id = o.person_id
    where o.district_id = ${read.districtId} and o.role = any(${roles}::text[]) and o.voided_at is null
      and o.valid_from <= ${day} and coalesce(o.valid_to, ${day}) >= ${day}
    group by p.id, p.name, p.pinyin order by p.pinyin, p.id`.execute(read)
  return rows
}
