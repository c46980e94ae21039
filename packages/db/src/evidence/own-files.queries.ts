import type { FileId, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'
import { usedAtVisitsAlone } from './files.ts'

/** A stored file as somebody who may use it again sees it. */
export interface OwnFile {
  readonly fileId: FileId
  readonly name: string
  readonly size: number
  readonly mediaType: string
  readonly uploadedAt: Date
  readonly uploadedByName: string
  readonly ownerUnitName: string
  readonly isPicture: boolean
  /** In how many places it proves something now. */
  readonly usedIn: number
}

const SHOWN = 200

export interface OwnFilesAsked {
  readonly unitIds: readonly UnitId[]
  /** A part of the name. */
  readonly search?: string | undefined
}

/** The newest files of some units, without photographs of visits, which stay with the visit. One statement. */
export function listOwnFiles(read: TenantRead, { unitIds, search = '' }: OwnFilesAsked): Promise<readonly OwnFile[]> {
  return read
    .selectFrom('evidence_file as f')
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'f.uploaded_by'),
    )
    .select(['f.id as fileId', 'f.original_name as name', 'f.size', 'f.media_type as mediaType'])
    .select(['f.uploaded_at as uploadedAt', 'p.name as uploadedByName'])
    .select(
      sql<number>`(select count(*)::int from app.evidence_use used where used.district_id = ${read.districtId}
        and used.file_id = f.id and used.removed_at is null)`.as('usedIn'),
    )
    .select(
      sql<boolean>`exists (select from app.evidence_picture picture where picture.district_id = ${read.districtId}
        and picture.file_id = f.id)`.as('isPicture'),
    )
    .select(
      sql<string>`(select name.short_name from app.unit_name name where name.district_id = ${read.districtId}
        and name.unit_id = f.owner_unit_id and name.voided_at is null order by name.valid_from desc limit 1)`.as(
        'ownerUnitName',
      ),
    )
    .where('f.district_id', '=', read.districtId)
    .where('f.erased_at', 'is', null)
    .where(
      sql<boolean>`not exists (select from app.bin_item b where b.district_id = ${read.districtId} and b.kind = 'file'
        and b.subject_id = f.id)`,
    )
    .where(sql<boolean>`not ${usedAtVisitsAlone(read.districtId, sql.ref('f.id'))}`)
    .where(sql<boolean>`(${search} = '' or strpos(lower(f.original_name), lower(${search})) > 0)`)
    .where(sql<boolean>`f.owner_unit_id = any(${unitIds}::uuid[])`)
    .orderBy('f.uploaded_at', 'desc')
    .orderBy('f.id', 'desc')
    .limit(SHOWN)
    .execute()
}
