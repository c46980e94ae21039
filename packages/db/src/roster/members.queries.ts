import type { PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { MemberStatus } from '@jianjia/domain/org'
import { type RawBuilder, sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

/** An identity number as it lies in the database: sealed under a key, found by its index. */
export interface SealedNumber {
  readonly keyId: string
  readonly cipher: string
  readonly index: string
}

export interface RosterMember {
  readonly personId: PersonId
  readonly name: string
  readonly pinyin: string
  readonly mobile: string | null
  /** The branch itself, or the group in it. */
  readonly unitId: UnitId
  /** By its name on the day. */
  readonly unitName: string
  readonly joinedOn: PlainDate
  /** The last day as a member of the branch; null while it goes on. */
  readonly leftOn: PlainDate | null
  readonly retiredOn: PlainDate | null
  readonly status: MemberStatus
  readonly idNumber: SealedNumber | null
  /** Of what is kept beside the membership; 0 where nothing is. */
  readonly version: number
}

export interface RosterQuestion {
  /** A branch, or a union above the branches by itself, with the groups below it. */
  readonly unitId: UnitId
  readonly day: PlainDate
  /** Part of a name, of its pinyin or initials, in lower case without blanks; "" finds everybody. */
  readonly words?: string
  readonly statuses?: readonly MemberStatus[]
  readonly personIds?: readonly PersonId[]
  /** Only those who stand in one of these groups themselves. */
  readonly groupIds?: readonly UnitId[] | undefined
  readonly offset?: number
  readonly limit?: number
}

type FoundMember = Omit<RosterMember, 'idNumber'> & {
  readonly total: number
  readonly keyId: string | null
  readonly cipher: string | null
  readonly index: string | null
}

/**
 * The members of a branch on a day, those who have left by then too, in the order of their names. Somebody with several
 * memberships in the branch stands there once, with the group of the latest.
 */
export async function listMembers(
  read: TenantRead,
  question: RosterQuestion,
): Promise<{ readonly members: readonly RosterMember[]; readonly total: number }> {
  const { unitId, day, words = '', statuses = null, personIds = null } = question
  const { groupIds = null, offset = 0, limit = null } = question
  const { rows } = await sql<FoundMember>`
    with recursive ${groupsBelow(read, unitId)},
    held as (
      select m.person_id, min(m.valid_from) as joined_on,
        case when bool_or(m.valid_to is null or m.valid_to >= ${day}) then null else max(m.valid_to) end as left_on,
        (array_agg(m.unit_id order by m.valid_to desc nulls first, m.unit_id = ${unitId}, m.valid_from desc))[1] as unit_id
      from app.membership m
      join below on below.id = m.unit_id
        and least(coalesce(m.valid_to, ${day}), ${day}::date) between below.first_day and below.last_day
      where m.district_id = ${read.districtId} and m.voided_at is null and m.valid_from <= ${day}
      group by m.person_id
    ),
    told as (
      select p.id as "personId", p.name, p.pinyin, p.mobile, h.unit_id as "unitId", n.name as "unitName",
        h.joined_on as "joinedOn", h.left_on as "leftOn", r.retired_on as "retiredOn",
        case when h.left_on is not null then 'left'
          when r.retired_on <= ${day} then 'retired' else 'inService' end as status,
        r.id_key as "keyId", r.id_cipher as cipher, r.id_index as index, coalesce(r.version, 0) as version
      from held h
      join app.person p on p.district_id = ${read.districtId} and p.id = h.person_id
      join lateral (
        select l.name from app.unit_name l
        where l.district_id = ${read.districtId} and l.unit_id = h.unit_id and l.voided_at is null
          and l.valid_from <= greatest(${day}::date, l.valid_from) order by l.valid_from desc limit 1) n on true
      left join app.member_record r on r.district_id = ${read.districtId} and r.person_id = p.id
      where (${words} = '' or strpos(lower(replace(p.name, ' ', '')), ${words}) > 0 or strpos(p.pinyin, ${words}) > 0
          or strpos(p.initials, ${words}) > 0)
        and (${personIds}::uuid[] is null or p.id = any(${personIds}::uuid[]))
    )
    select told.*, (count(*) over ())::int as total from told
    where (${statuses}::text[] is null or told.status = any(${statuses}::text[]))
      and (${groupIds}::uuid[] is null or told."unitId" = any(${groupIds}::uuid[]))
    order by told.pinyin, told."personId" offset ${offset} limit ${limit}::int`.execute(read)
  return { members: rows.map(toMember), total: rows[0]?.total ?? 0 }
}

function toMember({ total: _total, keyId, cipher, index, ...member }: FoundMember): RosterMember {
  const isSealed = keyId !== null && cipher !== null && index !== null
  return { ...member, idNumber: isSealed ? { keyId, cipher, index } : null }
}

export interface MemberCount {
  readonly unitId: UnitId
  readonly inService: number
  readonly retired: number
}

/** How many members some branches or groups have on a day, each with the groups below it; one query for any number. */
export async function countMembers(
  read: TenantRead,
  { unitIds, day }: { readonly unitIds: readonly UnitId[]; readonly day: PlainDate },
): Promise<readonly MemberCount[]> {
  const { rows } = await sql<MemberCount>`
    with recursive below as (
      select asked.id as top, asked.id from unnest(${unitIds}::uuid[]) as asked (id)
      union
      select below.top, placed.unit_id from below
      join app.placement placed on placed.district_id = ${read.districtId} and placed.parent_id = below.id
      where placed.line = 'union' and placed.voided_at is null and placed.unit_kind = 'group'
        and placed.valid_from <= ${day} and coalesce(placed.valid_to, ${day}) >= ${day}
    )
    select asked.id as "unitId",
      count(distinct m.person_id) filter (where coalesce(r.retired_on > ${day}, true))::int as "inService",
      count(distinct m.person_id) filter (where r.retired_on <= ${day})::int as retired
    from unnest(${unitIds}::uuid[]) as asked (id)
    join below on below.top = asked.id
    left join app.membership m on m.district_id = ${read.districtId} and m.unit_id = below.id and m.voided_at is null
      and m.valid_from <= ${day} and coalesce(m.valid_to, ${day}) >= ${day}
    left join app.member_record r on r.district_id = ${read.districtId} and r.person_id = m.person_id
    group by asked.id`.execute(read)
  return rows
}

/** The unit and what was ever placed below it, with the days on which it stood there. */
export function belowUnit(read: TenantRead, unitId: UnitId) {
  return placedBelow(read, unitId, sql`true`)
}

/** The same without other branches: whose members stand on a roster. */
export function groupsBelow(read: TenantRead, unitId: UnitId) {
  return placedBelow(read, unitId, sql`placed.unit_kind = 'group'`)
}

function placedBelow(read: TenantRead, unitId: UnitId, counts: RawBuilder<unknown>) {
  return sql`below as (
    select ${unitId}::uuid as id, '-infinity'::date as first_day, 'infinity'::date as last_day
    union
    select placed.unit_id, greatest(below.first_day, placed.valid_from),
      least(below.last_day, coalesce(placed.valid_to, 'infinity'))
    from below
    join app.placement placed on placed.district_id = ${read.districtId} and placed.parent_id = below.id
    where placed.line = 'union' and placed.voided_at is null and ${counts} and placed.valid_from <= below.last_day
      and coalesce(placed.valid_to, 'infinity') >= below.first_day
  )`
}
