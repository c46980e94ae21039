import type { StoredFile } from '@jianjia/domain/binder'
import type { EntryId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { LedgerKind } from '@jianjia/domain/ledger'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'
import type { BinderOf } from './binders.queries.ts'

/** What a binder names of some files that are there, in the order of their ids. One statement. */
export async function listBinderFiles(read: TenantRead, fileIds: readonly string[]): Promise<readonly StoredFile[]> {
  if (fileIds.length === 0) return []
  const rows = await read
    .selectFrom('evidence_file as f')
    .leftJoin('evidence_picture as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.file_id', '=', 'f.id'),
    )
    .select(['f.id as fileId', 'f.owner_unit_id as ownerUnitId', 'f.original_name as name', 'f.size'])
    .select(['f.media_type as mediaType', 'f.sha256', 'p.width', 'p.height'])
    .where('f.district_id', '=', read.districtId)
    .where(sql<boolean>`f.id = any(${fileIds}::uuid[])`)
    .where('f.erased_at', 'is', null)
    .orderBy('f.id')
    .execute()
  return rows.map(({ width, height, ...file }) => ({
    ...file,
    pixels: width === null || height === null ? null : { width, height },
  }))
}

export interface BinderEntryRow {
  readonly entryId: EntryId
  readonly unitId: UnitId
  readonly kind: LedgerKind
  readonly day: PlainDate
  readonly title: string
  /** Corrected or put away since it was recorded. */
  readonly changed: boolean
  /** Parsed by the kind's schema where it is used. */
  readonly details: unknown
}

/** The entries behind the figures, also those that have been put away since a result was published. One statement. */
export async function listBinderEntries(
  read: TenantRead,
  entryIds: readonly string[],
): Promise<readonly BinderEntryRow[]> {
  if (entryIds.length === 0) return []
  return read
    .selectFrom('ledger_entry')
    .select(['id as entryId', 'unit_id as unitId', 'kind', 'day', 'title', 'details'])
    .select(sql<boolean>`version > 1 or trashed_at is not null`.as('changed'))
    .where('district_id', '=', read.districtId)
    .where(sql<boolean>`id = any(${entryIds}::uuid[])`)
    .orderBy('id')
    .execute()
}

interface ChangesOf extends BinderOf {
  readonly entryIds: readonly string[]
  readonly fileIds: readonly string[]
}

/**
 * The day of the latest change of what a binder shows before publication, in the tenant's time zone: an answer, a fact of
 * the district, an entry, a file, the handing in; the opening of the assessment where there is none yet. One statement.
 */
export async function findLatestChange(read: TenantRead, of: ChangesOf): Promise<PlainDate> {
  const { districtId } = read
  const { assessmentId, unitId, entryIds, fileIds } = of
  const { rows } = await sql<{ day: PlainDate }>`
    select (greatest(
      (select max(saved_at) from self_item
        where district_id = ${districtId} and assessment_id = ${assessmentId} and unit_id = ${unitId}),
      (select max(recorded_at) from district_fact
        where district_id = ${districtId} and assessment_id = ${assessmentId} and unit_id = ${unitId}),
      (select max(submitted_at) from assessment_unit
        where district_id = ${districtId} and assessment_id = ${assessmentId} and unit_id = ${unitId}),
      (select max(recorded_at) from ledger_entry where district_id = ${districtId} and id = any(${entryIds}::uuid[])),
      (select max(uploaded_at) from evidence_file where district_id = ${districtId} and id = any(${fileIds}::uuid[])),
      a.opened_at) at time zone d.time_zone)::date as day
    from assessment a join district d on d.id = a.district_id
    where a.district_id = ${districtId} and a.id = ${assessmentId}`.execute(read)
  const [row] = rows
  if (row === undefined) throw new RangeError(`no assessment ${assessmentId}`)
  return row.day
}

/** The day of an instant where the tenant is. */
export async function dayOf(read: TenantRead, instant: Date): Promise<PlainDate> {
  const { rows } = await sql<{ day: PlainDate }>`
    select (${instant}::timestamptz at time zone d.time_zone)::date as day from district d
    where d.id = ${read.districtId}`.execute(read)
  const [row] = rows
  if (row === undefined) throw new RangeError('no such tenant')
  return row.day
}
