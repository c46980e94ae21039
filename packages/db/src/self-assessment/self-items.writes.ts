import type { PersonId } from '@jianjia/domain/kernel'
import type { FactValue } from '@jianjia/domain/scoring'
import { sql } from 'kysely'
import type { TenantRead, Tx } from '../frame/handles.ts'
import type { PartOf } from './own-part.queries.ts'

export interface SelfItemOf extends PartOf {
  readonly itemId: string
}

export interface SelfItemDraft extends SelfItemOf {
  readonly savedBy: PersonId
  /** The version that was seen; 0 = nothing was there. */
  readonly seenVersion: number
  /** What the branch says. Absent = stays as it is. */
  readonly answer?: { readonly value: FactValue | null; readonly note: string }
  /** Why the computed value is contested, null = no longer. Absent = stays as it is. */
  readonly contestReason?: string | null
}

export interface SavedItem {
  readonly version: number
  readonly savedAt: Date
}

/** Saves one line; undefined when somebody else has saved it since it was seen. */
export function saveSelfItem(tx: Tx, draft: SelfItemDraft): Promise<SavedItem | undefined> {
  return draft.seenVersion === 0 ? insertItem(tx, draft) : updateItem(tx, draft)
}

function insertItem(tx: Tx, draft: SelfItemDraft): Promise<SavedItem | undefined> {
  return tx
    .insertInto('self_item')
    .values({
      district_id: tx.districtId,
      assessment_id: draft.assessmentId,
      unit_id: draft.unitId,
      item_id: draft.itemId,
      value: JSON.stringify(draft.answer?.value ?? null),
      note: draft.answer?.note ?? '',
      contest_reason: draft.contestReason ?? null,
      saved_by: draft.savedBy,
      saved_at: sql<Date>`app.now()`,
      version: 1,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning(['version', 'saved_at as savedAt'])
    .executeTakeFirst()
}

function updateItem(tx: Tx, draft: SelfItemDraft): Promise<SavedItem | undefined> {
  const { answer, contestReason, seenVersion } = draft
  return tx
    .updateTable('self_item')
    .set({
      ...(answer === undefined ? {} : { value: JSON.stringify(answer.value), note: answer.note }),
      ...(contestReason === undefined ? {} : { contest_reason: contestReason }),
      saved_by: draft.savedBy,
      saved_at: sql<Date>`app.now()`,
      version: seenVersion + 1,
    })
    .where('district_id', '=', tx.districtId)
    .where('assessment_id', '=', draft.assessmentId)
    .where('unit_id', '=', draft.unitId)
    .where('item_id', '=', draft.itemId)
    .where('version', '=', seenVersion)
    .returning(['version', 'saved_at as savedAt'])
    .executeTakeFirst()
}

/** What stands in a line now, for somebody whose own words came too late. */
export interface NewerItem {
  readonly value: unknown
  readonly note: string
  readonly contestReason: string | null
  readonly savedBy: string
  readonly savedAt: Date
  readonly version: number
}

export function findSelfItem(read: TenantRead, of: SelfItemOf): Promise<NewerItem | undefined> {
  return read
    .selectFrom('self_item as s')
    .innerJoin('person as p', (join) => join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 's.saved_by'))
    .select(['s.value', 's.note', 's.contest_reason as contestReason', 'p.name as savedBy'])
    .select(['s.saved_at as savedAt', 's.version'])
    .where('s.district_id', '=', read.districtId)
    .where('s.assessment_id', '=', of.assessmentId)
    .where('s.unit_id', '=', of.unitId)
    .where('s.item_id', '=', of.itemId)
    .executeTakeFirst()
}

/** Counts a change of the sheet as a whole, so that what is handed in is what was looked at. Gives the new version. */
export async function touchOwnPart(tx: Tx, { assessmentId, unitId }: PartOf): Promise<number> {
  const row = await tx
    .updateTable('assessment_unit')
    .set((part) => ({ version: part('version', '+', 1) }))
    .where('district_id', '=', tx.districtId)
    .where('assessment_id', '=', assessmentId)
    .where('unit_id', '=', unitId)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}
