import type { FileId, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

/** A stored file as somebody who may use it again sees it. */
export interface OwnFile {
  readonly fileId: FileId
  readonly name: string
  readonly size: number
  readonly mediaType: string
  readonly uploadedAt: Date
  readonly uploadedByName: string
  /** In how many places it proves something now. */
  readonly usedIn: number
}

const SHOWN = 200

/** The newest files of some units. One statement. */
export function listOwnFiles(read: TenantRead, unitIds: readonly UnitId[]): Promise<readonly OwnFile[]> {
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
    .where('f.district_id', '=', read.districtId)
    .where(sql<boolean>`f.owner_unit_id = any(${unitIds}::uuid[])`)
    .orderBy('f.uploaded_at', 'desc')
    .orderBy('f.id', 'desc')
    .limit(SHOWN)
    .execute()
}
