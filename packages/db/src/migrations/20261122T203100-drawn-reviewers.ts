import type { Kysely } from 'kysely'
import { run } from './statements.ts'

/** With which seed a reviewer was drawn for a unit, so that the draw can be made again; null = chosen by hand. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    'alter table app.review_assignment add column drawn_seed integer check (drawn_seed between 0 and 999999)',
  ])
}
