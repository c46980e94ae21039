import type { AssessmentState, UnitAssessmentState } from '@jianjia/domain/assessment'
import type { AssessmentId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { Adjustment } from '@jianjia/domain/obligation'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

/** An assessment as a line of a list. */
export interface AssessmentLine {
  readonly assessmentId: AssessmentId
  readonly name: string
  readonly assessorUnitId: UnitId
  readonly schemeName: string
  readonly periodStart: PlainDate
  readonly periodEnd: PlainDate
  readonly selfDue: PlainDate
  readonly reviewDue: PlainDate
  readonly state: AssessmentState
  /** Units that take part and are scored, how many of them have handed in, and how many have their final mark. */
  readonly units: number
  readonly handedIn: number
  readonly reviewed: number
}

const SHOWN = 200

/** The newest window first. With `unitIds` only those in which one of these units takes part. */
export async function listAssessmentLines(
  read: TenantRead,
  unitIds?: readonly UnitId[],
): Promise<readonly AssessmentLine[]> {
  const among = unitIds ?? null
  const scored = (condition: string) => sql<number>`count(*) filter (where not u.exempt and ${sql.raw(condition)})::int`
  return read
    .selectFrom('assessment as a')
    .innerJoin('assessment_unit as u', (join) =>
      join.on('u.district_id', '=', read.districtId).onRef('u.assessment_id', '=', 'a.id'),
    )
    .innerJoin('scheme as s', (join) =>
      join.on('s.district_id', '=', read.districtId).onRef('s.id', '=', 'a.scheme_id'),
    )
    .select(['a.id as assessmentId', 'a.name', 'a.assessor_unit_id as assessorUnitId', 's.name as schemeName'])
    .select(['a.period_start as periodStart', 'a.period_end as periodEnd'])
    .select(['a.self_due_on as selfDue', 'a.review_due_on as reviewDue', 'a.state'])
    .select([
      scored('true').as('units'),
      scored("u.state <> 'open'").as('handedIn'),
      scored("u.state in ('reviewed', 'published', 'final')").as('reviewed'),
    ])
    .where('a.district_id', '=', read.districtId)
    .groupBy(['a.district_id', 'a.id', 's.name'])
    .having(sql<boolean>`${among}::uuid[] is null or bool_or(u.unit_id = any(${among}::uuid[]))`)
    .orderBy('a.period_end', 'desc')
    .orderBy('a.id', 'desc')
    .limit(SHOWN)
    .execute()
}

/** How one unit stands in one assessment. */
export interface PartLine {
  readonly assessmentId: AssessmentId
  readonly unitId: UnitId
  readonly state: UnitAssessmentState
  readonly exempt: boolean
  readonly submittedOn: PlainDate | null
  readonly receiptNo: string | null
  readonly adjustment: Adjustment | null
}

/** All parts of some units, with the last extension or waiver of each. One statement. */
export async function listParts(read: TenantRead, unitIds: readonly UnitId[]): Promise<readonly PartLine[]> {
  if (unitIds.length === 0) return []
  const rows = await read
    .selectFrom('assessment_unit as u')
    .innerJoin('district as d', 'd.id', 'u.district_id')
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('obligation_adjustment as o')
          .distinctOn(['o.source_id', 'o.unit_id'])
          .select(['o.source_id', 'o.unit_id', 'o.adjustment', 'o.due_on', 'o.reason'])
          .where('o.district_id', '=', read.districtId)
          .where('o.kind', '=', 'selfAssessment')
          .where(sql<boolean>`o.unit_id = any(${unitIds}::uuid[])`)
          .orderBy('o.source_id')
          .orderBy('o.unit_id')
          .orderBy('o.id', 'desc')
          .as('last'),
      (join) => join.onRef('last.source_id', '=', 'u.assessment_id').onRef('last.unit_id', '=', 'u.unit_id'),
    )
    .select([
      'u.assessment_id as assessmentId',
      'u.unit_id as unitId',
      'u.state',
      'u.exempt',
      'u.receipt_no as receiptNo',
    ])
    .select(sql<PlainDate | null>`(u.submitted_at at time zone d.time_zone)::date`.as('submittedOn'))
    .select(['last.adjustment', 'last.due_on as dueOn', 'last.reason'])
    .where('u.district_id', '=', read.districtId)
    .where(sql<boolean>`u.unit_id = any(${unitIds}::uuid[])`)
    .execute()
  return rows.map(({ adjustment, dueOn, reason, ...part }) => ({
    ...part,
    adjustment:
      adjustment === null
        ? null
        : dueOn === null
          ? { kind: 'waiver', reason: reason ?? '' }
          : { kind: 'extension', dueOn, reason: reason ?? '' },
  }))
}
