import type { FileId, PlanId, UnitId } from '@jianjia/domain/kernel'
import { ReadSource } from '@jianjia/domain/plan'
import type { TenantRead } from '../frame/handles.ts'

/** What somebody handed over: the file as it came, its text, and what was read from it. */
export interface StoredSource extends ReadSource {
  readonly seq: number
  readonly fileId: FileId
  readonly fileName: string
  readonly size: number
  readonly mediaType: string
  readonly sha256: string
  readonly ownerUnitId: UnitId
  /** Which of the documents in the file it is about, from 0. */
  readonly piece: number
}

export interface SourceOf {
  readonly planId: PlanId
  readonly seq: number
}

export async function findSource(read: TenantRead, { planId, seq }: SourceOf): Promise<StoredSource | undefined> {
  const row = await read
    .selectFrom('plan_source as s')
    .innerJoin('evidence_file as f', (join) =>
      join.on('f.district_id', '=', read.districtId).onRef('f.id', '=', 's.file_id'),
    )
    .select(['s.seq', 's.file_id as fileId', 's.document', 's.readings', 's.notes', 's.piece', 's.refused'])
    .select(['f.original_name as fileName', 'f.size', 'f.media_type as mediaType', 'f.sha256'])
    .select('f.owner_unit_id as ownerUnitId')
    .where('s.district_id', '=', read.districtId)
    .where('s.plan_id', '=', planId)
    .where('s.seq', '=', seq)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { document: lines, readings, notes, refused, ...rest } = row
  return { ...rest, ...ReadSource.parse({ lines: lines ?? [], readings, notes, refused }) }
}

/** How many files somebody has handed over for a document. */
export async function countSources(read: TenantRead, planId: PlanId): Promise<number> {
  const { count } = await read
    .selectFrom('plan_source')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('district_id', '=', read.districtId)
    .where('plan_id', '=', planId)
    .executeTakeFirstOrThrow()
  return Number(count)
}
