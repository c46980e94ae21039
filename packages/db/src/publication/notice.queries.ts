import type { PlainDate, PublicNoticeId, ResultSetId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

export interface KeptNotice {
  readonly noticeId: PublicNoticeId
  readonly number: number
  readonly settings: unknown
  readonly canonical: string
  readonly contentHash: string
  readonly issuedAt: Date
}

/** The newest version of the public notice of a result. */
export function findNotice(read: TenantRead, resultSetId: ResultSetId): Promise<KeptNotice | undefined> {
  return read
    .selectFrom('public_notice')
    .select([
      'notice_id as noticeId',
      'number',
      'settings',
      'canonical',
      'content_hash as contentHash',
      'issued_at as issuedAt',
    ])
    .where('district_id', '=', read.districtId)
    .where('result_set_id', '=', resultSetId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export interface NoticeVersion {
  readonly number: number
  readonly reason: string | null
  readonly issuedBy: string
  readonly issuedAt: Date
  readonly contentHash: string
}

/** Every version under the address of a notice, the newest first, also those of results that were corrected since. */
export function listNoticeVersions(read: TenantRead, noticeId: PublicNoticeId): Promise<readonly NoticeVersion[]> {
  return read
    .selectFrom('public_notice as n')
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'n.issued_by'),
    )
    .select(['n.number', 'n.reason', 'p.name as issuedBy', 'n.issued_at as issuedAt', 'n.content_hash as contentHash'])
    .where('n.district_id', '=', read.districtId)
    .where('n.notice_id', '=', noticeId)
    .orderBy('n.number', 'desc')
    .execute()
}

export interface OpenNotice {
  readonly number: number
  readonly canonical: string
  readonly contentHash: string
  readonly reason: string | null
  readonly issuedAt: Date
  readonly resultNumber: number
  readonly resultHash: string
  readonly publicTo: PlainDate
}

/** What somebody without a session reads under the address of a notice: its newest version. */
export function findOpenNotice(read: TenantRead, noticeId: PublicNoticeId): Promise<OpenNotice | undefined> {
  return read
    .selectFrom('public_notice as n')
    .innerJoin('result_set as r', (join) =>
      join.on('r.district_id', '=', read.districtId).onRef('r.id', '=', 'n.result_set_id'),
    )
    .select([
      'n.number',
      'n.canonical',
      'n.content_hash as contentHash',
      'n.reason',
      'n.issued_at as issuedAt',
      'r.number as resultNumber',
      'r.content_hash as resultHash',
      'r.public_to as publicTo',
    ])
    .where('n.district_id', '=', read.districtId)
    .where('n.notice_id', '=', noticeId)
    .orderBy('n.number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export interface OpenNoticeLine {
  readonly noticeId: PublicNoticeId
  readonly title: string
  readonly publicFrom: PlainDate
  readonly publicTo: PlainDate
}

/** The notices that run, and those that ended from `since` on; those that run longest first. */
export async function listOpenNotices(read: TenantRead, since: PlainDate): Promise<readonly OpenNoticeLine[]> {
  const { rows } = await sql<OpenNoticeLine>`
    select distinct on (n.notice_id) n.notice_id as "noticeId", n.settings ->> 'title' as title,
      r.public_from as "publicFrom", r.public_to as "publicTo"
    from public_notice n
    join result_set r on r.district_id = ${read.districtId} and r.id = n.result_set_id
    where n.district_id = ${read.districtId} and r.public_to >= ${since}
    order by n.notice_id, n.number desc`.execute(read)
  return rows.toSorted((a, b) => (a.publicTo < b.publicTo ? 1 : a.publicTo > b.publicTo ? -1 : 0))
}
