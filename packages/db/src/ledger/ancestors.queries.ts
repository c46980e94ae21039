import type { PlainDate, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

/** To whom an entry of a unit counts, and when the unit existed. */
export interface Placed {
  readonly branchId: UnitId | null
  readonly generalBranchId: UnitId | null
  readonly openedOn: PlainDate
  readonly closedOn: PlainDate | null
}

/**
 * The nearest branch and the nearest general branch on the unit's way up (itself included) by the placements on `day`,
 * clamped to the days on which the unit existed. Undefined when there is no such unit.
 */
export async function findPlacedOn(read: TenantRead, unitId: UnitId, day: PlainDate): Promise<Placed | undefined> {
  const district = read.districtId
  const { rows } = await sql<Placed>`
    with recursive wanted as materialized (
      select u.id, u.kind, u.opened_on, u.closed_on, greatest(u.opened_on, least(${day}::date, u.closed_on)) as day
      from app.unit u where u.district_id = ${district} and u.id = ${unitId}
    ),
    up as (
      select wanted.id, wanted.kind, 0 as height, wanted.day from wanted
      union all
      select placed.parent_id, placed.parent_kind, up.height + 1, up.day from up
      join app.placement placed on placed.district_id = ${district} and placed.unit_id = up.id
      where placed.line = 'union' and placed.parent_id is not null and placed.voided_at is null
        and placed.valid_from <= up.day and coalesce(placed.valid_to, up.day) >= up.day
    )
    select
      (select up.id from up where up.kind = 'branch' order by up.height limit 1) as "branchId",
      (select up.id from up where up.kind = 'generalBranch' order by up.height limit 1) as "generalBranchId",
      wanted.opened_on as "openedOn", wanted.closed_on as "closedOn"
    from wanted`.execute(read)
  return rows[0]
}
