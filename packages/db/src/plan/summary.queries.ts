import type { EntryId, PlainDate, PlanId, UnitId } from '@jianjia/domain/kernel'
import { titleAbove } from '@jianjia/domain/ledger'
import type { DatePair } from '@jianjia/domain/period'
import type { SummaryRecord } from '@jianjia/domain/plan'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'
import { namesToday } from '../org/names-today.ts'
import type { RecordsOf } from './progress.queries.ts'

/** A hundred branches with two hundred measures each; of more than these no sum is claimed. */
const MANY_MEASURES = 20_000

/**
 * What the records of a unit and everything below it measure in some days, with titles that may go up. `complete` is false
 * where there are too many.
 */
export async function listSummaryRecords(
  read: TenantRead,
  { unitId, from, to }: RecordsOf,
): Promise<{ readonly records: readonly SummaryRecord[]; readonly complete: boolean }> {
  const rows = await read
    .selectFrom('ledger_measure as m')
    .innerJoin('ledger_entry as e', (join) =>
      join.on('e.district_id', '=', read.districtId).onRef('e.id', '=', 'm.entry_id'),
    )
    .select(['m.entry_id as entryId', 'm.day', 'e.title', 'e.kind as ledger'])
    .select(['m.metric', 'm.amount', 'm.level'])
    .where('m.district_id', '=', read.districtId)
    .where('m.day', '>=', from)
    .where('m.day', '<=', to)
    .where((where) =>
      where.or([
        where('m.unit_id', '=', unitId),
        where('m.branch_id', '=', unitId),
        where('m.general_branch_id', '=', unitId),
      ]),
    )
    .orderBy('m.day')
    .orderBy('m.entry_id')
    .orderBy('m.seq')
    .limit(MANY_MEASURES + 1)
    .execute()
  const records = rows
    .slice(0, MANY_MEASURES)
    .map(({ ledger, title, ...row }) => ({ ...row, title: titleAbove({ kind: ledger, title }) }))
  return { records, complete: rows.length <= MANY_MEASURES }
}

/** A record as it is shown behind a figure. */
export interface CitedEntry {
  readonly entryId: EntryId
  readonly day: PlainDate
  readonly title: string
  readonly unitName: string
  readonly recordedByName: string
}

/** The records with those ids, by day, with titles that may go up. */
export async function listCitedEntries(read: TenantRead, entryIds: readonly EntryId[]): Promise<readonly CitedEntry[]> {
  const rows = await read
    .selectFrom('ledger_entry as e')
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'e.recorded_by'),
    )
    .innerJoin(namesToday(read), 'n.unit_id', 'e.unit_id')
    .select(['e.id as entryId', 'e.day', 'e.title', 'e.kind', 'n.name as unitName', 'p.name as recordedByName'])
    .where('e.district_id', '=', read.districtId)
    .where(sql<boolean>`e.id = any(${entryIds}::uuid[])`)
    .orderBy('e.day')
    .orderBy('e.id')
    .execute()
  return rows.map(({ kind, title, ...row }) => ({ ...row, title: titleAbove({ kind, title }) }))
}

/** The plan that a unit has handed in and that a summary of those days is about: the one that shares most days with them. */
export async function findPlanOfDays(
  read: TenantRead,
  { unitId, period }: { readonly unitId: UnitId; readonly period: DatePair | null },
): Promise<PlanId | undefined> {
  const row = await read
    .selectFrom('plan')
    .select('id')
    .where('district_id', '=', read.districtId)
    .where('unit_id', '=', unitId)
    .where('kind', '=', 'plan')
    .where('number', '>', 0)
    .$if(period !== null, (query) =>
      query
        .where('period_start', '<=', period?.end ?? null)
        .where('period_end', '>=', period?.start ?? null)
        .orderBy(
          sql`least(period_end, ${period?.end ?? null}::date) - greatest(period_start, ${period?.start ?? null}::date)`,
          'desc',
        ),
    )
    .orderBy('period_end', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** The day on which the newest version was handed in, where the union is; undefined where none was. */
export async function findHandedInOn(read: TenantRead, planId: PlanId): Promise<PlainDate | undefined> {
  const row = await read
    .selectFrom('plan')
    .innerJoin('plan_version as v', (join) =>
      join
        .on('v.district_id', '=', read.districtId)
        .onRef('v.plan_id', '=', 'plan.id')
        .onRef('v.number', '=', 'plan.number'),
    )
    .innerJoin('district as d', 'd.id', 'plan.district_id')
    .select(sql<PlainDate>`(v.submitted_at at time zone d.time_zone)::date`.as('day'))
    .where('plan.district_id', '=', read.districtId)
    .where('plan.id', '=', planId)
    .executeTakeFirst()
  return row?.day
}
