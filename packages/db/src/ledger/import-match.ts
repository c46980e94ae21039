import type { PersonId, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead, Tx } from '../frame/handles.ts'

export interface MatchOf {
  readonly unitId: UnitId
  /** What is imported: a kind of ledger, or the roster. */
  readonly subject: string
}

/** The printed columns of a unit's own sheets and the fields they were taken for. */
export type ColumnMatch = Readonly<Record<string, string | null>>

export async function findImportMatch(read: TenantRead, { unitId, subject }: MatchOf): Promise<ColumnMatch> {
  const row = await read
    .selectFrom('import_match')
    .select('columns')
    .where('district_id', '=', read.districtId)
    .where('unit_id', '=', unitId)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return (row?.columns ?? {}) as ColumnMatch
}

/** Keeps what was matched beside what was matched before; nothing is written where nothing is new. */
export async function keepImportMatch(
  tx: Tx,
  { unitId, subject, columns, by }: MatchOf & { readonly columns: ColumnMatch; readonly by: PersonId },
): Promise<void> {
  await sql`
    insert into app.import_match as m (district_id, unit_id, subject, columns, changed_by)
    values (${tx.districtId}, ${unitId}, ${subject}, ${JSON.stringify(columns)}::jsonb, ${by})
    on conflict (district_id, unit_id, subject)
    do update set columns = m.columns || excluded.columns, changed_by = excluded.changed_by, changed_at = app.now()
    where not m.columns @> excluded.columns`.execute(tx)
}
