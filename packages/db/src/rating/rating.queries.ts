import type { PlainDate, RatingId, ResultSetId, UnitId } from '@jianjia/domain/kernel'
import type { Certificate } from '@jianjia/domain/rating'
import type { Title } from '@jianjia/domain/title'
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
