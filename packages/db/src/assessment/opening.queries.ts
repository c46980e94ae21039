import type { SchemeId } from '@jianjia/domain/kernel'
import type { Scheme } from '@jianjia/domain/scheme'
import type { TenantRead } from '../frame/handles.ts'
import { getStoredScheme, schemeAsWritten } from '../scheme/stored-scheme.ts'

/** A frozen version of a scheme by which an assessment may be opened. */
export interface PublishedVersion {
  readonly schemeId: SchemeId
  readonly name: string
  readonly yearLabel: string
  readonly number: number
  readonly publishedAt: Date
  readonly scheme: Scheme
}

const SHOWN_VERSIONS = 50

/** The newest published versions first; schemes that were retired are left out. */
export async function listPublishedVersions(read: TenantRead): Promise<readonly PublishedVersion[]> {
  const rows = await versions(read)
    .orderBy('v.published_at', 'desc')
    .orderBy('v.number', 'desc')
    .limit(SHOWN_VERSIONS)
    .execute()
  return rows.map(({ body, ...version }) => ({ ...version, scheme: getStoredScheme(body) }))
}

export interface VersionOf {
  readonly schemeId: SchemeId
  readonly number: number
}

export async function findPublishedVersion(read: TenantRead, of: VersionOf): Promise<PublishedVersion | undefined> {
  const row = await versions(read)
    .where('v.scheme_id', '=', of.schemeId)
    .where('v.number', '=', of.number)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { body, ...version } = row
  return { ...version, scheme: getStoredScheme(body) }
}

function versions(read: TenantRead) {
  return read
    .selectFrom('scheme_version as v')
    .innerJoin('scheme as s', (join) =>
      join.on('s.district_id', '=', read.districtId).onRef('s.id', '=', 'v.scheme_id').on('s.state', '<>', 'retired'),
    )
    .select(['v.scheme_id as schemeId', 's.name', 's.year_label as yearLabel', 'v.number'])
    .select(['v.published_at as publishedAt', schemeAsWritten('v.body').as('body')])
    .where('v.district_id', '=', read.districtId)
}

/** Whether the tenant has the scheme at all, published or not. */
export async function hasScheme(read: TenantRead, schemeId: SchemeId): Promise<boolean> {
  const row = await read
    .selectFrom('scheme')
    .select('id')
    .where('district_id', '=', read.districtId)
    .where('id', '=', schemeId)
    .executeTakeFirst()
  return row !== undefined
}
