import type { FileId, KeyPointsId, PlainDate, PlanId, SchemeId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import { eraseFiles } from '../evidence/erase-file.writes.ts'
import { listFileUses } from '../evidence/file-uses.queries.ts'
import type { Tx } from '../frame/handles.ts'

/** So many at once; the rest goes with the next run. */
const AT_ONCE = 500

type Overdue =
  | { readonly kind: 'file'; readonly id: FileId }
  | { readonly kind: 'keyPoints'; readonly id: KeyPointsId }
  | { readonly kind: 'plan'; readonly id: PlanId }
  | { readonly kind: 'scheme'; readonly id: SchemeId }
  | { readonly kind: 'view'; readonly id: string }

/**
 * Removes what was put into the bin before a day, as far as it may ever go: drafts of schemes, views, the words of drafts
 * of plans and key points (their row and what was handed over stay), files that nothing uses. Gives how many left the bin.
 */
export async function removeOverdue(tx: Tx, before: PlainDate): Promise<number> {
  const { rows } = await sql<Overdue>`
    select b.kind, b.subject_id as id from app.bin_item b join app.district d on d.id = b.district_id
    where b.district_id = ${tx.districtId} and (b.binned_at at time zone d.time_zone)::date < ${before}
    order by b.binned_at, b.subject_id limit ${AT_ONCE}::int
    for update of b skip locked`.execute(tx)
  if (rows.length === 0) return 0
  const schemes = rows.flatMap((row) => (row.kind === 'scheme' ? [row.id] : []))
  const files = rows.flatMap((row) => (row.kind === 'file' ? [row.id] : []))
  if (schemes.length > 0)
    await tx
      .deleteFrom('scheme')
      .where('district_id', '=', tx.districtId)
      .where(sql<boolean>`id = any(${schemes}::uuid[])`)
      .execute()
  if (files.length > 0) {
    const used = new Set((await listFileUses(tx, files)).map(({ fileId }) => fileId))
    await eraseFiles(
      tx,
      files.filter((fileId) => !used.has(fileId)),
      null,
    )
  }
  await tx
    .deleteFrom('bin_item')
    .where('district_id', '=', tx.districtId)
    .where(sql<boolean>`subject_id = any(${rows.map(({ id }) => id)}::uuid[])`)
    .execute()
  return rows.length
}
