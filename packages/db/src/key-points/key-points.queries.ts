import type { FileId, KeyPointsId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { KeyPointsContent, type KeyPointsState, ReadSource } from '@jianjia/domain/plan'
import { sql } from 'kysely'
import type { TenantRead, Tx } from '../frame/handles.ts'

/** Key points with what is written in them now. */
export interface StoredKeyPoints {
  readonly keyPointsId: KeyPointsId
  readonly unitId: UnitId
  readonly state: KeyPointsState
  readonly title: string
  /** Null while nothing is open. */
  readonly draft: KeyPointsContent | null
  /** 0 = there is no file. */
  readonly sourceSeq: number
  /** The newest version that was issued; 0 = none yet. */
  readonly number: number
  readonly savedByName: string
  readonly savedAt: Date
  readonly version: number
}

const KEY_POINTS = (read: TenantRead, keyPointsId: KeyPointsId) =>
  read
    .selectFrom('key_points as k')
    .innerJoin('person as p', (join) => join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'k.saved_by'))
    .select(['k.id as keyPointsId', 'k.unit_id as unitId', 'k.state', 'k.title', 'k.draft', 'k.number', 'k.version'])
    .select(['k.source_seq as sourceSeq', 'p.name as savedByName', 'k.saved_at as savedAt'])
    .where('k.district_id', '=', read.districtId)
    .where('k.id', '=', keyPointsId)

type Row = Omit<StoredKeyPoints, 'draft'> & { readonly draft: unknown }

function parsed(row: Row | undefined): StoredKeyPoints | undefined {
  return row && { ...row, draft: row.draft === null ? null : KeyPointsContent.parse(row.draft) }
}

export async function findKeyPoints(read: TenantRead, keyPointsId: KeyPointsId): Promise<StoredKeyPoints | undefined> {
  return parsed(await KEY_POINTS(read, keyPointsId).executeTakeFirst())
}

/** The same, held until the end of the transaction. */
export async function lockKeyPoints(tx: Tx, keyPointsId: KeyPointsId): Promise<StoredKeyPoints | undefined> {
  return parsed(await KEY_POINTS(tx, keyPointsId).forUpdate('k').executeTakeFirst())
}

export interface KeyPointsLine {
  readonly keyPointsId: KeyPointsId
  readonly unitId: UnitId
  readonly unitName: string
  readonly state: KeyPointsState
  readonly title: string
  readonly periodStart: PlainDate | null
  readonly periodEnd: PlainDate | null
  readonly number: number
  /** Of the newest version; of the draft where none was issued. */
  readonly points: number
  readonly required: number
  readonly savedAt: Date
}

export interface KeyPointsOf {
  /** The units whose key points may be shown; null = all of the tenant. */
  readonly unitIds: readonly UnitId[] | null
  /** The units whose drafts may be shown too. */
  readonly draftsOf: readonly UnitId[]
}

/** More than these nobody has issued in the life of a system. */
const MANY = 300

/** What some units have issued, and of some the drafts too; the latest period first. One statement. */
export async function listKeyPoints(
  read: TenantRead,
  { unitIds, draftsOf }: KeyPointsOf,
): Promise<readonly KeyPointsLine[]> {
  const { rows } = await sql<KeyPointsLine>`
    select k.id as "keyPointsId", k.unit_id as "unitId", coalesce(n.name, '') as "unitName", k.state, k.title,
      k.period_start as "periodStart", k.period_end as "periodEnd", k.number, k.saved_at as "savedAt",
      coalesce(jsonb_array_length(c.content -> 'points'), 0) as points,
      jsonb_array_length(coalesce(jsonb_path_query_array(c.content, '$.points[*] ? (@.required == true)'), '[]'))
        as required
    from app.key_points k
    left join app.unit_name n on n.district_id = ${read.districtId} and n.unit_id = k.unit_id and n.voided_at is null
      and daterange(n.valid_from, n.valid_to, '[]') @> app.today(${read.districtId})
    left join app.key_points_version v on v.district_id = ${read.districtId} and v.key_points_id = k.id
      and v.number = k.number
    cross join lateral (select coalesce(v.content, k.draft) as content) c
    where k.district_id = ${read.districtId} and k.state <> 'discarded'
      and (k.number > 0 or k.unit_id = any(${draftsOf}::uuid[]))
      and (${unitIds}::uuid[] is null or k.unit_id = any(${unitIds}::uuid[]))
    order by k.period_start desc nulls first, k.saved_at desc, k.id limit ${MANY}`.execute(read)
  return rows
}

