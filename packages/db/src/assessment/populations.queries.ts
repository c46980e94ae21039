import {
  type AssessmentRows,
  asksForWords,
  type HeadcountRow,
  peopleLookedAt,
  type RosterRow,
} from '@jianjia/domain/assessment'
import type { PlainDate, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'
import { findWordLists } from '../ledger/word-lists.queries.ts'
import type { ReportsOf } from './reports.queries.ts'

/** What criteria divide by beside records: people and words. Nothing is read where the scheme asks for none. */
export async function findPopulations(
  read: TenantRead,
  { scheme, window, unitIds }: ReportsOf,
): Promise<Pick<AssessmentRows, 'roster' | 'headcounts' | 'words'>> {
  const [roster, headcounts, lists] = await Promise.all([
    listRoster(read, unitIds, peopleLookedAt(scheme, window, 'members')),
    listHeadcounts(read, unitIds, peopleLookedAt(scheme, window, 'headcount')),
    asksForWords(scheme) ? findWordLists(read) : undefined,
  ])
  const words =
    lists === undefined
      ? {}
      : { visitKind: lists.visitKind.words, disclosureIndicator: lists.disclosureIndicator.words }
  return { roster, headcounts, words }
}

/** The members of some units and of all units below them on some days, each once per unit and day. */
export async function listRoster(
  read: TenantRead,
  unitIds: readonly UnitId[],
  days: readonly PlainDate[],
): Promise<readonly RosterRow[]> {
  if (unitIds.length === 0 || days.length === 0) return []
  const { rows } = await sql<RosterRow>`
    with recursive below as (
      select u.id as top, d.day, u.id
      from unnest(${unitIds}::uuid[]) as u (id), unnest(${days}::date[]) as d (day)
      union
      select b.top, b.day, p.unit_id from below b
      join app.placement p on p.district_id = ${read.districtId} and p.parent_id = b.id
      where p.line = 'union' and p.voided_at is null
        and p.valid_from <= b.day and coalesce(p.valid_to, b.day) >= b.day
    )
    select distinct b.top as "unitId", b.day, m.person_id as "personId"
    from below b
    join app.membership m on m.district_id = ${read.districtId} and m.unit_id = b.id
    where m.voided_at is null and m.valid_from <= b.day and coalesce(m.valid_to, b.day) >= b.day
    order by 1, 2, 3`.execute(read)
  return rows
}

/**
 * How many members some units last reported up to some days. A unit that reports none itself has the sum of what its
 * children of that day reported; where nobody did there is no row.
 */
export async function listHeadcounts(
  read: TenantRead,
  unitIds: readonly UnitId[],
  days: readonly PlainDate[],
): Promise<readonly HeadcountRow[]> {
  if (unitIds.length === 0 || days.length === 0) return []
  const { rows } = await sql<HeadcountRow>`
    with asked as (
      select u.id, d.day from unnest(${unitIds}::uuid[]) as u (id), unnest(${days}::date[]) as d (day)
    ),
    counted as (
      select a.id as top, a.day, a.id as unit_id, true as own from asked a
      union all
      select a.id, a.day, p.unit_id, false from asked a
      join app.placement p on p.district_id = ${read.districtId} and p.parent_id = a.id
      where p.line = 'union' and p.voided_at is null
        and p.valid_from <= a.day and coalesce(p.valid_to, a.day) >= a.day
    ),
    latest as (
      select distinct on (c.top, c.day, c.unit_id) c.top, c.day, c.own, h.members
      from counted c
      join app.unit_headcount h on h.district_id = ${read.districtId} and h.unit_id = c.unit_id and h.day <= c.day
      order by c.top, c.day, c.unit_id, h.day desc
    )
    select top as "unitId", day,
      coalesce(max(members) filter (where own), sum(members) filter (where not own))::int as members
    from latest group by top, day order by top, day`.execute(read)
  return rows
}
