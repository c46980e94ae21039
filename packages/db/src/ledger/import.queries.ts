import type { EntryId, FileId, PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { LedgerKind } from '@jianjia/domain/ledger'
import { sql } from 'kysely'
import type { TenantRead, Tx } from '../frame/handles.ts'
import { belowUnit } from '../roster/members.queries.ts'
import type { Placed } from './ancestors.queries.ts'

/** Makes imports into one ledger of a unit wait for each other, up to the end of the transaction. */
export async function lockUnit(tx: Tx, unitId: UnitId): Promise<void> {
  await tx
    .selectFrom('unit')
    .select('id')
    .where('district_id', '=', tx.districtId)
    .where('id', '=', unitId)
    .forUpdate()
    .execute()
}

export interface UnitBelow {
  readonly unitId: UnitId
  readonly name: string
  readonly shortName: string
  readonly openedOn: PlainDate
  readonly closedOn: PlainDate | null
}

/** A unit and all that was ever placed below it, by their latest names. */
export async function listUnitsBelow(read: TenantRead, unitId: UnitId): Promise<readonly UnitBelow[]> {
  const { rows } = await sql<UnitBelow>`
    with recursive ${belowUnit(read, unitId)}
    select u.id as "unitId", n.name, n.short_name as "shortName", u.opened_on as "openedOn", u.closed_on as "closedOn"
    from app.unit u
    join lateral (
      select l.name, l.short_name from app.unit_name l
      where l.district_id = ${read.districtId} and l.unit_id = u.id and l.voided_at is null
      order by l.valid_from desc limit 1) n on true
    where u.district_id = ${read.districtId} and u.id in (select below.id from below)
    order by u.id`.execute(read)
  return rows
}

export interface ImportableEntry {
  readonly entryId: EntryId
  readonly kind: LedgerKind
  readonly unitId: UnitId
  readonly day: PlainDate
  readonly title: string
  readonly details: unknown
  readonly version: number
  readonly fileIds: readonly FileId[]
}

/** All entries of a kind that some units have, not those in the bin. */
export async function listEntriesOfUnits(
  read: TenantRead,
  { kind, unitIds }: { readonly kind: LedgerKind; readonly unitIds: readonly UnitId[] },
): Promise<readonly ImportableEntry[]> {
  const { rows } = await sql<ImportableEntry>`
    select e.id as "entryId", e.kind, e.unit_id as "unitId", e.day, e.title, e.details, e.version,
      coalesce(f.files, '{}') as "fileIds"
    from app.ledger_entry e
    left join (
      select u.subject_id, array_agg(u.file_id::text order by u.id) as files from app.evidence_use u
      where u.district_id = ${read.districtId} and u.subject_kind = 'ledgerEntry' and u.removed_at is null
        and u.unit_id = any(${unitIds}::uuid[])
      group by u.subject_id
    ) f on f.subject_id = e.id
    where e.district_id = ${read.districtId} and e.kind = ${kind} and e.trashed_at is null
      and e.unit_id = any(${unitIds}::uuid[])
    order by e.id`.execute(read)
  return rows
}

export interface MembershipSpan {
  readonly personId: PersonId
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
}

/** On which days somebody was on the roster of a branch. */
export async function listRosterSpans(read: TenantRead, branchId: UnitId): Promise<readonly MembershipSpan[]> {
  const { rows } = await sql<MembershipSpan>`
    with recursive ${belowUnit(read, branchId)}
    select m.person_id as "personId", m.valid_from as "validFrom", m.valid_to as "validTo" from app.membership m
    where m.district_id = ${read.districtId} and m.voided_at is null and m.unit_id in (select below.id from below)`.execute(
    read,
  )
  return rows
}

/** As `findPlacedOn`, for any number of units and days at once; by `unit day`. */
export async function listPlacedOn(
  read: TenantRead,
  asked: readonly { readonly unitId: UnitId; readonly day: PlainDate }[],
): Promise<ReadonlyMap<string, Placed>> {
  const { rows } = await sql<Placed & { readonly key: string }>`
    with recursive wanted as materialized (
      select a.unit_id, a.day as asked, u.kind, u.opened_on, u.closed_on,
        greatest(u.opened_on, least(a.day, u.closed_on)) as day
      from unnest(${asked.map(({ unitId }) => unitId)}::uuid[], ${asked.map(({ day }) => day)}::date[]) as a (unit_id, day)
      join app.unit u on u.district_id = ${read.districtId} and u.id = a.unit_id
    ),
    up as (
      select wanted.unit_id as bottom, wanted.asked, wanted.day, wanted.unit_id as id, wanted.kind, 0 as height from wanted
      union all
      select up.bottom, up.asked, up.day, placed.parent_id, placed.parent_kind, up.height + 1 from up
      join app.placement placed on placed.district_id = ${read.districtId} and placed.unit_id = up.id
      where placed.line = 'union' and placed.parent_id is not null and placed.voided_at is null
        and placed.valid_from <= up.day and coalesce(placed.valid_to, up.day) >= up.day
    ),
    nearest as (
      select distinct on (up.bottom, up.asked, up.kind) up.bottom, up.asked, up.kind, up.id from up
      where up.kind in ('branch', 'generalBranch') order by up.bottom, up.asked, up.kind, up.height
    )
    select wanted.unit_id || ' ' || wanted.asked as key, b.id as "branchId", g.id as "generalBranchId",
      wanted.opened_on as "openedOn", wanted.closed_on as "closedOn"
    from wanted
    left join nearest b on b.bottom = wanted.unit_id and b.asked = wanted.asked and b.kind = 'branch'
    left join nearest g on g.bottom = wanted.unit_id and g.asked = wanted.asked and g.kind = 'generalBranch'`.execute(
    read,
  )
  return new Map(rows.map(({ key, ...placed }) => [key, placed]))
}
