import type { AssessmentState } from '@jianjia/domain/assessment'
import type { AssessmentId, PlainDate, ResultSetId, UnitId } from '@jianjia/domain/kernel'
import { inNameOrder } from '@jianjia/domain/org'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

export interface PublishedResult {
  readonly resultSetId: ResultSetId
  readonly assessmentId: AssessmentId
  readonly assessmentName: string
  readonly assessorUnitId: UnitId
  readonly state: AssessmentState
  readonly number: number
  readonly contentHash: string
  readonly publishedAt: Date
  readonly publicFrom: PlainDate
  readonly publicTo: PlainDate
  /** By when objections are answered; null = nothing was set. */
  readonly answerBy: PlainDate | null
}

/** The newest published version of an assessment's result. */
export function findPublished(read: TenantRead, assessmentId: AssessmentId): Promise<PublishedResult | undefined> {
  return read
    .selectFrom('result_set as r')
    .innerJoin('assessment as a', (join) =>
      join.on('a.district_id', '=', read.districtId).onRef('a.id', '=', 'r.assessment_id'),
    )
    .select([
      'r.id as resultSetId',
      'r.assessment_id as assessmentId',
      'a.name as assessmentName',
      'a.assessor_unit_id as assessorUnitId',
      'a.state',
      'r.number',
      'r.content_hash as contentHash',
      'r.published_at as publishedAt',
      'r.public_from as publicFrom',
      'r.public_to as publicTo',
      'r.answer_by as answerBy',
    ])
    .where('r.district_id', '=', read.districtId)
    .where('r.assessment_id', '=', assessmentId)
    .orderBy('r.number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export interface PublishedLine {
  readonly assessmentId: AssessmentId
  readonly name: string
  readonly state: AssessmentState
  readonly publishedAt: Date
  readonly publicFrom: PlainDate
  readonly publicTo: PlainDate
  readonly units: number
  readonly rated: boolean
}

/** The assessments that have a published result, newest first, each with its newest version. */
export async function listPublished(read: TenantRead): Promise<readonly PublishedLine[]> {
  const { rows } = await sql<PublishedLine>`
    select distinct on (r.assessment_id) r.assessment_id as "assessmentId", a.name, a.state,
      r.published_at as "publishedAt", r.public_from as "publicFrom", r.public_to as "publicTo",
      (select count(*) from result_unit u
        where u.district_id = ${read.districtId} and u.result_set_id = r.id)::int as units,
      exists (select 1 from rating t
        where t.district_id = ${read.districtId} and t.result_set_id = r.id) as rated
    from result_set r
    join assessment a on a.district_id = ${read.districtId} and a.id = r.assessment_id
    where r.district_id = ${read.districtId}
    order by r.assessment_id, r.number desc`.execute(read)
  return rows.toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
}

export interface ResultVersion {
  readonly number: number
  readonly contentHash: string
  readonly publishedAt: Date
  readonly publishedBy: string
}

/** Every version of an assessment's result, the newest first. */
export function listResultVersions(read: TenantRead, assessmentId: AssessmentId): Promise<readonly ResultVersion[]> {
  return read
    .selectFrom('result_set as r')
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'r.published_by'),
    )
    .select(['r.number', 'r.content_hash as contentHash', 'r.published_at as publishedAt', 'p.name as publishedBy'])
    .where('r.district_id', '=', read.districtId)
    .where('r.assessment_id', '=', assessmentId)
    .orderBy('r.number', 'desc')
    .execute()
}

/** The frozen document of a result, as its canonical text. */
export async function getCanonicalResult(read: TenantRead, resultSetId: ResultSetId): Promise<string> {
  const { canonical } = await read
    .selectFrom('result_set')
    .select('canonical')
    .where('district_id', '=', read.districtId)
    .where('id', '=', resultSetId)
    .executeTakeFirstOrThrow()
  return canonical
}

export interface RankedUnit {
  readonly unitId: UnitId
  readonly name: string
  readonly segment: string | null
  readonly self: string | null
  readonly review: string | null
  readonly final: string | null
  readonly percent: string | null
  readonly rank: number | null
  readonly segmentRank: number | null
  readonly levelByScore: string | null
  /** By the rating, once it is decided. */
  readonly level: string | null
  readonly reasons: readonly string[]
}

/** The whole ranking of one published result in one statement: by rank, units without one last, equal ones by name. */
export async function listRanking(read: TenantRead, resultSetId: ResultSetId): Promise<readonly RankedUnit[]> {
  const rows = await read
    .selectFrom('result_unit as u')
    .leftJoin('rating as r', (join) =>
      join.on('r.district_id', '=', read.districtId).onRef('r.result_set_id', '=', 'u.result_set_id'),
    )
    .leftJoin('rating_unit as l', (join) =>
      join
        .on('l.district_id', '=', read.districtId)
        .onRef('l.rating_id', '=', 'r.id')
        .onRef('l.unit_id', '=', 'u.unit_id'),
    )
    .select([
      'u.unit_id as unitId',
      'u.unit_name as name',
      'u.segment',
      'u.self_total as self',
      'u.review_total as review',
      'u.final',
      'u.percent',
      'u.rank',
      'u.segment_rank as segmentRank',
      'u.level as levelByScore',
      'l.level',
      'u.reasons',
    ])
    .where('u.district_id', '=', read.districtId)
    .where('u.result_set_id', '=', resultSetId)
    .orderBy('u.rank', (order) => order.asc().nullsLast())
    .orderBy('u.unit_id')
    .execute()
  const ranked = inNameOrder(
    rows,
    ({ name }) => name,
    ({ rank }) => rank,
  )
  return ranked.map((row) => ({ ...row, reasons: texts(row.reasons) }))
}

export interface ResultItemRow {
  readonly itemId: string
  readonly lineage: unknown
}

/** The lines of one unit in a published result, each with everything that explains it. */
export function listResultItems(
  read: TenantRead,
  resultSetId: ResultSetId,
  unitId: UnitId,
): Promise<readonly ResultItemRow[]> {
  return read
    .selectFrom('result_item')
    .select(['item_id as itemId', 'lineage'])
    .where('district_id', '=', read.districtId)
    .where('result_set_id', '=', resultSetId)
    .where('unit_id', '=', unitId)
    .execute()
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}
