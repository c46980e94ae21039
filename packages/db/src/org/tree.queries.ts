import type { PlainDate, UnitId } from '@jianjia/domain/kernel'
import type {
  Dated,
  Placement,
  SegmentRecord,
  TreeRecords,
  UnitKind,
  UnitNameRecord,
  UnitRecord,
} from '@jianjia/domain/org'
import { type RawBuilder, sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

/** A question about history: what held on the day, as it was known at the instant (ISO, UTC). */
export interface AsOf {
  readonly day: PlainDate
  readonly knownAt: string
}

export interface DatedRow {
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  readonly recordedAt: Date
  readonly voidedAt: Date | null
}

/** What `treeAsOf` needs for one day, and no row more. Three statements, sent at once. */
export async function listTreeRecords(read: TenantRead, at: AsOf): Promise<TreeRecords> {
  const [units, names, placements] = await Promise.all([
    listUnitRecords(read, at.day),
    listNameRecords(read, at),
    listPlacementRecords(read, at),
  ])
  return { units, names, placements }
}

function listUnitRecords(read: TenantRead, day: PlainDate): Promise<UnitRecord[]> {
  return read
    .selectFrom('unit')
    .select(['id', 'kind', 'opened_on as openedOn', 'closed_on as closedOn'])
    .where('district_id', '=', read.districtId)
    .where('opened_on', '<=', day)
    .where((eb) => eb.or([eb('closed_on', 'is', null), eb('closed_on', '>=', day)]))
    .execute()
}

async function listNameRecords(read: TenantRead, at: AsOf): Promise<UnitNameRecord[]> {
  const rows = await read
    .selectFrom('unit_name')
    .select(['unit_id as unitId', 'name', 'short_name as shortName', 'name_en as nameEn', 'pinyin'])
    .select(DATED)
    .where('district_id', '=', read.districtId)
    .where(holds(at))
    .execute()
  return rows.map(dated)
}

async function listPlacementRecords(read: TenantRead, at: AsOf): Promise<Placement[]> {
  const rows = await read
    .selectFrom('placement')
    .select(['unit_id as unitId', 'parent_id as parentId', 'line'])
    .select(DATED)
    .where('district_id', '=', read.districtId)
    .where(holds(at))
    .execute()
  return rows.map(dated)
}

/** The tags of all units in one dimension or in all of them. */
export async function listSegments(read: TenantRead, at: AsOf): Promise<SegmentRecord[]> {
  const rows = await read
    .selectFrom('unit_segment')
    .select(['unit_id as unitId', 'dimension', 'value'])
    .select(DATED)
    .where('district_id', '=', read.districtId)
    .where(holds(at))
    .execute()
  return rows.map(dated)
}

export interface UnitDirectoryRow {
  readonly id: UnitId
  readonly kind: UnitKind
  readonly code: string | null
  readonly version: number
  readonly openedOn: PlainDate
  readonly members: number | null
  /** The day on which the members were counted. */
  readonly membersOn: PlainDate | null
}

/** Codes, versions and the last head counts not after the day, for every unit, closed ones too. One statement. */
export async function listUnitDirectory(read: TenantRead, day: PlainDate): Promise<UnitDirectoryRow[]> {
  return read
    .selectFrom('unit as u')
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('unit_headcount as h')
          .select(['h.unit_id', 'h.members', 'h.day'])
          .distinctOn('h.unit_id')
          .where('h.district_id', '=', read.districtId)
          .where('h.day', '<=', day)
          .orderBy('h.unit_id')
          .orderBy('h.day', 'desc')
          .as('counted'),
      (join) => join.onRef('counted.unit_id', '=', 'u.id'),
    )
    .select([
      'u.id',
      'u.kind',
      'u.code',
      'u.version',
      'u.opened_on as openedOn',
      'counted.members',
      'counted.day as membersOn',
    ])
    .where('u.district_id', '=', read.districtId)
    .execute()
}

export const DATED = [
  'valid_from as validFrom',
  'valid_to as validTo',
  'recorded_at as recordedAt',
  'voided_at as voidedAt',
] as const

/** The same test as `holds` of the domain, so that only rows come that it would keep. */
export function holds({ day, knownAt }: AsOf): RawBuilder<boolean> {
  return sql<boolean>`(valid_from <= ${day} and (valid_to is null or valid_to >= ${day})
    and recorded_at <= ${knownAt} and (voided_at is null or voided_at > ${knownAt}))`
}

export function dated<Found extends DatedRow>(row: Found): Omit<Found, keyof DatedRow> & Dated {
  const { recordedAt, voidedAt } = row
  return { ...row, recordedAt: recordedAt.toISOString(), voidedAt: voidedAt?.toISOString() ?? null }
}
