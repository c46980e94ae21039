import type { BinnedViewId, FileId, PersonId, UnitId } from '@jianjia/domain/kernel'
import type { KeyPointsContent, PlanContent } from '@jianjia/domain/plan'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'
import type { BinnedOf } from './bin.queries.ts'

export type BinDraft = BinnedOf & {
  readonly unitId: UnitId | null
  /** As it is called where it was. */
  readonly title: string
  readonly by: PersonId
  /** Of a draft of a plan or of key points its words, of a view all of it. */
  readonly contents?:
    | PlanContent
    | KeyPointsContent
    | { readonly page: string; readonly search: string; readonly shared: boolean }
}

/** Puts something into the bin; what lies there already stays as it is, with who put it there first. */
export async function putInBin(tx: Tx, { kind, subjectId, unitId, title, by, contents }: BinDraft): Promise<void> {
  await tx
    .insertInto('bin_item')
    .values({
      ...{ district_id: tx.districtId, kind, subject_id: subjectId, unit_id: unitId, title, binned_by: by },
      contents: contents === undefined ? null : JSON.stringify(contents),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Takes something out of the bin; false where it lies there no more. */
export async function takeOutOfBin(tx: Tx, { kind, subjectId }: BinnedOf): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('bin_item')
    .where('district_id', '=', tx.districtId)
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Files that are used, or handed over once more, are in no bin. */
export async function takeFilesOut(tx: Tx, fileIds: readonly FileId[]): Promise<void> {
  await tx
    .deleteFrom('bin_item')
    .where('district_id', '=', tx.districtId)
    .where('kind', '=', 'file')
    .where(sql<boolean>`subject_id = any(${fileIds}::uuid[])`)
    .execute()
}

interface ViewOut {
  readonly subjectId: BinnedViewId
  readonly ownerId: PersonId
  /** Under which it comes back. */
  readonly name: string
  /** Given to everybody again where it was before. */
  readonly mayShare: boolean
}

/** Puts a view of its owner back; false where the owner has a view of that name on the page, and nothing is written. */
export async function takeViewOut(tx: Tx, { subjectId, ownerId, name, mayShare }: ViewOut): Promise<boolean> {
  const { rows } = await sql`
    insert into app.saved_view as kept (district_id, owner_id, page, name, search, shared)
    select b.district_id, b.binned_by, b.contents->>'page', ${name}, b.contents->>'search',
      ${mayShare}::boolean and (b.contents->>'shared')::boolean
    from app.bin_item b where b.district_id = ${tx.districtId} and b.kind = 'view' and b.subject_id = ${subjectId}
      and b.binned_by = ${ownerId}
    on conflict (district_id, owner_id, page, name) do update
      set search = excluded.search, shared = excluded.shared, removed_at = null, changed_at = app.now()
      where kept.removed_at is not null
    returning 1`.execute(tx)
  return rows.length === 1 && takeOutOfBin(tx, { kind: 'view', subjectId })
}
