import type { PlainDate, RatingId, ResultSetId, TitleAwardId, UnitId } from '@jianjia/domain/kernel'
import type { Certificate } from '@jianjia/domain/rating'
import type { Title } from '@jianjia/domain/title'
import { inNameOrder } from '@jianjia/domain/org'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

export interface RatingUnitRow {
  readonly level: string | null
  readonly certificate: Certificate
}

/** The level of one unit in the rating of a result, with its certificate; undefined while nothing is decided. */
export async function findRatingUnit(
  read: TenantRead,
  of: { readonly resultSetId: ResultSetId; readonly unitId: UnitId },
): Promise<RatingUnitRow | undefined> {
  const row = await read
    .selectFrom('rating as r')
    .innerJoin('rating_unit as u', (join) =>
      join.on('u.district_id', '=', read.districtId).onRef('u.rating_id', '=', 'r.id'),
    )
    .select(['u.level', 'u.certificate'])
    .where('r.district_id', '=', read.districtId)
    .where('r.result_set_id', '=', of.resultSetId)
    .where('u.unit_id', '=', of.unitId)
    .executeTakeFirst()
  return row && { level: row.level, certificate: row.certificate as Certificate }
}

export interface DecidedRating {
  readonly ratingId: RatingId
  readonly decidedAt: Date
  readonly contentHash: string
}

export function findRating(read: TenantRead, resultSetId: ResultSetId): Promise<DecidedRating | undefined> {
  return read
    .selectFrom('rating')
    .select(['id as ratingId', 'decided_at as decidedAt', 'content_hash as contentHash'])
    .where('district_id', '=', read.districtId)
    .where('result_set_id', '=', resultSetId)
    .executeTakeFirst()
}

/** All titles that some units ever held, ended and revoked ones too: what prerequisites ask about. */
export async function listTitlesOf(read: TenantRead, unitIds: readonly string[]): Promise<readonly Title[]> {
  if (unitIds.length === 0) return []
  return read
    .selectFrom('title_award as t')
    .innerJoin('district as d', 'd.id', 't.district_id')
    .select([
      't.unit_id as unitId',
      't.level',
      't.valid_from as validFrom',
      't.valid_to as validTo',
      sql<PlainDate | null>`(t.revoked_at at time zone d.time_zone)::date`.as('revokedOn'),
    ])
    .where('t.district_id', '=', read.districtId)
    .where(sql<boolean>`t.unit_id = any(${unitIds}::uuid[])`)
    .execute()
}

export interface TitleRow {
  readonly titleAwardId: TitleAwardId
  readonly unitId: UnitId
  readonly unitName: string
  readonly title: string
  readonly level: string
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  readonly revoked: boolean
}

/**
 * The register of titles, newest first, those of one day by name: each under the name its unit had when it began; a title
 * from before the first name that is known stands under that name. At most `limit` of them.
 */
export async function listTitles(read: TenantRead, limit: number): Promise<readonly TitleRow[]> {
  const rows = await read
    .selectFrom('title_award as t')
    .innerJoinLateral(
      (each) =>
        each
          .selectFrom('unit_name as n')
          .select('n.name')
          .where('n.district_id', '=', read.districtId)
          .whereRef('n.unit_id', '=', 't.unit_id')
          .where('n.voided_at', 'is', null)
          .orderBy(sql`n.valid_from <= t.valid_from`, 'desc')
          .orderBy(sql`abs(n.valid_from - t.valid_from)`)
          .limit(1)
          .as('n'),
      (join) => join.onTrue(),
    )
    .select([
      't.id as titleAwardId',
      't.unit_id as unitId',
      'n.name as unitName',
      't.title',
      't.level',
      't.valid_from as validFrom',
      't.valid_to as validTo',
      sql<boolean>`t.revoked_at is not null`.as('revoked'),
    ])
    .where('t.district_id', '=', read.districtId)
    .orderBy('t.valid_from', 'desc')
    .orderBy(sql`n.name collate app.zh`)
    .limit(limit)
    .execute()
  return inNameOrder(
    rows,
    ({ unitName }) => unitName,
    ({ validFrom }) => validFrom,
  )
}
