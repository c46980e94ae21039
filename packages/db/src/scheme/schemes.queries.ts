import type { AssessmentState } from '@jianjia/domain/assessment'
import type { AssessmentId, PlainDate, SchemeId, UnitId } from '@jianjia/domain/kernel'
import { isPresetId, type PresetId, type Scheme } from '@jianjia/domain/scheme'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'
import { getStoredScheme, schemeAsWritten } from './stored-scheme.ts'

export type SchemeState = 'draft' | 'published' | 'retired'

export interface SchemeLine {
  readonly schemeId: SchemeId
  readonly name: string
  readonly yearLabel: string
  readonly state: SchemeState
  readonly preset: PresetId | null
  readonly createdByName: string | null
  readonly createdAt: Date
  readonly version: number
  /** The number of the newest published version; null = none yet. */
  readonly published: number | null
}

/** All schemes of the tenant outside the bin, newest first. */
export async function listSchemes(read: TenantRead): Promise<readonly SchemeLine[]> {
  const rows = await read
    .selectFrom('scheme as s')
    .leftJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 's.created_by'),
    )
    .select((row) => [
      's.id as schemeId',
      's.name',
      's.year_label as yearLabel',
      's.state',
      's.preset',
      'p.name as createdByName',
      's.created_at as createdAt',
      's.version',
      row
        .selectFrom('scheme_version as v')
        .select((version) => version.fn.max('v.number').as('number'))
        .where('v.district_id', '=', read.districtId)
        .whereRef('v.scheme_id', '=', 's.id')
        .as('published'),
    ])
    .where('s.district_id', '=', read.districtId)
    .where(
      sql<boolean>`not exists (select from app.bin_item b where b.district_id = ${read.districtId} and b.kind = 'scheme'
        and b.subject_id = s.id)`,
    )
    .orderBy('s.created_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({ ...row, preset: presetOf(row.preset), published: row.published ?? null }))
}

export interface StoredScheme {
  readonly schemeId: SchemeId
  readonly ownerUnitId: UnitId
  readonly name: string
  readonly yearLabel: string
  readonly state: SchemeState
  readonly scheme: Scheme
  readonly preset: PresetId | null
  readonly parameters: Readonly<Record<string, unknown>>
  readonly version: number
  /** Since when it lies in the bin. */
  readonly binnedOn: PlainDate | null
}

export async function findScheme(read: TenantRead, schemeId: SchemeId): Promise<StoredScheme | undefined> {
  const row = await read
    .selectFrom('scheme')
    .select([
      'id as schemeId',
      'owner_unit_id as ownerUnitId',
      'name',
      'year_label as yearLabel',
      'state',
      'preset',
      'parameters',
      'version',
    ])
    .select(schemeAsWritten('scheme.draft').as('draft'))
    .select(
      sql<PlainDate | null>`(select (b.binned_at at time zone d.time_zone)::date from app.bin_item b
        join app.district d on d.id = b.district_id
        where b.district_id = ${read.districtId} and b.kind = 'scheme' and b.subject_id = scheme.id)`.as('binnedOn'),
    )
    .where('district_id', '=', read.districtId)
    .where('id', '=', schemeId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { draft, preset, parameters, ...rest } = row
  return { ...rest, scheme: getStoredScheme(draft), preset: presetOf(preset), parameters: valuesOf(parameters) }
}

export interface PublishedVersion {
  readonly number: number
  readonly contentHash: string
  readonly structureHash: string
  readonly publishedAt: Date
  readonly publishedByName: string | null
}

/** The frozen versions of a scheme, newest first. */
export function listVersions(read: TenantRead, schemeId: SchemeId): Promise<readonly PublishedVersion[]> {
  return read
    .selectFrom('scheme_version as v')
    .leftJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'v.published_by'),
    )
    .select([
      'v.number',
      'v.content_hash as contentHash',
      'v.structure_hash as structureHash',
      'v.published_at as publishedAt',
      'p.name as publishedByName',
    ])
    .where('v.district_id', '=', read.districtId)
    .where('v.scheme_id', '=', schemeId)
    .orderBy('v.number', 'desc')
    .execute()
}

export interface SchemeUse {
  readonly assessmentId: AssessmentId
  readonly name: string
  /** The version by which it scores. */
  readonly number: number
  readonly periodStart: PlainDate
  readonly periodEnd: PlainDate
  readonly state: AssessmentState
}

/** The assessments that score by a version of the scheme, newest window first. */
export function listSchemeUses(read: TenantRead, schemeId: SchemeId): Promise<readonly SchemeUse[]> {
  return read
    .selectFrom('assessment')
    .select(['id as assessmentId', 'name', 'scheme_version as number', 'state'])
    .select(['period_start as periodStart', 'period_end as periodEnd'])
    .where('district_id', '=', read.districtId)
    .where('scheme_id', '=', schemeId)
    .orderBy('period_end', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}

export interface FrozenScheme {
  readonly ownerUnitId: UnitId
  readonly name: string
  readonly scheme: Scheme
  readonly contentHash: string
  readonly publishedAt: Date
}

/** One frozen version of a scheme. */
export async function findSchemeVersion(
  read: TenantRead,
  schemeId: SchemeId,
  number: number,
): Promise<FrozenScheme | undefined> {
  const row = await read
    .selectFrom('scheme_version as v')
    .innerJoin('scheme as s', (join) =>
      join.on('s.district_id', '=', read.districtId).onRef('s.id', '=', 'v.scheme_id'),
    )
    .select([
      's.owner_unit_id as ownerUnitId',
      's.name',
      schemeAsWritten('v.body').as('body'),
      'v.content_hash as contentHash',
      'v.published_at as publishedAt',
    ])
    .where('v.district_id', '=', read.districtId)
    .where('v.scheme_id', '=', schemeId)
    .where('v.number', '=', number)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { body, ...rest } = row
  return { ...rest, scheme: getStoredScheme(body) }
}

function presetOf(text: string | null): PresetId | null {
  return text !== null && isPresetId(text) ? text : null
}

function valuesOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
