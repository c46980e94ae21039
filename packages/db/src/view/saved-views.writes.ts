import type { PersonId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'

/** Which view is meant: nobody but its owner changes it. */
export interface NamedView {
  readonly ownerId: PersonId
  readonly page: string
  readonly name: string
}

export interface ViewDraft extends NamedView {
  readonly search: string
}

/** Keeps an address under the name; what stood under it before is gone. */
export async function putView(tx: Tx, { ownerId, page, name, search }: ViewDraft): Promise<void> {
  await tx
    .insertInto('saved_view')
    .values({ district_id: tx.districtId, owner_id: ownerId, page, name, search })
    .onConflict((conflict) =>
      conflict.columns(['district_id', 'owner_id', 'page', 'name']).doUpdateSet((row) => ({
        search: row.ref('excluded.search'),
        removed_at: row.ref('excluded.removed_at'),
        changed_at: row.ref('excluded.changed_at'),
      })),
    )
    .execute()
}

/** False where its owner has no such view. */
export function shareView(tx: Tx, view: NamedView, shared: boolean): Promise<boolean> {
  return put(tx, view, { shared })
}

/** Gone for everybody. Gives what it was; undefined where its owner has no such view. */
export async function removeView(
  tx: Tx,
  view: NamedView,
): Promise<{ readonly search: string; readonly shared: boolean } | undefined> {
  const was = await tx
    .selectFrom('saved_view')
    .select(['search', 'shared'])
    .where('district_id', '=', tx.districtId)
    .where('owner_id', '=', view.ownerId)
    .where('page', '=', view.page)
    .where('name', '=', view.name)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (was !== undefined) await put(tx, view, { shared: false, removed_at: sql<Date>`app.now()` })
  return was
}

type Part = { readonly shared: boolean; readonly removed_at?: ReturnType<typeof sql<Date>> }

async function put(tx: Tx, { ownerId, page, name }: NamedView, part: Part): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('saved_view')
    .set({ ...part, changed_at: sql<Date>`app.now()` })
    .where('district_id', '=', tx.districtId)
    .where('owner_id', '=', ownerId)
    .where('page', '=', page)
    .where('name', '=', name)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