export interface StoredVersionOfPoints {
  readonly number: number
  readonly content: KeyPointsContent
  readonly note: string
  readonly issuedByName: string
  readonly issuedAt: Date
}

/** All versions that were issued, the newest first. */
export async function listKeyPointsVersions(
  read: TenantRead,
  keyPointsId: KeyPointsId,
): Promise<readonly StoredVersionOfPoints[]> {
  const rows = await read
    .selectFrom('key_points_version as v')
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'v.issued_by'),
    )
    .select(['v.number', 'v.content', 'v.note', 'p.name as issuedByName', 'v.issued_at as issuedAt'])
    .where('v.district_id', '=', read.districtId)
    .where('v.key_points_id', '=', keyPointsId)
    .orderBy('v.number', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, content: KeyPointsContent.parse(row.content) }))
}

/** One version, and whose it is. */
export interface IssuedVersion {
  readonly keyPointsId: KeyPointsId
  readonly unitId: UnitId
  readonly number: number
  /** The newest version of the same key points. */
  readonly latest: number
  readonly content: KeyPointsContent
}

export interface IssuedBetween {
  /** Whose; null = of all of the tenant. */
  readonly unitIds: readonly UnitId[] | null
  readonly from: PlainDate
  readonly to: PlainDate
}

/** Every version of the key points whose period touches those days, by issuer and number. One statement. */
export async function listIssuedKeyPoints(
  read: TenantRead,
  { unitIds, from, to }: IssuedBetween,
): Promise<readonly IssuedVersion[]> {
  const { rows } = await sql<VersionRow>`
    select k.id as "keyPointsId", k.unit_id as "unitId", v.number, k.number as latest, v.content
    from app.key_points k
    join app.key_points_version v on v.district_id = k.district_id and v.key_points_id = k.id
    where k.district_id = ${read.districtId} and k.period_start <= ${to}::date and k.period_end >= ${from}::date
      and (${unitIds}::uuid[] is null or k.unit_id = any(${unitIds}::uuid[]))
    order by k.period_start, k.id, v.number`.execute(read)
  return rows.map(ofRow)
}

/** Every version of the named key points. One statement. */
export async function listHeldKeyPoints(
  read: TenantRead,
  keyPointsIds: readonly KeyPointsId[],
): Promise<readonly IssuedVersion[]> {
  const { rows } = await sql<VersionRow>`
    select k.id as "keyPointsId", k.unit_id as "unitId", v.number, k.number as latest, v.content
    from app.key_points k
    join app.key_points_version v on v.district_id = k.district_id and v.key_points_id = k.id
    where k.district_id = ${read.districtId} and k.id = any(${keyPointsIds}::uuid[])
    order by k.period_start, k.id, v.number`.execute(read)
  return rows.map(ofRow)
}

type VersionRow = Omit<IssuedVersion, 'content'> & { readonly content: unknown }

function ofRow(row: VersionRow): IssuedVersion {
  return { ...row, content: KeyPointsContent.parse(row.content) }
}

/** The file from which key points were read, and its text. */
export interface StoredKeyPointsSource extends Pick<ReadSource, 'lines' | 'refused'> {
  readonly seq: number
  readonly fileName: string
  readonly size: number
  readonly mediaType: string
  readonly sha256: string
  readonly ownerUnitId: UnitId
  readonly fileId: FileId
}

export async function findKeyPointsSource(
  read: TenantRead,
  { keyPointsId, seq }: { readonly keyPointsId: KeyPointsId; readonly seq: number },
): Promise<StoredKeyPointsSource | undefined> {
  const row = await read
    .selectFrom('key_points_source as s')
    .innerJoin('evidence_file as f', (join) =>
      join.on('f.district_id', '=', read.districtId).onRef('f.id', '=', 's.file_id'),
    )
    .select(['s.seq', 's.document', 's.refused', 's.file_id as fileId', 'f.original_name as fileName', 'f.size'])
    .select(['f.media_type as mediaType', 'f.sha256', 'f.owner_unit_id as ownerUnitId'])
    .where('s.district_id', '=', read.districtId)
    .where('s.key_points_id', '=', keyPointsId)
    .where('s.seq', '=', seq)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { document, refused: no, ...rest } = row
  const { lines, refused } = ReadSource.parse({ lines: document, readings: [], notes: [], refused: no })
  return { ...rest, lines, refused }
}
