import type { AssessmentRow } from '@jianjia/domain/assessment'
import type { AssessmentId } from '@jianjia/domain/kernel'
import type { Scheme } from '@jianjia/domain/scheme'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'
import { getStoredScheme, schemeAsWritten } from '../scheme/stored-scheme.ts'

/** An assessment with the frozen scheme by which it scores. */
export async function findAssessmentWithScheme(
  read: TenantRead,
  assessmentId: AssessmentId,
): Promise<{ readonly assessment: AssessmentRow; readonly scheme: Scheme } | undefined> {
  const row = await read
    .selectFrom('assessment as a')
    .innerJoin('scheme_version as v', (join) =>
      join
        .on('v.district_id', '=', read.districtId)
        .onRef('v.scheme_id', '=', 'a.scheme_id')
        .onRef('v.number', '=', 'a.scheme_version'),
    )
    .select([
      'a.id',
      'a.name',
      'a.assessor_unit_id as assessorUnitId',
      'a.scheme_id as schemeId',
      'a.scheme_version as schemeVersion',
      'a.period_start as start',
      'a.period_end as end',
      'a.self_due_on as selfDue',
      'a.review_due_on as reviewDue',
      'a.publicity_days as publicityDays',
      'a.state',
      'a.version',
      schemeAsWritten('v.body').as('body'),
    ])
    .where('a.district_id', '=', read.districtId)
    .where('a.id', '=', assessmentId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { body, start, end, ...assessment } = row
  return { assessment: { ...assessment, window: { start, end } }, scheme: getStoredScheme(body) }
}

/** The frozen schemes of some assessments, in one statement. */
export async function listSchemesOf(
  read: TenantRead,
  assessmentIds: readonly AssessmentId[],
): Promise<ReadonlyMap<AssessmentId, Scheme>> {
  if (assessmentIds.length === 0) return new Map()
  const rows = await read
    .selectFrom('assessment as a')
    .innerJoin('scheme_version as v', (join) =>
      join
        .on('v.district_id', '=', read.districtId)
        .onRef('v.scheme_id', '=', 'a.scheme_id')
        .onRef('v.number', '=', 'a.scheme_version'),
    )
    .select(['a.id', schemeAsWritten('v.body').as('body')])
    .where('a.district_id', '=', read.districtId)
    .where(sql<boolean>`a.id = any(${assessmentIds}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, body }) => [id, getStoredScheme(body)]))
}
