import type { PlainDate } from '@jianjia/domain/kernel'
import type { SegmentRecord, TreeRecords } from '@jianjia/domain/org'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'
import { dated, DATED } from './tree.queries.ts'

export interface Days {
  readonly from: PlainDate
  readonly to: PlainDate
}

/**
 * What `treeAsOf` needs for any day of the span and for any instant at which it is known: voided rows too. Three
 * statements, sent at once, however many days are asked about.
 */
export async function listTreeRecordsBetween(read: TenantRead, days: Days): Promise<TreeRecords> {
  const [units, names, placements] = await Promise.all([
    read
      .selectFrom('unit')
      .select(['id', 'kind', 'opened_on as openedOn', 'closed_on as closedOn'])
      .where('district_id', '=', read.districtId)
      .where('opened_on', '<=', days.to)
      .where((eb) => eb.or([eb('closed_on', 'is', null), eb('closed_on', '>=', days.from)]))
      .execute(),
    read
      .selectFrom('unit_name')
      .select(['unit_id as unitId', 'name', 'short_name as shortName', 'name_en as nameEn', 'pinyin'])
      .select(DATED)
      .where('district_id', '=', read.districtId)
      .where(meets(days))
      .execute(),
    read
      .selectFrom('placement')
      .select(['unit_id as unitId', 'parent_id as parentId', 'line'])
      .select(DATED)
      .where('district_id', '=', read.districtId)
      .where(meets(days))
      .execute(),
  ])
  return { units, names: names.map(dated), placements: placements.map(dated) }
}

/** The tags that held on some day of the span, voided ones too. */
export async function listSegmentsBetween(read: TenantRead, days: Days): Promise<SegmentRecord[]> {
  const rows = await read
    .selectFrom('unit_segment')
    .select(['unit_id as unitId', 'dimension', 'value'])
    .select(DATED)
    .where('district_id', '=', read.districtId)
    .where(meets(days))
    .execute()
  return rows.map(dated)
}

function meets({ from, to }: Days) {
  return sql<boolean>`(valid_from <= ${to} and (valid_to is null or valid_to >= ${from}))`
}
