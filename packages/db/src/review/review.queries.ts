import type { UnitAssessmentState } from '@jianjia/domain/assessment'
import type { AssessmentId, FileId, PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { Adjustment } from '@jianjia/domain/obligation'
import { inNameOrder } from '@jianjia/domain/org'
import { sql } from 'kysely'
import { adjustmentOf } from '../assessment/last-adjustment.ts'
import type { TenantRead } from '../frame/handles.ts'
import { namesToday } from '../org/names-today.ts'

/** One unit that somebody has been asked to review. */
export interface ReviewTaskRow {
  readonly assessmentId: AssessmentId
  readonly assessmentName: string
  readonly unitId: UnitId
  readonly unitName: string
  readonly unitState: UnitAssessmentState
  readonly reviewDue: PlainDate
  readonly selfDue: PlainDate
  readonly adjustment: Adjustment | null
  readonly submittedAt: Date | null
  readonly version: number
  /** Marks given so far, drafts included. */
  readonly given: number
}

/** The units that a person reviews, open ones first, by due day, then by name. */
export async function listReviewTasks(read: TenantRead, reviewerId: PersonId): Promise<readonly ReviewTaskRow[]> {
  const rows = await read
    .selectFrom('review_assignment as r')
    .innerJoin('assessment as a', (join) =>
      join.on('a.district_id', '=', read.districtId).onRef('a.id', '=', 'r.assessment_id'),
    )
    .innerJoin('assessment_unit as u', (join) =>
      join
        .on('u.district_id', '=', read.districtId)
        .onRef('u.assessment_id', '=', 'r.assessment_id')
        .onRef('u.unit_id', '=', 'r.unit_id'),
    )
    .innerJoin(namesToday(read), 'n.unit_id', 'r.unit_id')
    .leftJoin('review_mark as m', (join) =>
      join
        .on('m.district_id', '=', read.districtId)
        .onRef('m.assessment_id', '=', 'r.assessment_id')
        .onRef('m.unit_id', '=', 'r.unit_id')
        .onRef('m.reviewer_id', '=', 'r.reviewer_id'),
    )
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('obligation_adjustment as o')
          .select(['o.adjustment', 'o.due_on as extendedTo', 'o.reason'])
          .where('o.district_id', '=', read.districtId)
          .where('o.kind', '=', 'selfAssessment')
          .whereRef('o.source_id', '=', 'a.id')
          .whereRef('o.unit_id', '=', 'r.unit_id')
          .orderBy('o.id', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select((row) => [
      'a.id as assessmentId',
      'a.name as assessmentName',
      'r.unit_id as unitId',
      'n.name as unitName',
      'u.state as unitState',
      'a.review_due_on as reviewDue',
      'a.self_due_on as selfDue',
      'last.adjustment',
      'last.extendedTo',
      'last.reason',
      'r.submitted_at as submittedAt',
      'r.version',
      row.fn.count<number>('m.item_id').as('given'),
    ])
    .where('r.district_id', '=', read.districtId)
    .where('r.reviewer_id', '=', reviewerId)
    .where('r.withdrawn_at', 'is', null)
    .groupBy([
      'a.id',
      'a.name',
      'r.unit_id',
      'n.name',
      'u.state',
      'a.review_due_on',
      'a.self_due_on',
      'last.adjustment',
      'last.extendedTo',
      'last.reason',
      'r.submitted_at',
      'r.version',
    ])
    .orderBy(sql`r.submitted_at is not null`)
    .orderBy('a.review_due_on')
    .orderBy(sql`n.name collate app.zh`)
    .limit(500)
    .execute()
  return inNameOrder(
    rows.map(({ adjustment, extendedTo, reason, ...row }) => ({
      ...row,
      adjustment: adjustmentOf({ adjustment, extendedTo, reason }),
    })),
    ({ unitName }) => unitName,
    ({ submittedAt, reviewDue }) => `${submittedAt !== null} ${reviewDue}`,
  )
}

/** The lines whose computed value the branch contests, in all units that a person reviews. */
export function listContestedLines(read: TenantRead, reviewerId: PersonId): Promise<readonly ContestedLine[]> {
  return read
    .selectFrom('review_assignment as r')
    .innerJoin('self_item as s', (join) =>
      join
        .on('s.district_id', '=', read.districtId)
        .onRef('s.assessment_id', '=', 'r.assessment_id')
        .onRef('s.unit_id', '=', 'r.unit_id'),
    )
    .select(['s.assessment_id as assessmentId', 's.unit_id as unitId', 's.item_id as itemId'])
    .where('r.district_id', '=', read.districtId)
    .where('r.reviewer_id', '=', reviewerId)
    .where('r.withdrawn_at', 'is', null)
    .where('s.contest_reason', 'is not', null)
    .execute()
}

export interface ContestedLine {
  readonly assessmentId: AssessmentId
  readonly unitId: UnitId
  readonly itemId: string
}

export interface ReviewerOf {
  readonly assessmentId: AssessmentId
  readonly unitId: UnitId
  readonly reviewerId: PersonId
}

export interface OwnAssignment {
  readonly submittedAt: Date | null
  /** When the reviewer has opened the sheet for the first time. */
  readonly openedAt: Date | null
  /** The round of returned lines for which marks that were handed in are open again. */
  readonly reopenedRound: number | null
  readonly version: number
}

/** Whether a unit takes part in an assessment, with the reviewer's assignment to it where there is one. */
export async function findReviewedUnit(
  read: TenantRead,
  of: ReviewerOf,
): Promise<{ readonly assignment: OwnAssignment | undefined } | undefined> {
  const row = await read
    .selectFrom('assessment_unit as u')
    .leftJoin('review_assignment as r', (join) =>
      join
        .on('r.district_id', '=', read.districtId)
        .onRef('r.assessment_id', '=', 'u.assessment_id')
        .onRef('r.unit_id', '=', 'u.unit_id')
        .on('r.reviewer_id', '=', of.reviewerId)
        .on('r.withdrawn_at', 'is', null),
    )
    .select(['r.submitted_at as submittedAt', 'r.opened_at as openedAt', 'r.reopened_round as reopenedRound'])
    .select('r.version')
    .where('u.district_id', '=', read.districtId)
    .where('u.assessment_id', '=', of.assessmentId)
    .where('u.unit_id', '=', of.unitId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { version, ...rest } = row
  return { assignment: version === null ? undefined : { ...rest, version } }
}

export interface OwnMark {
  readonly itemId: string
  readonly points: string
  readonly note: string
  readonly version: number
}

/** The reviewer's own marks, drafts included. Nobody else's are ever read with this. */
export function listOwnMarks(read: TenantRead, of: ReviewerOf): Promise<readonly OwnMark[]> {
  return read
    .selectFrom('review_mark')
    .select(['item_id as itemId', 'points', 'note', 'version'])
    .where('district_id', '=', read.districtId)
    .where('assessment_id', '=', of.assessmentId)
    .where('unit_id', '=', of.unitId)
    .where('reviewer_id', '=', of.reviewerId)
    .execute()
}

export interface FileRow {
  readonly fileId: FileId
  readonly name: string
  readonly size: number
  readonly mediaType: string
}

/** Names and sizes of some files, in the order of their upload. */
export async function listFiles(read: TenantRead, fileIds: readonly string[]): Promise<readonly FileRow[]> {
  if (fileIds.length === 0) return []
  return read
    .selectFrom('evidence_file')
    .select(['id as fileId', 'original_name as name', 'size', 'media_type as mediaType'])
    .where('district_id', '=', read.districtId)
    .where(sql<boolean>`id = any(${fileIds}::uuid[])`)
    .orderBy('id')
    .execute()
}
