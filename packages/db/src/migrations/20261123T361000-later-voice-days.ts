import type { Kysely } from 'kysely'
import { run } from './statements.ts'

/** The last day of a call for the marks of a voice can be moved while it is open. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, ['grant update (closes_on) on app.voice_call to jianjia_app'])
}
