import type { Kysely } from 'kysely'
import { run } from './statements.ts'

/** Drafts of key points lie in the bin as those of plans do: their words in it, as nothing of them is open. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    'alter table app.bin_item drop constraint bin_item_kind',
    `alter table app.bin_item add constraint bin_item_kind
       check (kind in ('file', 'keyPoints', 'plan', 'scheme', 'view'))`,
    'alter table app.bin_item drop constraint bin_item_check',
    `alter table app.bin_item add constraint bin_item_contents
       check ((kind in ('keyPoints', 'plan', 'view')) = (contents is not null))`,
  ])
}
