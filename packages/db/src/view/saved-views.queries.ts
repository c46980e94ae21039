import type { PersonId } from '@jianjia/domain/kernel'
import type { TenantRead } from '../frame/handles.ts'

/** The address of a list under a name. */
export interface SavedView {
  readonly name: string
  readonly search: string
  readonly shared: boolean
  readonly ownerId: PersonId
  readonly ownerName: string
}

interface AskedViews {
  readonly page: string
  readonly personId: PersonId
}

/** Whoever asks has these of a page: their own, and those that are given to everybody. */
export function listSavedViews(read: TenantRead, { page, personId }: AskedViews): Promise<readonly SavedView[]> {
  return read
    .selectFrom('saved_view as v')
    .innerJoin('person as p', (join) => join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'v.owner_id'))
    .select(['v.name', 'v.search', 'v.shared', 'v.owner_id as ownerId', 'p.name as ownerName'])
    .where('v.district_id', '=', read.districtId)
    .where('v.page', '=', page)
    .where('v.removed_at', 'is', null)
    .where((is) => is.or([is('v.owner_id', '=', personId), is('v.shared', '=', true)]))
    .orderBy('v.name')
    .orderBy('v.owner_id')
    .execute()
}
