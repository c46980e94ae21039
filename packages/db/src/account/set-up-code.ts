import { sql } from 'kysely'
import type { LocalRead, LocalTx } from '../frame/handles.ts'
import { newId } from '../frame/new-id.ts'

/** A new code for the first administrator; those of before are worth nothing any more. */
export async function replaceSetUpCode(tx: LocalTx, codeHash: string): Promise<void> {
  await tx.updateTable('setup_code').set({ used_at: sql<Date>`app.now()` }).where('used_at', 'is', null).execute()
  await tx.insertInto('setup_code').values({ id: newId(), code_hash: codeHash }).execute()
}

/** Uses the open code up, and says whether it was this one. A parallel attempt waits for this transaction's end. */
export async function useSetUpCode(tx: LocalTx, codeHash: string): Promise<boolean> {
  const used = await tx
    .updateTable('setup_code')
    .set({ used_at: sql<Date>`app.now()` })
    .where('used_at', 'is', null)
    .returning('code_hash')
    .execute()
  return used.some((row) => row.code_hash === codeHash)
}

export async function hasOpenSetUpCode(read: LocalRead): Promise<boolean> {
  const row = await read
    .selectNoFrom(sql<boolean>`exists (select from app.setup_code where used_at is null)`.as('open'))
    .executeTakeFirstOrThrow()
  return row.open
}
