import type { PlainDate, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'
import { type AsOf, holds } from './tree.queries.ts'

/** What a unit is found by, besides its name: lower case without blanks. */
export interface UnitWords {
  readonly unitId: UnitId
  readonly pinyin: string
  readonly initials: string
  readonly nameEn: string | null
}

export async function listUnitWords(read: TenantRead, at: AsOf): Promise<UnitWords[]> {
  return read
    .selectFrom('unit_name')
    .select(['unit_id as unitId', 'pinyin', 'initials', 'name_en as nameEn'])
    .where('district_id', '=', read.districtId)
    .where(holds(at))
    .execute()
}

export interface UnitLife {
  readonly code: string | null
  readonly version: number
  readonly openedOn: PlainDate
  readonly closedOn: PlainDate | null
  readonly members: number | null
  readonly membersOn: PlainDate | null
}

/** When a unit was opened and closed, with its code and its last head count. */
export async function findUnitLife(read: TenantRead, unitId: UnitId): Promise<UnitLife | undefined> {
  const { rows } = await sql<UnitLife>`
    select u.code, u.version, u.opened_on as "openedOn", u.closed_on as "closedOn", h.members, h.day as "membersOn"
    from app.unit u
    left join lateral (
      select c.members, c.day from app.unit_headcount c
      where c.district_id = ${read.districtId} and c.unit_id = u.id order by c.day desc limit 1
    ) h on true
    where u.district_id = ${read.districtId} and u.id = ${unitId}`.execute(read)
  return rows[0]
}

export interface NamePeriod {
  readonly name: string
  readonly shortName: string
  readonly nameEn: string | null
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
}

/** All names of a unit as they are held true now, the latest first. */
export async function listNamesOfUnit(read: TenantRead, unitId: UnitId): Promise<NamePeriod[]> {
  return read
    .selectFrom('unit_name')
    .select(['name', 'short_name as shortName', 'name_en as nameEn', 'valid_from as validFrom', 'valid_to as validTo'])
    .where('district_id', '=', read.districtId)
    .where('unit_id', '=', unitId)
    .where('voided_at', 'is', null)
    .orderBy('valid_from', 'desc')
    .execute()
}

export interface PlacePeriod {
  readonly parentId: UnitId
  /** What the parent is called by the latest of its names. */
  readonly parentName: string
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
}

/** Under which units a unit has stood in the union line, the latest first. Empty for the root. */
export async function listPlacesOfUnit(read: TenantRead, unitId: UnitId): Promise<PlacePeriod[]> {
  const { rows } = await sql<PlacePeriod>`
    select p.parent_id as "parentId", n.name as "parentName", p.valid_from as "validFrom", p.valid_to as "validTo"
    from app.placement p
    join lateral (
      select l.name from app.unit_name l
      where l.district_id = ${read.districtId} and l.unit_id = p.parent_id and l.voided_at is null
      order by l.valid_from desc limit 1
    ) n on true
    where p.district_id = ${read.districtId} and p.unit_id = ${unitId} and p.line = 'union' and p.voided_at is null
    order by p.valid_from desc`.execute(read)
  return rows
}
