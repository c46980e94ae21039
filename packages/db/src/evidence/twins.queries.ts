import type { FileId, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

/** A photograph that looks like one of those asked about. */
export interface Twin {
  readonly fileId: FileId
  readonly twinId: FileId
  readonly twinUnitId: UnitId
  readonly twinUnitName: string
  readonly twinUploadedAt: Date
  /** In thousandths. */
  readonly likeness: number
}

const MOST = 200

/** What looks like these files, in the whole tenant and all years, the most alike first. For reviewers only. */
export async function listTwins(read: TenantRead, fileIds: readonly string[]): Promise<readonly Twin[]> {
  if (fileIds.length === 0) return []
  const district = read.districtId
  const { rows } = await sql<Twin>`
    with pairs as (
      select file_id, twin_id, likeness from app.picture_twin
        where district_id = ${district} and file_id = any(${fileIds}::uuid[])
      union all
      select twin_id, file_id, likeness from app.picture_twin
        where district_id = ${district} and twin_id = any(${fileIds}::uuid[]))
    select pairs.file_id as "fileId", pairs.twin_id as "twinId", twin.owner_unit_id as "twinUnitId",
      twin.uploaded_at as "twinUploadedAt", pairs.likeness,
      (select name.short_name from app.unit_name name where name.district_id = ${district}
        and name.unit_id = twin.owner_unit_id and name.voided_at is null order by name.valid_from desc limit 1)
        as "twinUnitName"
    from pairs join app.evidence_file twin on twin.district_id = ${district} and twin.id = pairs.twin_id
      and twin.erased_at is null
    order by pairs.likeness desc, twin.id limit ${MOST}`.execute(read)
  return rows
}
