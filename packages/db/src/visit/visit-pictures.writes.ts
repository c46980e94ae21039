import type { FileId, PersonId, UnitId, VisitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'
import { newId } from '../frame/new-id.ts'

/** A photograph at one line of a visit. */
export interface VisitPicture {
  readonly visitId: VisitId
  /** The unit that is visited. */
  readonly unitId: UnitId
  readonly itemId: string
  readonly fileId: FileId
  readonly by: PersonId
}

/** Puts a photograph beside a line; one that is there already stays as it is. */
export async function addVisitPicture(tx: Tx, { visitId, unitId, itemId, fileId, by }: VisitPicture): Promise<void> {
  await tx
    .insertInto('evidence_use')
    .values({
      ...{ district_id: tx.districtId, id: newId<string>(), file_id: fileId, unit_id: unitId },
      ...{ subject_kind: 'visitLine', subject_id: visitId, item_id: itemId, added_by: by },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Takes a photograph away from a line; false where it is not there. The use stays on record with its end. */
export async function removeVisitPicture(
  tx: Tx,
  { visitId, itemId, fileId, by }: Omit<VisitPicture, 'unitId'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('evidence_use')
    .set({ removed_at: sql<Date>`app.now()`, removed_by: by })
    .where('district_id', '=', tx.districtId)
    .where('subject_kind', '=', 'visitLine')
    .where('subject_id', '=', visitId)
    .where('item_id', '=', itemId)
    .where('file_id', '=', fileId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
