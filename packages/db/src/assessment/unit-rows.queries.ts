import type {
  AdjustmentRow,
  AssessedUnitRow,
  DistrictFactRow,
  ItemFileRow,
  SelfItemRow,
} from '@jianjia/domain/assessment'
import { inNameOrder } from '@jianjia/domain/org'
import { FactJson } from '@jianjia/domain/scoring'
import type { PlainDate } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'
import type { EvaluationOf } from './evaluation-rows.queries.ts'

/** The units of the cohort with their names of today, in the order of the names. */
export async function listUnits(read: TenantRead, of: EvaluationOf): Promise<readonly AssessedUnitRow[]> {
  const today = sql`app.today(${read.districtId})`
  const rows = await read
    .selectFrom('assessment_unit as u')
    .innerJoin('district as d', 'd.id', 'u.district_id')
    .leftJoin('unit_name as n', (join) =>
      join
        .on('n.district_id', '=', read.districtId)
        .onRef('n.unit_id', '=', 'u.unit_id')
        .on('n.voided_at', 'is', null)
        .on(sql<boolean>`daterange(n.valid_from, n.valid_to, '[]') @> ${today}`),
    )
    .select((row) => [
      'u.unit_id as unitId',
      row.fn.coalesce('n.name', sql<string>`''`).as('name'),
      'u.segment',
      'u.exempt_reason as exemptReason',
      'u.admitted',
      'u.state',
      sql<AssessedUnitRow['submittedOn']>`(u.submitted_at at time zone d.time_zone)::date`.as('submittedOn'),
      'u.receipt_no as receiptNo',
      'u.version',
    ])
    .where('u.district_id', '=', read.districtId)
    .where('u.assessment_id', '=', of.assessmentId)
    .$if(of.unitId !== undefined, (query) => query.where('u.unit_id', '=', of.unitId ?? null))
    .orderBy('u.unit_id')
    .execute()
  return inNameOrder(rows, ({ name }) => name)
}

export async function listSelfItems(read: TenantRead, of: EvaluationOf): Promise<readonly SelfItemRow[]> {
  const rows = await read
    .selectFrom('self_item as s')
    .innerJoin('person as p', (join) => join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 's.saved_by'))
    .select([
      's.unit_id as unitId',
      's.item_id as itemId',
      's.value',
      's.note',
      's.contest_reason as contestReason',
      'p.name as savedBy',
      's.saved_at as savedAt',
      's.version',
    ])
    .where('s.district_id', '=', read.districtId)
    .where('s.assessment_id', '=', of.assessmentId)
    .$if(of.unitId !== undefined, (query) => query.where('s.unit_id', '=', of.unitId ?? null))
    .execute()
  return rows.map((row) => ({
    ...row,
    value: FactJson.nullable().parse(row.value),
    savedAt: row.savedAt.toISOString(),
  }))
}

/** What the district has entered, and before it the votes held at visits: the first that is found of a line decides it. */
export async function listDistrictFacts(read: TenantRead, of: EvaluationOf): Promise<readonly DistrictFactRow[]> {
  const voted = read
    .selectFrom('visit_vote as v')
    .innerJoin('visit as visit', (join) =>
      join.on('visit.district_id', '=', read.districtId).onRef('visit.id', '=', 'v.visit_id'),
    )
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'v.opened_by'),
    )
    .select(['v.unit_id as unitId', 'v.item_id as itemId', 'v.counts as value', 'p.name as recordedBy', 'v.version'])
    .select([sql<'live' | 'paper' | null>`v.way`.as('way'), sql<PlainDate | null>`visit.held_on`.as('heldOn')])
    .where('v.district_id', '=', read.districtId)
    .where('v.assessment_id', '=', of.assessmentId)
    .where('v.state', '=', 'counted')
    .$if(of.unitId !== undefined, (query) => query.where('v.unit_id', '=', of.unitId ?? null))
  const entered = read
    .selectFrom('district_fact as f')
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'f.recorded_by'),
    )
    .select(['f.unit_id as unitId', 'f.item_id as itemId', 'f.value', 'p.name as recordedBy', 'f.version'])
    .select([sql<'live' | 'paper' | null>`null`.as('way'), sql<PlainDate | null>`null::date`.as('heldOn')])
    .where('f.district_id', '=', read.districtId)
    .where('f.assessment_id', '=', of.assessmentId)
    .$if(of.unitId !== undefined, (query) => query.where('f.unit_id', '=', of.unitId ?? null))
  const rows = await voted.unionAll(entered).orderBy('way').execute()
  return rows.map(({ way, heldOn, ...row }) => ({
    ...{ ...row, value: FactJson.parse(row.value) },
    ...(way === null || heldOn === null ? {} : { vote: { way, heldOn } }),
  }))
}

/** Files that a branch has put beside the lines of its self-assessment, and not taken away again. */
export async function listItemFiles(read: TenantRead, of: EvaluationOf): Promise<readonly ItemFileRow[]> {
  const rows = await read
    .selectFrom('evidence_use as e')
    .select(['e.unit_id as unitId', 'e.item_id as itemId', 'e.file_id as fileId'])
    .where('e.district_id', '=', read.districtId)
    .where('e.subject_kind', '=', 'selfItem')
    .where('e.subject_id', '=', of.assessmentId)
    .where('e.removed_at', 'is', null)
    .$if(of.unitId !== undefined, (query) => query.where('e.unit_id', '=', of.unitId ?? null))
    .orderBy('e.id')
    .execute()
  return rows.flatMap(({ itemId, ...row }) => (itemId === null ? [] : [{ ...row, itemId }]))
}

/** The last extension or waiver of each unit. */
export async function listAdjustments(read: TenantRead, of: EvaluationOf): Promise<readonly AdjustmentRow[]> {
  const rows = await read
    .selectFrom('obligation_adjustment as a')
    .distinctOn('a.unit_id')
    .select(['a.unit_id as unitId', 'a.adjustment', 'a.due_on as dueOn', 'a.reason'])
    .where('a.district_id', '=', read.districtId)
    .where('a.kind', '=', 'selfAssessment')
    .where('a.source_id', '=', of.assessmentId)
    .$if(of.unitId !== undefined, (query) => query.where('a.unit_id', '=', of.unitId ?? null))
    .orderBy('a.unit_id')
    .orderBy('a.id', 'desc')
    .execute()
  return rows.map(({ unitId, dueOn, reason }) => ({
    unitId,
    adjustment: dueOn === null ? { kind: 'waiver', reason } : { kind: 'extension', dueOn, reason },
  }))
}
