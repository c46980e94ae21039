import type { Kysely } from 'kysely'
import { run } from './statements.ts'

/** Every table of history as it stands at this migration. A later one that is append-only brings its own trigger. */
const HISTORY = [
  'audit_log',
  'evidence_file',
  'evidence_use',
  'membership',
  'obligation_adjustment',
  'obligation_due',
  'placement',
  'post',
  'rating',
  'rating_unit',
  'result_item',
  'result_set',
  'result_unit',
  'scheme_version',
  'sign_in_event',
  'title_award',
  'transition_log',
  'unit_name',
  'unit_segment',
] as const

/** History is not emptied at one blow either: TRUNCATE passes by the triggers of rows, and is refused to the owner too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    `create function app.refuse_truncate() returns trigger language plpgsql as $$
     begin
       raise exception '% is append-only', tg_argv[0] using errcode = 'restrict_violation';
     end $$`,
    ...HISTORY.map(neverEmptied),
  ])
}

export function neverEmptied(table: string): string {
  return `create trigger never_emptied before truncate on app.${table}
    for each statement execute function app.refuse_truncate('${table}')`
}
