import type { NoticeId, PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { NoticeKind } from '@jianjia/domain/notice'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

export interface StoredNotice {
  readonly noticeId: NoticeId
  readonly kind: NoticeKind
  readonly unitId: UnitId
  readonly unitName: string
  readonly subjectId: string
  /** What the words need, as it was when it was sent. */
  readonly detail: unknown
  readonly day: PlainDate
  readonly sentAt: Date
  /** The person who sent it; null = it was sent by itself. */
  readonly sentBy: string | null
  /** The unit that asks for what the notice reminds of; null where it is about the own plan. */
  readonly askedBy: string | null
  readonly readAt: Date | null
}

/** The latest notices of a person. One statement. */
export async function listNotices(
  read: TenantRead,
  { personId, limit }: { readonly personId: PersonId; readonly limit: number },
): Promise<readonly StoredNotice[]> {
  const { rows } = await sql<StoredNotice>`
    select n.id as "noticeId", n.kind, n.unit_id as "unitId", coalesce(u.name, '') as "unitName",
      n.subject_id as "subjectId", n.detail, n.of_day as day, n.sent_at as "sentAt", p.name as "sentBy",
      a.name as "askedBy", n.read_at as "readAt"
    from app.notice n
    left join app.obligation_round r on r.district_id = ${read.districtId} and r.id = n.subject_id
    left join app.unit_name a on a.district_id = ${read.districtId} and a.unit_id = r.unit_id and a.voided_at is null
      and daterange(a.valid_from, a.valid_to, '[]') @> app.today(${read.districtId})
    left join app.unit_name u on u.district_id = ${read.districtId} and u.unit_id = n.unit_id and u.voided_at is null
      and daterange(u.valid_from, u.valid_to, '[]') @> app.today(${read.districtId})
    left join app.person p on p.district_id = ${read.districtId} and p.id = n.sent_by
    where n.district_id = ${read.districtId} and n.person_id = ${personId}
    order by n.sent_at desc, n.id desc limit ${limit}`.execute(read)
  return rows
}

export interface SentNotice {
  readonly unitId: UnitId
  readonly to: string
  readonly day: PlainDate
  readonly sentBy: string | null
  readonly readAt: Date | null
}

export interface SentAbout {
  readonly kind: NoticeKind
  readonly subjectId: string
  readonly unitId?: UnitId
  /** Only those of one day. */
  readonly day?: PlainDate
}

/** What was sent about one thing, the latest first. */
export async function listSentNotices(read: TenantRead, about: SentAbout): Promise<readonly SentNotice[]> {
  const { rows } = await sql<SentNotice>`
    select n.unit_id as "unitId", t.name as "to", n.of_day as day, p.name as "sentBy", n.read_at as "readAt"
    from app.notice n
    join app.person t on t.district_id = ${read.districtId} and t.id = n.person_id
    left join app.person p on p.district_id = ${read.districtId} and p.id = n.sent_by
    where n.district_id = ${read.districtId} and n.kind = ${about.kind} and n.subject_id = ${about.subjectId}
      and (${about.unitId ?? null}::uuid is null or n.unit_id = ${about.unitId ?? null}::uuid)
      and (${about.day ?? null}::date is null or n.of_day = ${about.day ?? null}::date)
    order by n.sent_at desc, n.id desc`.execute(read)
  return rows
}

/** A day on which something was sent about one thing: by a person, or by itself. */
export interface SentDay {
  readonly day: PlainDate
  /** Null = by itself. */
  readonly sentBy: string | null
  readonly units: number
  readonly people: number
}

/** On which days what was sent about one thing, the latest first. One statement. */
export async function listSentDays(
  read: TenantRead,
  { kind, subjectId }: Pick<SentAbout, 'kind' | 'subjectId'>,
): Promise<readonly SentDay[]> {
  const { rows } = await sql<SentDay>`
    select n.of_day as day, p.name as "sentBy", count(distinct n.unit_id)::int as units, count(*)::int as people
    from app.notice n
    left join app.person p on p.district_id = ${read.districtId} and p.id = n.sent_by
    where n.district_id = ${read.districtId} and n.kind = ${kind} and n.subject_id = ${subjectId}
    group by n.of_day, n.sent_by, p.name
    order by n.of_day desc, n.sent_by nulls first`.execute(read)
  return rows
}

export interface ToldUnit {
  readonly subjectId: string
  readonly unitId: UnitId
}
