import type { DistrictId, FileId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead, Tx } from '../frame/handles.ts'

export interface PictureDraft {
  readonly width: number
  readonly height: number
  readonly thumbnailSize: number
  /** What likeness is told by: written and read by `documents`. */
  readonly grey: Uint8Array
  readonly prints: Uint8Array
}

/** Notes what is known of a picture; of one that is known already nothing changes. */
export async function insertPicture(tx: Tx, fileId: FileId, draft: PictureDraft): Promise<void> {
  const { width, height, thumbnailSize: thumbnail_size, grey, prints } = draft
  await tx
    .insertInto('evidence_picture')
    .values({ district_id: tx.districtId, file_id: fileId, width, height, thumbnail_size, grey, prints })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export interface Prints {
  readonly fileId: FileId
  readonly prints: Uint8Array
}

/** Pictures that were not compared yet, oldest first. */
export function listUncompared(read: TenantRead, limit: number): Promise<readonly Prints[]> {
  return read
    .selectFrom('evidence_picture')
    .select(['file_id as fileId', 'prints'])
    .where('district_id', '=', read.districtId)
    .where('compared_at', 'is', null)
    .orderBy('file_id')
    .limit(limit)
    .execute()
}

/** The next prints of the tenant behind `after`, in the order of their ids, which is that of their arrival. */
export function listPrints(
  read: TenantRead,
  { after, limit }: { readonly after: FileId | undefined; readonly limit: number },
): Promise<readonly Prints[]> {
  return read
    .selectFrom('evidence_picture')
    .select(['file_id as fileId', 'prints'])
    .where('district_id', '=', read.districtId)
    .where(sql<boolean>`(${after ?? null}::uuid is null or file_id > ${after ?? null}::uuid)`)
    .orderBy('file_id')
    .limit(limit)
    .execute()
}

/** The greys of some pictures, by the id of their file. */
export async function listGreys(
  read: TenantRead,
  fileIds: readonly FileId[],
): Promise<ReadonlyMap<FileId, Uint8Array>> {
  const rows = await read
    .selectFrom('evidence_picture')
    .select(['file_id as fileId', 'grey'])
    .where('district_id', '=', read.districtId)
    .where(sql<boolean>`file_id = any(${fileIds}::uuid[])`)
    .execute()
  return new Map(rows.map(({ fileId, grey }) => [fileId, grey]))
}

export interface FoundTwin {
  readonly fileId: FileId
  readonly twinId: FileId
  /** In thousandths. */
  readonly likeness: number
}

/** Keeps what was found and that these pictures are compared; doing it twice is doing it once. */
export async function insertTwins(tx: Tx, compared: readonly FileId[], twins: readonly FoundTwin[]): Promise<void> {
  const district_id: DistrictId = tx.districtId
  if (twins.length > 0)
    await tx
      .insertInto('picture_twin')
      .values(
        twins.map(({ fileId, twinId, likeness }) => ({ district_id, file_id: fileId, twin_id: twinId, likeness })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  await tx
    .updateTable('evidence_picture')
    .set({ compared_at: sql<Date>`app.now()` })
    .where('district_id', '=', district_id)
    .where(sql<boolean>`file_id = any(${compared}::uuid[])`)
    .where('compared_at', 'is', null)
    .execute()
}
