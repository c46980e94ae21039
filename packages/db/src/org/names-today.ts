import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

/** The names that the units bear today, as a table `n` to join: `unit_id`, `name`. */
export function namesToday(read: TenantRead) {
  return read
    .selectFrom('unit_name as own')
    .select(['own.unit_id', 'own.name'])
    .where('own.district_id', '=', read.districtId)
    .where('own.voided_at', 'is', null)
    .where(sql<boolean>`daterange(own.valid_from, own.valid_to, '[]') @> app.today(${read.districtId})`)
    .as('n')
}
