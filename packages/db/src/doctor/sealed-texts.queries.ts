import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

/** What was sealed with a hash when it was decided, and never changes. */
export const SEALED_TABLES = ['scheme_version', 'result_set', 'rating', 'public_notice'] as const
export type SealedTable = (typeof SEALED_TABLES)[number]

export interface SealedTexts {
  readonly table: SealedTable
  readonly texts: number
  /** How many are no longer what their hash says. */
  readonly broken: number
}

/** Recomputes the hash of every sealed text of a tenant, in the database. */
export async function checkSealedTexts(read: TenantRead): Promise<readonly SealedTexts[]> {
  const found: SealedTexts[] = []
  for (const table of SEALED_TABLES) {
    const row = await read
      .selectFrom(table)
      .select([
        sql<number>`count(*)::int`.as('texts'),
        sql<number>`count(*) filter (where content_hash <> encode(sha256(convert_to(canonical, 'UTF8')), 'hex'))::int`.as(
          'broken',
        ),
      ])
      .where('district_id', '=', read.districtId)
      .executeTakeFirstOrThrow()
    found.push({ table, ...row })
  }
  return found
}
