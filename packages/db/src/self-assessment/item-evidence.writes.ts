import type { FileId, PersonId, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead, Tx } from '../frame/handles.ts'
import { takeFilesOut } from '../bin/bin.writes.ts'
import { newId } from '../frame/new-id.ts'
import type { SelfItemOf } from './self-items.writes.ts'

export interface OwnedFile {
  readonly fileId: FileId
  readonly ownerUnitId: UnitId
}

/** Whose the files are. Ids that are no files of the tenant, or of erased ones, are missing in the answer. */
export function listFileOwners(read: TenantRead, fileIds: readonly FileId[]): Promise<readonly OwnedFile[]> {
  return read
    .selectFrom('evidence_file')
    .select(['id as fileId', 'owner_unit_id as ownerUnitId'])
    .where('district_id', '=', read.districtId)
    .where(sql<boolean>`id = any(${fileIds}::uuid[])`)
    .where('erased_at', 'is', null)
    .execute()
}

export interface ItemFiles extends SelfItemOf {
  readonly fileIds: readonly FileId[]
  readonly by: PersonId
}

/** Puts files beside a line; those that are there already stay as they are. Gives how many were added. */
export async function addItemFiles(tx: Tx, of: ItemFiles): Promise<number> {
  const rows = await tx
    .insertInto('evidence_use')
    .values(
      of.fileIds.map((fileId) => ({
        district_id: tx.districtId,
        id: newId<string>(),
        file_id: fileId,
        unit_id: of.unitId,
        subject_kind: 'selfItem' as const,
        subject_id: of.assessmentId,
        item_id: of.itemId,
        added_by: of.by,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  await takeFilesOut(tx, of.fileIds)
  return rows.length
}

/** Takes files away from a line. The use stays on record with its end; the file itself stays stored. */
export async function removeItemFiles(tx: Tx, of: ItemFiles): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('evidence_use')
    .set({ removed_at: sql<Date>`app.now()`, removed_by: of.by })
    .where('district_id', '=', tx.districtId)
    .where('subject_kind', '=', 'selfItem')
    .where('subject_id', '=', of.assessmentId)
    .where('unit_id', '=', of.unitId)
    .where('item_id', '=', of.itemId)
    .where(sql<boolean>`file_id = any(${of.fileIds}::uuid[])`)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
