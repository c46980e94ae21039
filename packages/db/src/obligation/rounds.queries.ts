import type { ObligationRoundId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { OwingKind, type ReportKind, type RoundChange, type StoredRound } from '@jianjia/domain/obligation'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

/** Which rounds. Every part narrows; an empty question is all of them. */
export interface RoundsOf {
  readonly roundId?: ObligationRoundId | undefined
  readonly kind?: ReportKind | undefined
  readonly dueFrom?: PlainDate | undefined
  readonly dueTo?: PlainDate | undefined
  readonly period?: { readonly start: PlainDate; readonly end: PlainDate } | undefined
  /** Without those that were cancelled. */
  readonly standing?: boolean
  /** Only those that have not ended. */
  readonly running?: boolean
  readonly limit?: number
}

/** A round with who set it and why it ended. */
export interface RoundOnFile extends StoredRound {
  readonly setBy: string
  readonly setAt: Date
  readonly endedReason: string | null
}

/** Rounds, the latest due day first. One statement. */
export async function listRounds(read: TenantRead, of: RoundsOf): Promise<readonly RoundOnFile[]> {
  const rows = await read
    .selectFrom('obligation_round as r')
    .innerJoin('district as d', 'd.id', 'r.district_id')
    .innerJoin('person as p', (join) => join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'r.set_by'))
    .select(['r.id', 'r.unit_id as unitId', 'r.kind', 'r.period_kind', 'r.period_label', 'r.period_start'])
    .select(['r.period_end', 'r.opens_on as opensOn', 'r.due_on as dueOn', 'r.unit_kinds', 'r.stages', 'r.note'])
    .select(['r.state', 'r.ended_reason as endedReason', 'r.frozen_at', 'r.version', 'p.name as setBy'])
    .select(['r.set_at as setAt', 'r.remind_before', 'r.remind_every'])
    .select([
      sql<PlainDate | null>`(r.ended_at at time zone d.time_zone)::date`.as('endedOn'),
      sql<PlainDate>`(r.set_at at time zone d.time_zone)::date`.as('setOn'),
      sql<Date>`app.end_of_day(r.due_on, d.time_zone)`.as('dueEnds'),
    ])
    .where('r.district_id', '=', read.districtId)
    .$if(of.roundId !== undefined, (query) => query.where('r.id', '=', of.roundId ?? null))
    .$if(of.kind !== undefined, (query) => query.where('r.kind', '=', of.kind ?? null))
    .$if(of.dueFrom !== undefined, (query) => query.where('r.due_on', '>=', of.dueFrom ?? null))
    .$if(of.dueTo !== undefined, (query) => query.where('r.due_on', '<=', of.dueTo ?? null))
    .$if(of.period !== undefined, (query) =>
      query.where('r.period_start', '=', of.period?.start ?? null).where('r.period_end', '=', of.period?.end ?? null),
    )
    .$if(of.running === true, (query) => query.where('r.state', '=', 'open'))
    .$if(of.standing === true, (query) => query.where('r.state', '!=', 'cancelled'))
    .orderBy('r.due_on', 'desc')
    .orderBy('r.id', 'desc')
    .limit(of.limit ?? 1000)
    .execute()
  return rows.map(({ period_kind, period_label, period_start, period_end, ...others }) => {
    const { unit_kinds, frozen_at, dueEnds, remind_before, remind_every, ...row } = others
    return {
      ...row,
      period: { kind: period_kind, label: period_label, start: period_start, end: period_end },
      unitKinds: OwingKind.array().parse(unit_kinds),
      steps: { daysBefore: remind_before, everyDaysLate: remind_every },
      dueEnds: dueEnds.toISOString(),
      frozen: frozen_at !== null,
    }
  })
}

export interface RoundYear {
  readonly year: number
}

/** The calendar years in which something fell or falls due, the latest first. */
export async function listRoundYears(read: TenantRead): Promise<readonly number[]> {
  const { rows } = await sql<RoundYear>`
    select distinct extract(year from r.due_on)::int as year from app.obligation_round r
    where r.district_id = ${read.districtId} order by year desc`.execute(read)
  return rows.map(({ year }) => year)
}

/** The unit that asks, under a lock that lasts as long as the transaction: two changes of one round follow each other. */
export async function lockRound(tx: TenantRead, roundId: ObligationRoundId): Promise<UnitId | undefined> {
  const { rows } = await sql<{ readonly unitId: UnitId }>`
    select r.unit_id as "unitId" from app.obligation_round r
    where r.district_id = ${tx.districtId} and r.id = ${roundId} for update`.execute(tx)
  return rows[0]?.unitId
}

/** One time that a round was said anew: what was said before, and by whom it was changed. */
export interface RoundChangeLine {
  readonly event: RoundChange
  readonly wasLabel: string
  readonly wasNote: string
  readonly wasDueOn: PlainDate
  readonly wasEndedReason: string | null
  /** The day that it was moved to; the same as before where it was not. */
  readonly dueOn: PlainDate
  readonly reason: string | null
  readonly by: string
  readonly at: Date
}

/** How a round came to say what it says, the first change first. */
export function listRoundChanges(read: TenantRead, roundId: ObligationRoundId): Promise<readonly RoundChangeLine[]> {
  return read
    .selectFrom('obligation_round_change as c')
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'c.changed_by'),
    )
    .select(['c.event', 'c.was_label as wasLabel', 'c.was_note as wasNote', 'c.was_due_on as wasDueOn'])
    .select(['c.was_ended_reason as wasEndedReason', 'c.due_on as dueOn', 'c.reason', 'p.name as by'])
    .select('c.changed_at as at')
    .where('c.district_id', '=', read.districtId)
    .where('c.round_id', '=', roundId)
    .orderBy('c.changed_at')
    .orderBy('c.id')
    .execute()
}
