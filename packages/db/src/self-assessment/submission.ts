import type { ObligationState } from '@jianjia/domain/obligation'
import type { PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead, Tx } from '../frame/handles.ts'
import type { PartOf } from './own-part.queries.ts'

/**
 * The next running number of a receipt in an assessment. Locks the assessment's row, so that of two branches that hand
 * in at the same moment one waits and gets the next number.
 */
export async function nextReceipt(tx: Tx, { assessmentId }: Pick<PartOf, 'assessmentId'>): Promise<number> {
  await tx
    .selectFrom('assessment')
    .select('id')
    .where('district_id', '=', tx.districtId)
    .where('id', '=', assessmentId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const { given } = await tx
    .selectFrom('assessment_unit')
    .select((row) => row.fn.count<number>('receipt_no').as('given'))
    .where('district_id', '=', tx.districtId)
    .where('assessment_id', '=', assessmentId)
    .executeTakeFirstOrThrow()
  return Number(given) + 1
}

export interface HandIn extends PartOf {
  readonly receiptNo: string
  readonly submittedBy: PersonId
  readonly seenVersion: number
}

/** Hands in an open sheet that is still as it was seen. Undefined when it is not. */
export async function handIn(tx: Tx, sheet: HandIn): Promise<Date | undefined> {
  const row = await tx
    .updateTable('assessment_unit')
    .set({
      state: 'selfAssessed',
      submitted_at: sql<Date>`app.now()`,
      submitted_by: sheet.submittedBy,
      receipt_no: sheet.receiptNo,
      version: sheet.seenVersion + 1,
    })
    .where('district_id', '=', tx.districtId)
    .where('assessment_id', '=', sheet.assessmentId)
    .where('unit_id', '=', sheet.unitId)
    .where('state', '=', 'open')
    .where('version', '=', sheet.seenVersion)
    .returning('submitted_at as submittedAt')
    .executeTakeFirst()
  return row?.submittedAt ?? undefined
}

export interface ObligationNow extends Pick<PartOf, 'assessmentId'> {
  readonly unitIds: readonly UnitId[]
  readonly state: ObligationState
}

/**
 * Keeps how some units now stand with what they owed: handed in, taken back or relieved. The last row of a unit counts,
 * the earlier ones stay and no correction of the tree, the days or the entry alters them. What is told already is not
 * told twice.
 */
export async function keepObligations(tx: Tx, { assessmentId, unitIds, state }: ObligationNow): Promise<void> {
  await sql`
    with standing as (
      select a.id as source_id, u.unit_id, a.period_start, a.period_end, u.submitted_at,
        greatest(a.self_due_on, (
          select o.due_on from app.obligation_adjustment o
          where o.district_id = ${tx.districtId} and o.kind = 'selfAssessment' and o.source_id = a.id
            and o.unit_id = u.unit_id and o.due_on is not null order by o.id desc limit 1)) as due_on
      from app.assessment a
      join app.assessment_unit u on u.district_id = ${tx.districtId} and u.assessment_id = a.id
      where a.district_id = ${tx.districtId} and a.id = ${assessmentId} and u.unit_id = any(${unitIds}::uuid[])
    )
    insert into app.obligation_due (district_id, kind, source_id, unit_id, nth, period_start, period_end, due_on,
      submitted_at, state)
    select ${tx.districtId}::uuid, 'selfAssessment', s.source_id, s.unit_id, coalesce(last.nth, 0) + 1, s.period_start,
      s.period_end, s.due_on, s.submitted_at, ${state}
    from standing s
    left join lateral (
      select o.nth, o.state, o.due_on, o.submitted_at from app.obligation_due o
      where o.district_id = ${tx.districtId} and o.kind = 'selfAssessment' and o.source_id = s.source_id
        and o.unit_id = s.unit_id order by o.nth desc limit 1) last on true
    where (last.state, last.due_on, last.submitted_at) is distinct from (${state}::text, s.due_on, s.submitted_at)
    on conflict do nothing`.execute(tx)
}

/** How a unit stood with its self-assessment, one after the other: the last one counts. */
export interface KeptObligation {
  readonly state: ObligationState
  readonly dueOn: PlainDate
  /** Null where it was taken back, or nothing was to be handed in. */
  readonly submittedAt: Date | null
  readonly keptAt: Date
}

export async function listKeptObligations(
  read: TenantRead,
  { assessmentId, unitId }: PartOf,
): Promise<readonly KeptObligation[]> {
  const { rows } = await sql<KeptObligation>`
    select o.state, o.due_on as "dueOn", o.submitted_at as "submittedAt", o.frozen_at as "keptAt"
    from app.obligation_due o
    where o.district_id = ${read.districtId} and o.kind = 'selfAssessment' and o.source_id = ${assessmentId}
      and o.unit_id = ${unitId}
    order by o.nth`.execute(read)
  return rows
}

/** The proof that a sheet was handed in, with what happens next. */
export interface StoredReceipt {
  readonly assessmentName: string
  readonly assessorUnitId: UnitId
  readonly receiptNo: string
  readonly submittedAt: Date
  readonly submittedBy: string
  readonly dueOn: PlainDate
  readonly reviewDue: PlainDate
  readonly publicityDays: number
}

export function findReceipt(read: TenantRead, { assessmentId, unitId }: PartOf): Promise<StoredReceipt | undefined> {
  return read
    .selectFrom('assessment_unit as u')
    .innerJoin('assessment as a', (join) =>
      join.on('a.district_id', '=', read.districtId).onRef('a.id', '=', 'u.assessment_id'),
    )
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'u.submitted_by'),
    )
    .select(['a.name as assessmentName', 'a.assessor_unit_id as assessorUnitId', 'p.name as submittedBy'])
    .select(['a.self_due_on as dueOn', 'a.review_due_on as reviewDue', 'a.publicity_days as publicityDays'])
    .select((row) => [
      row.ref('u.receipt_no').$notNull().as('receiptNo'),
      row.ref('u.submitted_at').$notNull().as('submittedAt'),
    ])
    .where('u.district_id', '=', read.districtId)
    .where('u.assessment_id', '=', assessmentId)
    .where('u.unit_id', '=', unitId)
    .where('u.receipt_no', 'is not', null)
    .where('u.submitted_at', 'is not', null)
    .executeTakeFirst()
}
