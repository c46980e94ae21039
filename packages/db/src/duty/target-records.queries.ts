import type { TargetMeasure } from '@jianjia/domain/duty'
import type { UnitId } from '@jianjia/domain/kernel'
import { type LedgerKind, type Metric, titleAbove } from '@jianjia/domain/ledger'
import type { DatePair } from '@jianjia/domain/period'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'
import type { RecordLine } from './own-records.queries.ts'

interface Asked {
  readonly unitIds: readonly UnitId[]
  readonly metrics: readonly Metric[]
  readonly days: DatePair
}

/**
 * The measures of some units, each with what stood below it on the day of the record: groups, branches and general
 * branches alike. One statement for any number of units.
 */
export async function listLineMeasures(
  read: TenantRead,
  { unitIds, metrics, days }: Asked,
): Promise<readonly TargetMeasure[]> {
  if (unitIds.length === 0 || metrics.length === 0) return []
  const { rows } = await sql<TargetMeasure>`
    with recursive ${belowEach(read, unitIds, days)}
    select distinct below.top as "lineUnitId", m.day, m.metric, m.amount, m.subject, m.kind, m.entry_id, m.seq
    from below join app.ledger_measure m on m.district_id = ${read.districtId} and m.unit_id = below.id
      and m.day between below.first_day and below.last_day
    where m.metric = any(${metrics}::text[])`.execute(read)
  return rows.map(({ lineUnitId, day, metric, amount, subject, kind }) => ({
    ...{ lineUnitId, day, metric, amount, subject, kind },
  }))
}

/** Some units and what stood below each, with the days on which it did. */
function belowEach(read: TenantRead, unitIds: readonly UnitId[], days: DatePair) {
  return sql`below as (
    select asked.id as top, asked.id, ${days.start}::date as first_day, ${days.end}::date as last_day
    from unnest(${unitIds}::uuid[]) as asked (id)
    union
    select below.top, placed.unit_id, greatest(below.first_day, placed.valid_from),
      least(below.last_day, coalesce(placed.valid_to, below.last_day))
    from below
    join app.placement placed on placed.district_id = ${read.districtId} and placed.parent_id = below.id
    where placed.line = 'union' and placed.voided_at is null and placed.valid_from <= below.last_day
      and coalesce(placed.valid_to, below.last_day) >= below.first_day
  )`
}

interface LineRecordsOf {
  readonly unitId: UnitId
  readonly metric: Metric
  /** Empty = all. */
  readonly kinds: readonly string[]
  readonly days: DatePair
  readonly limit: number
}

/** The records that were counted for one unit, the newest first. */
export async function listLineRecords(
  read: TenantRead,
  { unitId, metric, kinds, days, limit }: LineRecordsOf,
): Promise<readonly RecordLine[]> {
  const { rows } = await sql<RecordLine & { readonly ledger: LedgerKind }>`
    with recursive ${belowEach(read, [unitId], days)},
    counted as (
      select distinct m.entry_id, m.seq, m.unit_id, m.day, m.amount_number
      from below join app.ledger_measure m on m.district_id = ${read.districtId} and m.unit_id = below.id
        and m.day between below.first_day and below.last_day
      where m.metric = ${metric} and (cardinality(${kinds}::text[]) = 0 or m.kind = any(${kinds}::text[]))
    )
    select c.entry_id as "entryId", n.name as "unitName", c.day, e.title, e.kind as ledger,
      trim_scale(sum(c.amount_number))::text as amount
    from counted c
    join app.ledger_entry e on e.district_id = ${read.districtId} and e.id = c.entry_id
    join app.unit_name n on n.district_id = ${read.districtId} and n.unit_id = c.unit_id and n.voided_at is null
      and daterange(n.valid_from, n.valid_to, '[]') @> c.day
    group by c.entry_id, n.name, c.day, e.title, e.kind
    order by c.day desc, c.entry_id desc limit ${limit}::int`.execute(read)
  return rows.map(({ ledger, title, ...row }) => ({ ...row, title: titleAbove({ kind: ledger, title }) }))
}
