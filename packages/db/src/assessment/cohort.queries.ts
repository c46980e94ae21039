import type { AssessmentState } from '@jianjia/domain/assessment'
import type { AssessmentId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

/** What decides who may act on an assessment and whether it still moves. */
export interface AssessmentHead {
  readonly assessmentId: AssessmentId
  readonly name: string
  readonly assessorUnitId: UnitId
  readonly state: AssessmentState
  readonly selfDue: PlainDate
  readonly reviewDue: PlainDate
  /** For how many years after a post its holder does not review the unit. */
  readonly conflictYears: number
  /** The first day on which branches write; null = from the opening. */
  readonly selfOpens: PlainDate | null
  readonly periodStart: PlainDate
  readonly periodEnd: PlainDate
}

export async function findAssessmentHead(
  read: TenantRead,
  assessmentId: AssessmentId,
): Promise<AssessmentHead | undefined> {
  return read
    .selectFrom('assessment')
    .select(['id as assessmentId', 'name', 'assessor_unit_id as assessorUnitId', 'state'])
    .select(['self_due_on as selfDue', 'review_due_on as reviewDue'])
    .select(['conflict_years as conflictYears', 'self_opens_on as selfOpens'])
    .select(['period_start as periodStart', 'period_end as periodEnd'])
    .where('district_id', '=', read.districtId)
    .where('id', '=', assessmentId)
    .executeTakeFirst()
}

/** Why units of an assessment are exempt; those that are scored are not in it. */
export async function listExemptReasons(
  read: TenantRead,
  assessmentId: AssessmentId,
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await read
    .selectFrom('assessment_unit')
    .select(['unit_id as unitId', 'exempt_reason as reason'])
    .where('district_id', '=', read.districtId)
    .where('assessment_id', '=', assessmentId)
    .where('exempt', '=', true)
    .execute()
  return new Map(rows.map(({ unitId, reason }) => [unitId, reason]))
}

/** How many lines a unit has answered: a count and never the answers, so that it may be shown above the unit. */
export interface AnsweredCount {
  readonly unitId: UnitId
  readonly answered: number
  readonly contested: number
}

export async function countAnswers(read: TenantRead, assessmentId: AssessmentId): Promise<readonly AnsweredCount[]> {
  return read
    .selectFrom('self_item')
    .select([
      'unit_id as unitId',
      sql<number>`count(*) filter (where value <> 'null')::int`.as('answered'),
      sql<number>`count(*) filter (where contest_reason is not null)::int`.as('contested'),
    ])
    .where('district_id', '=', read.districtId)
    .where('assessment_id', '=', assessmentId)
    .groupBy('unit_id')
    .execute()
}
