import type { PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'
import { groupsBelow } from './members.queries.ts'

export interface MemberPeriod {
  readonly unitId: UnitId
  /** By its latest name. */
  readonly unitName: string
  readonly from: PlainDate
  readonly to: PlainDate | null
}

interface Asked {
  /** The branch; what was elsewhere is not told. */
  readonly unitId: UnitId
  readonly personId: PersonId
}

/** Where in a branch somebody was a member and when, the latest first. */
export async function listMemberPeriods(
  read: TenantRead,
  { unitId, personId }: Asked,
): Promise<readonly MemberPeriod[]> {
  const { rows } = await sql<MemberPeriod>`
    with recursive ${groupsBelow(read, unitId)}
    select m.unit_id as "unitId", n.name as "unitName", m.valid_from as "from", m.valid_to as "to"
    from app.membership m
    join lateral (
      select l.name from app.unit_name l
      where l.district_id = ${read.districtId} and l.unit_id = m.unit_id and l.voided_at is null
      order by l.valid_from desc limit 1) n on true
    where m.district_id = ${read.districtId} and m.person_id = ${personId} and m.voided_at is null
      and m.unit_id in (select below.id from below)
    order by m.valid_from desc`.execute(read)
  return rows
}

export interface MemberEvent {
  readonly event: string
  readonly at: Date
  readonly byName: string
  readonly reason: string | null
}

/** What was done to a member in a branch and by whom, looks at the identity number among it, the latest first. */
export async function listMemberEvents(read: TenantRead, { unitId, personId }: Asked): Promise<readonly MemberEvent[]> {
  const { rows } = await sql<MemberEvent>`
    select t.event, t.at, p.name as "byName", t.reason
    from app.transition_log t
    join app.person p on p.district_id = ${read.districtId} and p.id = t.actor_id
    where t.district_id = ${read.districtId} and t.subject_kind = 'member' and t.subject_id = ${personId}
      and t.unit_id = ${unitId}
    order by t.id desc limit 200`.execute(read)
  return rows
}

/** Of the members whose sealed number has one of these indexes, who they are; wherever in the tenant they stand. */
export async function findNumberHolders(
  read: TenantRead,
  indexes: readonly string[],
): Promise<ReadonlyMap<string, PersonId>> {
  if (indexes.length === 0) return new Map()
  const { rows } = await sql<{ index: string; personId: PersonId }>`
    select r.id_index as index, r.person_id as "personId" from app.member_record r
    where r.district_id = ${read.districtId} and r.id_index = any(${indexes}::text[])`.execute(read)
  return new Map(rows.map(({ index, personId }) => [index, personId]))
}
