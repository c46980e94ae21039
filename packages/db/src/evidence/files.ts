import type { DistrictId, FileId, PersonId, UnitId } from '@jianjia/domain/kernel'
import { type RawBuilder, sql } from 'kysely'
import { takeFilesOut } from '../bin/bin.writes.ts'
import type { TenantRead, Tx } from '../frame/handles.ts'

export interface EvidenceFile {
  readonly fileId: FileId
  readonly name: string
  readonly size: number
  readonly mediaType: string
  readonly sha256: string
}

export interface EvidenceDraft extends EvidenceFile {
  readonly ownerUnitId: UnitId
  readonly uploadedBy: PersonId
}

/**
 * Stores the row of a file, whose bytes are already durable. Gives the row that holds: the same content for the same unit
 * is one file, under the name it came with first.
 */
export async function insertEvidenceFile(tx: Tx, draft: EvidenceDraft): Promise<EvidenceFile> {
  const { fileId, ownerUnitId, sha256, size, mediaType, name, uploadedBy } = draft
  await tx
    .insertInto('evidence_file')
    .values({
      district_id: tx.districtId,
      id: fileId,
      owner_unit_id: ownerUnitId,
      sha256,
      size,
      media_type: mediaType,
      original_name: name,
      uploaded_by: uploadedBy,
    })
    .onConflict((conflict) =>
      conflict.columns(['district_id', 'owner_unit_id', 'sha256']).where('erased_at', 'is', null).doNothing(),
    )
    .execute()
  const held = await tx
    .selectFrom('evidence_file')
    .where('district_id', '=', tx.districtId)
    .where('owner_unit_id', '=', ownerUnitId)
    .where('sha256', '=', sha256)
    .where('erased_at', 'is', null)
    .select(['id as fileId', 'original_name as name', 'size', 'media_type as mediaType', 'sha256'])
    .executeTakeFirstOrThrow()
  // Whoever hands the same content over again wants it.
  await takeFilesOut(tx, [held.fileId])
  return held
}

export interface FileForReader extends EvidenceFile {
  readonly ownerUnitId: UnitId
  /** Absent where the file is no picture. */
  readonly thumbnailSize: number | null
  /** The reader is an assigned reviewer of a unit whose work the file proves, or has a part in the visit or objection that it belongs to. */
  readonly readerReviewsIt: boolean
  /** Taken at visits of which no result is published yet, and used nowhere else: for those who may read the visit alone. */
  readonly isOfOpenVisit: boolean
}

export interface FileAsked {
  readonly fileId: FileId
  readonly readerId: PersonId
  /** For whoever asks again about what was erased. */
  readonly orErased?: boolean
}

export function findEvidenceFile(
  read: TenantRead,
  { fileId, readerId, orErased = false }: FileAsked,
): Promise<FileForReader | undefined> {
  const district = read.districtId
  return read
    .selectFrom('evidence_file as file')
    .leftJoin('evidence_picture as picture', (join) =>
      join.on('picture.district_id', '=', district).onRef('picture.file_id', '=', 'file.id'),
    )
    .where('file.district_id', '=', district)
    .where('file.id', '=', fileId)
    .where(sql<boolean>`(${orErased}::boolean or file.erased_at is null)`)
    .select([
      'file.id as fileId',
      'file.original_name as name',
      'file.size',
      'file.media_type as mediaType',
      'file.sha256',
      'file.owner_unit_id as ownerUnitId',
      'picture.thumbnail_size as thumbnailSize',
      sql<boolean>`exists (
        select from app.evidence_use used
        left join app.ledger_entry entry on entry.district_id = ${district} and entry.id = used.subject_id
          and used.subject_kind = 'ledgerEntry' and entry.trashed_at is null
        join app.review_assignment assigned on assigned.district_id = ${district}
          and assigned.reviewer_id = ${readerId} and assigned.withdrawn_at is null
          and case used.subject_kind
            when 'selfItem' then assigned.assessment_id = used.subject_id and assigned.unit_id = used.unit_id
            else assigned.unit_id in (entry.unit_id, entry.branch_id, entry.general_branch_id) end
        where used.district_id = ${district} and used.file_id = ${fileId} and used.removed_at is null)
        or ${usedAtVisit(district, { fileId, readerId })} or ${usedInObjection(district, { fileId, readerId })}`.as(
        'readerReviewsIt',
      ),
      isOfOpenVisit(district, fileId).as('isOfOpenVisit'),
    ])
    .executeTakeFirst()
}

/**
 * A picture of a visit is seen by those who go there, by those who review the unit, and by those who lead the unit once its
 * result is published: then it stands behind the points.
 */
function usedAtVisit(district: DistrictId, { fileId, readerId }: Pick<FileAsked, 'fileId' | 'readerId'>) {
  return sql<boolean>`exists (
    select from app.evidence_use used
    join app.visit on visit.district_id = ${district} and visit.id = used.subject_id
    where used.district_id = ${district} and used.file_id = ${fileId} and used.removed_at is null
      and used.subject_kind = 'visitLine'
      and (exists (select from app.visit_member going where going.district_id = ${district}
          and going.visit_id = visit.id and going.person_id = ${readerId})
        or exists (select from app.review_assignment assigned where assigned.district_id = ${district}
          and assigned.assessment_id = visit.assessment_id and assigned.unit_id = visit.unit_id
          and assigned.reviewer_id = ${readerId} and assigned.withdrawn_at is null)
        or (visit.state = 'finished' and exists (select from app.result_set published
            where published.district_id = ${district} and published.assessment_id = visit.assessment_id)
          and exists (select from app.post where post.district_id = ${district} and post.unit_id = visit.unit_id
            and post.person_id = ${readerId} and post.role in ('chair', 'committeeMember') and post.voided_at is null
            and daterange(post.valid_from, post.valid_to, '[]') @> app.today(${district})))))`
}

function isOfOpenVisit(district: DistrictId, fileId: FileId) {
  return sql<boolean>`(${usedAtVisitsAlone(district, sql`${fileId}::uuid`)} and not exists (
    select from app.evidence_use used
    join app.visit on visit.district_id = ${district} and visit.id = used.subject_id and visit.state = 'finished'
    join app.result_set published on published.district_id = ${district}
      and published.assessment_id = visit.assessment_id
    where used.district_id = ${district} and used.file_id = ${fileId} and used.removed_at is null
      and used.subject_kind = 'visitLine'))`
}

/** Whether a file was taken at visits and never used for anything else. */
export function usedAtVisitsAlone(district: DistrictId, fileId: RawBuilder<unknown>) {
  return sql<boolean>`coalesce((select bool_and(used.subject_kind = 'visitLine') from app.evidence_use used
    where used.district_id = ${district} and used.file_id = ${fileId}), false)`
}

/** What was handed in with an objection is seen by whoever was asked about it. */
function usedInObjection(district: DistrictId, { fileId, readerId }: Pick<FileAsked, 'fileId' | 'readerId'>) {
  return sql<boolean>`exists (
    select from app.evidence_use used
    join app.objection_opinion asked on asked.district_id = ${district} and asked.objection_id = used.subject_id
      and asked.reviewer_id = ${readerId}
    where used.district_id = ${district} and used.file_id = ${fileId} and used.removed_at is null
      and used.subject_kind = 'objection')`
}
