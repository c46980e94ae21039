import type { EntryId, FileId, PlainDate } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

/** Where a file proves or says something now. */
export interface FileUse {
  readonly fileId: FileId
  readonly kind: 'ledgerEntry' | 'selfItem' | 'visitLine' | 'objection' | 'plan' | 'keyPoints' | 'result'
  /** Of the entry, the assessment, the plan or the key points. */
  readonly title: string
  readonly day: PlainDate | null
  readonly entryId: EntryId | null
  readonly unitName: string
}

const MOST = 200

/**
 * What the files are used for. A use that was taken away counts while a result that was published in between may name it
 * (`result`).
 */
export async function listFileUses(read: TenantRead, fileIds: readonly FileId[]): Promise<readonly FileUse[]> {
  const district = read.districtId
  const { rows } = await sql<FileUse>`
    with found as (
      select used.file_id, used.added_at, used.unit_id,
        case when used.removed_at is null then used.subject_kind else 'result' end as kind,
        coalesce(entry.title, assessment.name, visited.name, contested.name, '') as title,
        coalesce(entry.day, visit.held_on) as day, entry.id as entry_id
      from app.evidence_use used
      left join app.ledger_entry entry on entry.district_id = ${district}
        and used.subject_kind = 'ledgerEntry' and entry.id = used.subject_id
      left join app.assessment on assessment.district_id = ${district}
        and used.subject_kind = 'selfItem' and assessment.id = used.subject_id
      left join app.visit on visit.district_id = ${district}
        and used.subject_kind = 'visitLine' and visit.id = used.subject_id
      left join app.assessment visited on visited.district_id = ${district} and visited.id = visit.assessment_id
      left join app.objection on objection.district_id = ${district}
        and used.subject_kind = 'objection' and objection.id = used.subject_id
      left join app.assessment contested on contested.district_id = ${district}
        and contested.id = objection.assessment_id
      where used.district_id = ${district} and used.file_id = any(${fileIds}::uuid[])
        and (used.removed_at is null or exists (select from app.result_set published
          where published.district_id = ${district}
            and published.published_at between used.added_at and used.removed_at))
      union all
      select source.file_id, source.added_at, plan.unit_id, 'plan', plan.title, null, null
      from app.plan_source source
      join app.plan on plan.district_id = ${district} and plan.id = source.plan_id
      where source.district_id = ${district} and source.file_id = any(${fileIds}::uuid[])
      union all
      select source.file_id, source.added_at, points.unit_id, 'keyPoints', points.title, null, null
      from app.key_points_source source
      join app.key_points points on points.district_id = ${district} and points.id = source.key_points_id
      where source.district_id = ${district} and source.file_id = any(${fileIds}::uuid[]))
    select found.file_id as "fileId", found.kind, found.title, found.day, found.entry_id as "entryId",
      (select name.short_name from app.unit_name name where name.district_id = ${district}
        and name.unit_id = found.unit_id and name.voided_at is null order by name.valid_from desc limit 1) as "unitName"
    from found order by found.added_at desc limit ${MOST}`.execute(read)
  return rows
}
