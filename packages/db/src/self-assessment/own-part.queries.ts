import type { AssessmentState, Decision, UnitAssessmentState } from '@jianjia/domain/assessment'
import type { AssessmentId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import { type DecidedColumns, decisionOf } from '../assessment/last-adjustment.ts'
import type { TenantRead, Tx } from '../frame/handles.ts'

export interface PartOf {
  readonly assessmentId: AssessmentId
  readonly unitId: UnitId
}

/** A unit's part in an assessment, with its deadline as the database's clock sees it. */
export interface OwnPart {
  readonly assessmentName: string
  readonly assessmentState: AssessmentState
  readonly assessorUnitId: UnitId
  readonly periodEnd: PlainDate
  readonly state: UnitAssessmentState
  readonly exempt: boolean
  readonly segment: string | null
  readonly receiptNo: string | null
  readonly version: number
  /** The last day on which the unit may hand in, extended where somebody has extended it; of lines given back, theirs. */
  readonly dueOn: PlainDate
  /** The last day of all units that nobody has given more time. */
  readonly usualDue: PlainDate
  /** The last extension or waiver of the unit. */
  readonly decision: Decision | null
  /** The first instant that is too late, in the tenant's time zone. */
  readonly closesAt: Date
  readonly beforeDeadline: boolean
  /** The first day on which the unit may write; null = from the opening. */
  readonly opensOn: PlainDate | null
  readonly opened: boolean
}

export async function findOwnPart(read: TenantRead, of: PartOf): Promise<OwnPart | undefined> {
  return withDecision(await ownPart(read, of).executeTakeFirst())
}

/** The same, held until the end of the transaction: what hands in and what still writes never overlap. */
export async function lockOwnPart(tx: Tx, of: PartOf): Promise<OwnPart | undefined> {
  return withDecision(await ownPart(tx, of).forUpdate('u').executeTakeFirst())
}

type DecidedRow = Omit<OwnPart, 'decision'> & { readonly decided: DecidedColumns | null }

function withDecision(row: DecidedRow | undefined): OwnPart | undefined {
  if (row === undefined) return undefined
  const { decided, ...part } = row
  return { ...part, decision: decided && decisionOf(decided) }
}

function ownPart(read: TenantRead, { assessmentId, unitId }: PartOf) {
  const extended = sql`(
    select case when o.due_on > a.self_due_on then o.due_on end from app.obligation_adjustment o
    where o.district_id = ${read.districtId} and o.kind = 'selfAssessment' and o.source_id = ${assessmentId}
      and o.unit_id = ${unitId} order by o.id desc limit 1)`
  const again = sql`(
    select max(r.due_on) from app.self_item_return r
    where r.district_id = ${read.districtId} and r.assessment_id = ${assessmentId} and r.unit_id = ${unitId}
      and r.closed_at is null)`
  const decided = sql<DecidedColumns | null>`(
    select jsonb_build_object('adjustment', o.adjustment, 'extendedTo', o.due_on, 'reason', o.reason, 'by', p.name,
      'on', (o.approved_at at time zone d.time_zone)::date)
    from app.obligation_adjustment o
    join app.person p on p.district_id = ${read.districtId} and p.id = o.approved_by
    where o.district_id = ${read.districtId} and o.kind = 'selfAssessment' and o.source_id = ${assessmentId}
      and o.unit_id = ${unitId} order by o.id desc limit 1)`
  const due = sql<PlainDate>`case when u.state = 'returned' then ${again} else coalesce(${extended}, a.self_due_on) end`
  const closes = sql<Date>`app.end_of_day(${due}, d.time_zone)`
  return read
    .selectFrom('assessment_unit as u')
    .innerJoin('assessment as a', (join) =>
      join.on('a.district_id', '=', read.districtId).onRef('a.id', '=', 'u.assessment_id'),
    )
    .innerJoin('district as d', 'd.id', 'u.district_id')
    .select(['a.name as assessmentName', 'a.state as assessmentState', 'a.assessor_unit_id as assessorUnitId'])
    .select(['a.period_end as periodEnd', 'u.state', 'u.exempt', 'u.segment', 'u.receipt_no as receiptNo', 'u.version'])
    .select(['a.self_opens_on as opensOn', 'a.self_due_on as usualDue', decided.as('decided')])
    .select(sql<boolean>`coalesce(a.self_opens_on <= app.today(${read.districtId}), true)`.as('opened'))
    .select([due.as('dueOn'), closes.as('closesAt'), sql<boolean>`app.now() < ${closes}`.as('beforeDeadline')])
    .where('u.district_id', '=', read.districtId)
    .where('u.assessment_id', '=', assessmentId)
    .where('u.unit_id', '=', unitId)
}
