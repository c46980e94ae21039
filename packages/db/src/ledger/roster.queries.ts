import type { PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

interface Asked {
  readonly branchId: UnitId
  readonly day: PlainDate
  readonly people: readonly PersonId[]
}

/** What some people are called. */
export async function listPersonNames(
  read: TenantRead,
  people: readonly PersonId[],
): Promise<readonly { readonly personId: PersonId; readonly name: string }[]> {
  if (people.length === 0) return []
  return read
    .selectFrom('person')
    .select(['id as personId', 'name'])
    .where('district_id', '=', read.districtId)
    .where('id', '=', sql<PersonId>`any(${people}::uuid[])`)
    .orderBy('name')
    .execute()
}

/** Who of some people was a member of the branch, or of a unit below it, on the day. */
export async function findOnRoster(read: TenantRead, { branchId, day, people }: Asked): Promise<ReadonlySet<PersonId>> {
  if (people.length === 0) return new Set()
  const { rows } = await sql<{ personId: PersonId }>`
    with recursive below as (
      select ${branchId}::uuid as id
      union
      select placed.unit_id from below
      join app.placement placed on placed.district_id = ${read.districtId} and placed.parent_id = below.id
      where placed.line = 'union' and placed.voided_at is null
        and placed.valid_from <= ${day} and coalesce(placed.valid_to, ${day}) >= ${day}
    )
    select distinct m.person_id as "personId"
    from app.membership m join below on below.id = m.unit_id
    where m.district_id = ${read.districtId} and m.person_id = any(${people}::uuid[]) and m.voided_at is null
      and m.valid_from <= ${day} and coalesce(m.valid_to, ${day}) >= ${day}`.execute(read)
  return new Set(rows.map(({ personId }) => personId))
}
