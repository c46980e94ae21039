import type { CountedMeasure, Disclosed } from '@jianjia/domain/duty'
import type { EntryId, PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { type LedgerKind, type Metric, titleAbove } from '@jianjia/domain/ledger'
import type { DatePair } from '@jianjia/domain/period'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

/** A measure, and the branch or general branch whose own it is: that of the placements on the entry's day. */
export interface OwnMeasure extends CountedMeasure {
  readonly ownerId: UnitId
}

interface Asked {
  readonly unitIds: readonly UnitId[]
  readonly metrics: readonly Metric[]
  readonly days: DatePair
}

/**
 * The measures of branches and general branches, each with its own groups: what a school of a general branch does is the
 * school's own. One statement for any number of units.
 */
export async function listOwnMeasures(
  read: TenantRead,
  { unitIds, metrics, days }: Asked,
): Promise<readonly OwnMeasure[]> {
  if (unitIds.length === 0 || metrics.length === 0) return []
  const { rows } = await sql<OwnMeasure>`
    select coalesce(m.branch_id, m.general_branch_id) as "ownerId", m.day, m.metric, m.amount, m.subject, m.kind
    from app.ledger_measure m
    where m.district_id = ${read.districtId} and m.metric = any(${metrics}::text[])
      and m.day between ${days.start} and ${days.end} and ${isOwn(unitIds)}`.execute(read)
  return rows
}

function isOwn(unitIds: readonly UnitId[]) {
  return sql`(m.branch_id = any(${unitIds}::uuid[])
    or (m.branch_id is null and m.general_branch_id = any(${unitIds}::uuid[])))`
}

export interface OwnMember {
  readonly ownerId: UnitId
  readonly personId: PersonId
  readonly name: string
  /** The first day as a member of the unit or of a group of it. */
  readonly joinedOn: PlainDate
}

/** The members whom branches and general branches have themselves on a day, in the order of their names. One statement. */
export async function listOwnRoster(
  read: TenantRead,
  unitIds: readonly UnitId[],
  day: PlainDate,
): Promise<readonly OwnMember[]> {
  if (unitIds.length === 0) return []
  const { rows } = await sql<OwnMember>`
    with recursive own as (
      select asked.id as owner, asked.id from unnest(${unitIds}::uuid[]) as asked (id)
      union
      select own.owner, placed.unit_id from own
      join app.placement placed on placed.district_id = ${read.districtId} and placed.parent_id = own.id
      where placed.line = 'union' and placed.unit_kind = 'group' and placed.voided_at is null
        and placed.valid_from <= ${day} and coalesce(placed.valid_to, ${day}) >= ${day}
    )
    select own.owner as "ownerId", p.id as "personId", p.name, min(m.valid_from) as "joinedOn"
    from own
    join app.membership m on m.district_id = ${read.districtId} and m.unit_id = own.id and m.voided_at is null
      and m.valid_from <= ${day}
    join app.person p on p.district_id = ${read.districtId} and p.id = m.person_id
    group by own.owner, p.id, p.name, p.pinyin
    having bool_or(m.valid_to is null or m.valid_to >= ${day})
    order by p.pinyin, p.id`.execute(read)
  return rows
}

export interface RecordLine {
  readonly entryId: EntryId
  readonly unitName: string
  readonly day: PlainDate
  /** The one that may go up. */
  readonly title: string
  readonly amount: string
}

interface RecordsOf {
  readonly unitId: UnitId
  readonly metric: Metric
  /** Empty = all. */
  readonly kinds: readonly string[]
  /** Only records about this one; null = about all. */
  readonly subject?: string | null
  readonly days: DatePair
  readonly limit: number
}

/** The records that were counted for one unit on some days, the newest first. */
export async function listRecords(
  read: TenantRead,
  { unitId, metric, kinds, subject = null, days, limit }: RecordsOf,
): Promise<readonly RecordLine[]> {
  const { rows } = await sql<RecordLine & { readonly ledger: LedgerKind }>`
    select m.entry_id as "entryId", n.name as "unitName", m.day, e.title, e.kind as ledger,
      trim_scale(sum(m.amount_number))::text as amount
    from app.ledger_measure m
    join app.ledger_entry e on e.district_id = ${read.districtId} and e.id = m.entry_id
    join app.unit_name n on n.district_id = ${read.districtId} and n.unit_id = m.unit_id and n.voided_at is null
      and daterange(n.valid_from, n.valid_to, '[]') @> m.day
    where m.district_id = ${read.districtId} and m.metric = ${metric} and m.day between ${days.start} and ${days.end}
      and (cardinality(${kinds}::text[]) = 0 or m.kind = any(${kinds}::text[]))
      and (${subject}::text is null or m.subject = ${subject}) and ${isOwn([unitId])}
    group by m.entry_id, n.name, m.day, e.title, e.kind
    order by m.day desc, m.entry_id desc limit ${limit}::int`.execute(read)
  return rows.map(({ ledger, title, ...row }) => ({ ...row, title: titleAbove({ kind: ledger, title }) }))
}

/** A record of something made known, and the branch whose own it is. */
export interface OwnDisclosure extends Disclosed {
  readonly ownerId: UnitId
}

/** What some branches have made known on some days. One statement for any number of them. */
export async function listOwnDisclosures(
  read: TenantRead,
  unitIds: readonly UnitId[],
  days: DatePair,
): Promise<readonly OwnDisclosure[]> {
  if (unitIds.length === 0) return []
  const { rows } = await sql<OwnDisclosure>`
    select coalesce(m.branch_id, m.general_branch_id) as "ownerId", m.subject as word, m.day,
      case when bool_or(m.metric = 'disclosure.dated') then bool_or(m.metric = 'disclosure.onTime') end as "onTime"
    from app.ledger_measure m
    where m.district_id = ${read.districtId}
      and m.metric in ('disclosure.published', 'disclosure.dated', 'disclosure.onTime')
      and m.day between ${days.start} and ${days.end} and m.subject is not null and ${isOwn(unitIds)}
    group by 1, m.entry_id, m.subject, m.day`.execute(read)
  return rows
}
