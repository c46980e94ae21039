import type { ObligationRoundId, UnitId } from '@jianjia/domain/kernel'
import type { RoundAdjustment, RoundRows, StoredRound, Submission } from '@jianjia/domain/obligation'
import { sql } from 'kysely'
import { type Adjusted, adjustmentOf } from '../assessment/last-adjustment.ts'
import type { TenantRead } from '../frame/handles.ts'
import { listSegmentsBetween, listTreeRecordsBetween } from '../org/tree-between.queries.ts'

/**
 * All that the numbers of some rounds depend on: seven statements, sent at once, whatever the number of rounds and units;
 * three where every round is frozen.
 */
export async function findRoundRows(read: TenantRead, rounds: readonly StoredRound[]): Promise<RoundRows> {
  const standing = rounds.filter(({ state }) => state !== 'cancelled')
  const days = standing.flatMap((round) => (round.frozen ? [] : [round.dueOn])).toSorted()
  const [from, to] = [days[0], days.at(-1)]
  const [due, adjustments, submissions, tree, segments] = await Promise.all([
    listDue(read, idsOf(standing.filter(({ frozen }) => frozen))),
    listRoundAdjustments(read, idsOf(standing)),
    listSubmissions(read, standing),
    from === undefined || to === undefined
      ? { units: [], names: [], placements: [] }
      : listTreeRecordsBetween(read, { from, to }),
    from === undefined || to === undefined ? [] : listSegmentsBetween(read, { from, to }),
  ])
  return { rounds, due, adjustments, submissions, tree, segments }
}

function idsOf(rounds: readonly StoredRound[]): readonly ObligationRoundId[] {
  return rounds.map(({ id }) => id)
}

async function listDue(read: TenantRead, roundIds: readonly ObligationRoundId[]): Promise<RoundRows['due']> {
  const { rows } = await sql<RoundRows['due'][number]>`
    select o.source_id as "roundId", o.unit_id as "unitId", o.unit_path as path from app.obligation_due o
    where o.district_id = ${read.districtId} and o.kind <> 'selfAssessment' and o.source_id = any(${roundIds}::uuid[])
    order by o.source_id, o.unit_id`.execute(read)
  return rows
}

/** The last extension or waiver of each unit in each round. */
async function listRoundAdjustments(
  read: TenantRead,
  roundIds: readonly ObligationRoundId[],
): Promise<readonly RoundAdjustment[]> {
  const { rows } = await sql<Adjusted & { readonly roundId: ObligationRoundId; readonly unitId: UnitId }>`
    select distinct on (o.source_id, o.unit_id) o.source_id as "roundId", o.unit_id as "unitId", o.adjustment,
      o.due_on as "extendedTo", o.reason
    from app.obligation_adjustment o
    where o.district_id = ${read.districtId} and o.kind <> 'selfAssessment' and o.source_id = any(${roundIds}::uuid[])
    order by o.source_id, o.unit_id, o.id desc`.execute(read)
  return rows.flatMap(({ roundId, unitId, ...row }) => {
    const adjustment = adjustmentOf(row)
    return adjustment === null ? [] : [{ roundId, unitId, adjustment }]
  })
}

/** What a round asks for: a kind of report for exactly this period. */
export type Wanted = Pick<StoredRound, 'kind' | 'period'>

/**
 * What was handed in as plan or summary, whoever owed it. The day is that of the first version, in the tenant's time zone:
 * what is handed in again after a return stays in time.
 */
export async function listSubmissions(read: TenantRead, wanted: readonly Wanted[]): Promise<readonly Submission[]> {
  const { rows } = await sql<Submission>`
    select distinct p.kind, p.period_start as "periodStart", p.period_end as "periodEnd", p.unit_id as "unitId",
      (p.submitted_at at time zone d.time_zone)::date as "submittedOn"
    from app.plan p join app.district d on d.id = p.district_id
    join unnest(${wanted.map(({ kind }) => kind)}::text[], ${wanted.map(({ period }) => period.start)}::date[],
      ${wanted.map(({ period }) => period.end)}::date[]) as w (kind, first_day, last_day)
      on w.kind = p.kind and w.first_day = p.period_start and w.last_day = p.period_end
    where p.district_id = ${read.districtId} and p.number > 0 and p.submitted_at is not null`.execute(read)
  return rows
}

/** What was decided about one unit in one round, the latest first, with who approved it. */
export interface AdjustmentOnFile extends Adjusted {
  readonly approvedBy: string
  readonly approvedAt: Date
}

export async function listAdjustmentsOf(
  read: TenantRead,
  { roundId, unitId }: { readonly roundId: ObligationRoundId; readonly unitId: UnitId },
): Promise<readonly AdjustmentOnFile[]> {
  const { rows } = await sql<AdjustmentOnFile>`
    select o.adjustment, o.due_on as "extendedTo", o.reason, p.name as "approvedBy", o.approved_at as "approvedAt"
    from app.obligation_adjustment o
    join app.person p on p.district_id = ${read.districtId} and p.id = o.approved_by
    where o.district_id = ${read.districtId} and o.source_id = ${roundId} and o.unit_id = ${unitId}
    order by o.id desc`.execute(read)
  return rows
}
