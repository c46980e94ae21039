import type { AssessedUnitRow, AssessmentRow } from '@jianjia/domain/assessment'
import type { PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { Scheme } from '@jianjia/domain/scheme'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'
import { getStoredScheme, schemeAsWritten } from '../scheme/stored-scheme.ts'

/** A unit that takes part in an assessment that is not published yet. */
export interface OpenPart {
  readonly assessment: AssessmentRow
  readonly scheme: Scheme
  readonly unit: Pick<AssessedUnitRow, 'unitId' | 'name' | 'segment'>
}

/** More at once are none of a branch's: a year and a term, perhaps a special one. */
const MOST = 20

/**
 * The assessments that still score some units, with their frozen schemes, the latest first; exempt units are not scored.
 * One statement.
 */
export async function listOpenParts(
  read: TenantRead,
  unitIds: readonly UnitId[],
  limit = MOST,
): Promise<readonly OpenPart[]> {
  if (unitIds.length === 0) return []
  const { rows } = await sql<PartRow>`
    select a.id, a.name, a.assessor_unit_id as "assessorUnitId", a.scheme_id as "schemeId",
      a.scheme_version as "schemeVersion", a.period_start as "start", a.period_end as "end",
      a.self_due_on as "selfDue", a.review_due_on as "reviewDue", a.publicity_days as "publicityDays", a.state,
      a.version, ${schemeAsWritten('v.body')} as body, u.unit_id as "unitId", coalesce(n.name, '') as "unitName", u.segment
    from app.assessment a
    join app.assessment_unit u on u.district_id = ${read.districtId} and u.assessment_id = a.id
    join app.scheme_version v
      on v.district_id = ${read.districtId} and v.scheme_id = a.scheme_id and v.number = a.scheme_version
    left join app.unit_name n
      on n.district_id = ${read.districtId} and n.unit_id = u.unit_id and n.voided_at is null
        and daterange(n.valid_from, n.valid_to, '[]') @> app.today(${read.districtId})
    where a.district_id = ${read.districtId} and a.state in ('open', 'underReview', 'reviewed')
      and u.unit_id = any(${unitIds}::uuid[]) and u.exempt_reason is null
    order by a.period_end desc, a.id, u.unit_id
    limit ${limit}`.execute(read)
  return rows.map(({ body, start, end, unitId, unitName, segment, ...assessment }) => ({
    assessment: { ...assessment, window: { start, end } },
    scheme: getStoredScheme(body),
    unit: { unitId, name: unitName, segment },
  }))
}

interface PartRow extends Omit<AssessmentRow, 'window'> {
  readonly start: PlainDate
  readonly end: PlainDate
  readonly body: string
  readonly unitId: UnitId
  readonly unitName: string
  readonly segment: string | null
}
