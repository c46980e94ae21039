import type { Kysely } from 'kysely'
import { run } from './statements.ts'

/** Why the making of a binder failed, where the disk was the reason: whoever waits for it is told. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    `alter table app.binder add column failure text
       constraint binder_failure check (failure in ('storageFull', 'storageReadOnly'))`,
    'grant update (failure) on app.binder to jianjia_app',
  ])
}
