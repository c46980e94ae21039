import type { PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { TenantRead } from '../frame/handles.ts'

/** What the units are called on a day. A unit without a name on that day is absent. */
export async function listUnitNames(
  read: TenantRead,
  { unitIds, day }: { readonly unitIds: readonly UnitId[]; readonly day: PlainDate },
): Promise<ReadonlyMap<UnitId, string>> {
  if (unitIds.length === 0) return new Map()
  const rows = await read
    .selectFrom('unit_name')
    .where('district_id', '=', read.districtId)
    .where((where) => where('unit_id', '=', where.fn.any(where.val([...unitIds]))))
    .where('voided_at', 'is', null)
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]))
    .select(['unit_id as unitId', 'name'])
    .execute()
  return new Map(rows.map((row) => [row.unitId, row.name]))
}

/** What units were called last, also those that are closed. One statement. */
export async function listLatestNames(
  read: TenantRead,
  unitIds: readonly UnitId[],
): Promise<ReadonlyMap<UnitId, string>> {
  const rows = await read
    .selectFrom('unit_name')
    .distinctOn('unit_id')
    .where('district_id', '=', read.districtId)
    .where((where) => where('unit_id', '=', where.fn.any(where.val([...unitIds]))))
    .where('voided_at', 'is', null)
    .select(['unit_id as unitId', 'name'])
    .orderBy('unit_id')
    .orderBy('valid_from', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.unitId, row.name]))
}

/** The root of the tenant's tree. */
export async function getRootUnit(read: TenantRead): Promise<UnitId> {
  const { id } = await read
    .selectFrom('unit')
    .select('id')
    .where('district_id', '=', read.districtId)
    .where('kind', '=', 'district')
    .orderBy('opened_on')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  return id
}
