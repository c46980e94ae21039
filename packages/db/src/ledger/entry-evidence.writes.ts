import type { EntryId, FileId, PersonId, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'
import { takeFilesOut } from '../bin/bin.writes.ts'
import { newId } from '../frame/new-id.ts'

export interface EntryFiles {
  readonly entryId: EntryId
  readonly unitId: UnitId
  readonly fileIds: readonly FileId[]
  readonly by: PersonId
}

/** Makes the given files the evidence of an entry: new ones are added, others taken away; past uses stay on record. */
export async function setEntryFiles(tx: Tx, { entryId, unitId, fileIds, by }: EntryFiles): Promise<void> {
  await tx
    .updateTable('evidence_use')
    .set({ removed_at: sql<Date>`app.now()`, removed_by: by })
    .where('district_id', '=', tx.districtId)
    .where('subject_kind', '=', 'ledgerEntry')
    .where('subject_id', '=', entryId)
    .where(sql<boolean>`file_id <> all(${fileIds}::uuid[])`)
    .where('removed_at', 'is', null)
    .execute()
  if (fileIds.length === 0) return
  await tx
    .insertInto('evidence_use')
    .values(
      fileIds.map((fileId) => ({
        district_id: tx.districtId,
        id: newId<string>(),
        file_id: fileId,
        unit_id: unitId,
        subject_kind: 'ledgerEntry' as const,
        subject_id: entryId,
        added_by: by,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await takeFilesOut(tx, fileIds)
}
