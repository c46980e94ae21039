import type { PlainDate, RatingId, TitleAwardId, UnitId } from '@jianjia/domain/kernel'
import { inNameOrder } from '@jianjia/domain/org'
import { RECHECK_AHEAD, RENEWAL_AHEAD, type RegisteredTitle, type TitleEvent } from '@jianjia/domain/title'
import { type RawBuilder, sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

/** A title of the register with everything that is said of it, under the name its unit had when it began. */
export interface KeptTitle extends RegisteredTitle {
  readonly titleAwardId: TitleAwardId
  readonly unitId: UnitId
  readonly unitName: string
  readonly title: string
  readonly ratingId: RatingId | null
  readonly numberYear: number | null
  readonly numberSerial: number | null
  readonly awardedOn: PlainDate
  readonly continuesId: TitleAwardId | null
  readonly followedById: TitleAwardId | null
  /** How many acts there were: whoever acts names it. */
  readonly version: number
}

function titles(read: TenantRead, where: RawBuilder<unknown>): RawBuilder<KeptTitle> {
  return sql<KeptTitle>`
    select t.id as "titleAwardId", t.unit_id as "unitId", n.name as "unitName", t.title, t.level,
      t.valid_from as "validFrom", t.valid_to as "validTo", t.rating_id as "ratingId",
      t.number_year as "numberYear", t.number_serial as "numberSerial", t.recheck_months as "recheckMonths",
      (t.awarded_at at time zone d.time_zone)::date as "awardedOn",
      (t.revoked_at at time zone d.time_zone)::date as "revokedOn",
      t.continues_id as "continuesId", f.id as "followedById",
      coalesce(m.to_state, case when t.revoked_at is null then 'held' else 'revoked' end) as state,
      case when m.number is null then t.recheck_due else m.due_on end as "recheckDue",
      coalesce(m.number, 0) as version
    from title_award t
    join district d on d.id = t.district_id
    join lateral (
      select u.name from unit_name u
      where u.district_id = ${read.districtId} and u.unit_id = t.unit_id and u.voided_at is null
      order by u.valid_from <= t.valid_from desc, abs(u.valid_from - t.valid_from) limit 1
    ) n on true
    left join lateral (
      select v.number, v.to_state, v.due_on from title_move v
      where v.district_id = ${read.districtId} and v.title_award_id = t.id
      order by v.number desc limit 1
    ) m on true
    left join title_award f on f.district_id = ${read.districtId} and f.continues_id = t.id
    where t.district_id = ${read.districtId} and ${where}`
}

/** The register, newest first, those of one day by name. At most `limit` of them. */
export async function listRegister(read: TenantRead, limit: number): Promise<readonly KeptTitle[]> {
  const { rows } = await sql<KeptTitle>`
    ${titles(read, sql`true`)} order by t.valid_from desc, n.name collate app.zh limit ${limit}`.execute(read)
  return inNameOrder(
    rows,
    ({ unitName }) => unitName,
    ({ validFrom }) => validFrom,
  )
}

/** The titles that a rating gave, in the order of their numbers. */
export async function listTitlesOfRating(read: TenantRead, ratingId: RatingId): Promise<readonly KeptTitle[]> {
  const { rows } = await sql<KeptTitle>`
    ${titles(read, sql`t.rating_id = ${ratingId}`)} order by t.number_year, t.number_serial`.execute(read)
  return rows
}

export async function findRegisteredTitle(
  read: TenantRead,
  titleAwardId: TitleAwardId,
): Promise<KeptTitle | undefined> {
  const { rows } = await titles(read, sql`t.id = ${titleAwardId}`).execute(read)
  return rows[0]
}

export interface TitleMoveRow {
  readonly number: number
  readonly event: TitleEvent
  readonly day: PlainDate
  readonly reason: string
  readonly approval: string | null
  readonly dueOn: PlainDate | null
  readonly decidedBy: string
}

/** What was done with a title, the newest first. */
export function listTitleMoves(read: TenantRead, titleAwardId: TitleAwardId): Promise<readonly TitleMoveRow[]> {
  return read
    .selectFrom('title_move as m')
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'm.decided_by'),
    )
    .select(['m.number', 'm.event', 'm.day', 'm.reason', 'm.approval', 'm.due_on as dueOn', 'p.name as decidedBy'])
    .where('m.district_id', '=', read.districtId)
    .where('m.title_award_id', '=', titleAwardId)
    .orderBy('m.number', 'desc')
    .execute()
}

/** The scheme whose levels a title is one of: that of the version by which its rating was made. */
export async function findLadder(read: TenantRead, ratingId: RatingId): Promise<unknown> {
  const row = await read
    .selectFrom('rating')
    .select('policy')
    .where('district_id', '=', read.districtId)
    .where('id', '=', ratingId)
    .executeTakeFirst()
  return row?.policy
}

/**
 * The titles that ask for something soon: a re-check, a rectification, a renewal. Of some units, or of all. Titles that have
 * ended ask for nothing; the days are those of the rule in domain.
 */
export async function listTitlesDue(
  read: TenantRead,
  { today, unitIds }: { readonly today: PlainDate; readonly unitIds: readonly UnitId[] | null },
): Promise<readonly KeptTitle[]> {
  const of = unitIds === null ? sql`true` : sql`t.unit_id = any(${unitIds}::uuid[])`
  const { rows } = await titles(
    read,
    sql`${of} and t.revoked_at is null and t.valid_from <= ${today} and (t.valid_to is null or t.valid_to >= ${today})
      and (coalesce(m.to_state, 'held') in ('held', 'rectifying'))
      and ((case when m.number is null then t.recheck_due else m.due_on end) <= ${today}::date + ${RECHECK_AHEAD}::int
        or coalesce(m.to_state, 'held') = 'rectifying' or t.valid_to <= ${today}::date + ${RENEWAL_AHEAD}::int)`,
  ).execute(read)
  return rows
}
