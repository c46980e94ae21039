import type { FileId, PersonId, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead, Tx } from '../frame/handles.ts'

/** Holds the row of a file until the end of the transaction: nobody begins to use it meanwhile. */
export async function lockFile(tx: Tx, fileId: FileId): Promise<boolean> {
  const row = await tx
    .selectFrom('evidence_file')
    .select('id')
    .where('district_id', '=', tx.districtId)
    .where('id', '=', fileId)
    .where('erased_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

/**
 * From now on there are no such files; their rows keep who erased them and when. Null = their days in the bin are over.
 * The database refuses while one is in use.
 */
export async function eraseFiles(tx: Tx, fileIds: readonly FileId[], by: PersonId | null): Promise<void> {
  await tx
    .updateTable('evidence_file')
    .set({ erased_at: sql<Date>`app.now()`, erased_by: by })
    .where('district_id', '=', tx.districtId)
    .where(sql<boolean>`id = any(${fileIds}::uuid[])`)
    .where('erased_at', 'is', null)
    .execute()
}

export interface StoredContent {
  readonly ownerUnitId: UnitId
  readonly sha256: string
}

/**
 * Holds a content of a unit until the end of the transaction: whoever stores it and whoever sweeps it away wait for each
 * other, so that bytes never vanish between their arrival and their row.
 */
export async function lockContent(tx: Tx, { ownerUnitId, sha256 }: StoredContent): Promise<void> {
  const name = `${tx.districtId} ${ownerUnitId} ${sha256}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx)
}

/** Of these contents those that a file of the tenant has. */
export function listHeldContents(
  read: TenantRead,
  contents: readonly StoredContent[],
): Promise<readonly StoredContent[]> {
  return read
    .selectFrom('evidence_file')
    .select(['owner_unit_id as ownerUnitId', 'sha256'])
    .where('district_id', '=', read.districtId)
    .where(sql<boolean>`owner_unit_id = any(${[...new Set(contents.map((content) => content.ownerUnitId))]}::uuid[])`)
    .where(sql<boolean>`sha256 = any(${contents.map(({ sha256 }) => sha256)}::text[])`)
    .where('erased_at', 'is', null)
    .execute()
}
