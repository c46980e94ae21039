import type { PersonId } from '@jianjia/domain/kernel'
import type { TenantRead } from '../frame/handles.ts'

export interface StoredLayout {
  readonly list: string
  readonly layout: unknown
}

/** How somebody has arranged the lists, one row for each list that they ever touched. */
export function listLayouts(read: TenantRead, personId: PersonId): Promise<readonly StoredLayout[]> {
  return read
    .selectFrom('table_layout')
    .select(['list', 'layout'])
    .where('district_id', '=', read.districtId)
    .where('person_id', '=', personId)
    .orderBy('list')
    .execute()
}
