import type { Kysely } from 'kysely'
import { run } from './statements.ts'

/**
 * Schemes as they were written: jsonb puts the names of an object into an order of its own, and the order of options,
 * levels and conditions is their author's. What was stored before has none. A version of the product that is older
 * writes the other column alone, so what is written here counts where both say the same (`schemeAsWritten`).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    'alter table app.scheme add column written json',
    'grant update (written) on app.scheme to jianjia_app',
    `alter table app.scheme_version add column written json
       constraint scheme_version_written_check check (written is null or written::jsonb = body)`,
  ])
}
