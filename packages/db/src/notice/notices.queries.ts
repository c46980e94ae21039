import type { NoticeId, PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { NoticeKind, Overtaking } from '@jianjia/domain/notice'
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
  /** Put away, or overtaken. */
  readonly isRead: boolean
}

/** Which notices of a kind somebody may see today. */
export interface SeenKind {
  readonly kind: NoticeKind
  /** Those about any unit of the tenant. */
  readonly everywhere: boolean
  readonly unitIds: readonly UnitId[]
  /** Those of what they are assigned to besides. */
  readonly byAssignment: boolean
  /** What leaves nothing to be done about them. */
  readonly overtakenBy: readonly Overtaking[]
}

export interface OwnNotices {
  readonly personId: PersonId
  readonly today: PlainDate
  /** What was told of months before this one is overtaken. */
  readonly firstMonth: PlainDate
  /** Kinds that are not named are not seen at all. */
  readonly sees: readonly SeenKind[]
}

export interface NoticesAsked extends OwnNotices {
  /** Only those that are read, or not; null = both. */
  readonly read: boolean | null
  readonly kinds: readonly NoticeKind[] | null
  readonly offset: number
  readonly limit: number
}

export interface NoticePage {
  readonly notices: readonly StoredNotice[]
  /** All that match, on whatever page. */
  readonly total: number
  /** All that are not read, whatever is asked for. */
  readonly unread: number
}

/** The notices of a person that they may still see: what is not read first, of both the latest first. */
export async function listNotices(read: TenantRead, asked: NoticesAsked): Promise<NoticePage> {
  const { offset, limit } = asked
  const district = read.districtId
  const { rows } = await sql<StoredNotice & { readonly total: number; readonly unread: number }>`
    with own as materialized (${own(read, asked)}),
    counted as (
      select count(*) filter (where not o.done)::int as unread,
        count(*) filter (where ${matches(asked)})::int as total from own o
    ),
    page as (
      select o.* from own o where ${matches(asked)}
      order by o.done, o.of_day desc, o.sent_at desc, o.id desc offset ${offset} limit ${limit}
    )
    select n.id as "noticeId", n.kind, n.unit_id as "unitId", coalesce(u.name, '') as "unitName",
      n.subject_id as "subjectId", n.detail, n.of_day as day, n.sent_at as "sentAt", p.name as "sentBy",
      a.name as "askedBy", n.done as "isRead", counted.total, counted.unread
    from counted left join page n on true
    left join app.obligation_round r on r.district_id = ${district} and r.id = n.subject_id
    left join app.unit_name a on a.district_id = ${district} and a.unit_id = r.unit_id and a.voided_at is null
      and daterange(a.valid_from, a.valid_to, '[]') @> ${asked.today}::date
    left join app.unit_name u on u.district_id = ${district} and u.unit_id = n.unit_id and u.voided_at is null
      and daterange(u.valid_from, u.valid_to, '[]') @> ${asked.today}::date
    left join app.person p on p.district_id = ${district} and p.id = n.sent_by
    order by n.done, n.of_day desc, n.sent_at desc, n.id desc`.execute(read)
  const [first] = rows
  const notices = rows.flatMap(({ total: _total, unread: _unread, ...notice }) =>
    notice.noticeId === null ? [] : [notice],
  )
  return { notices, total: first?.total ?? 0, unread: first?.unread ?? 0 }
}

/** How many notices a person has not read. */
export async function countUnreadNotices(read: TenantRead, asked: OwnNotices): Promise<number> {
  const { rows } = await sql<{ readonly unread: number }>`
    select count(*) filter (where not o.done)::int as unread
    from (${own(read, asked)} and n.read_at is null) o`.execute(read)
  return rows[0]?.unread ?? 0
}

/** What was told to a person and may still be seen; `done` = read, about a month that is over, or overtaken. */
function own(read: TenantRead, { personId, firstMonth, sees }: OwnNotices) {
  const district = read.districtId
  return sql`
    select n.id, n.kind, n.unit_id, n.subject_id, n.detail, n.of_day, n.sent_at, n.sent_by,
      n.read_at is not null
        or (n.kind = 'planMonth' and (n.detail ->> 'month')::date < ${firstMonth}::date)
        or ${isOvertaken(read)} as done
    from app.notice n
    join jsonb_to_recordset(${JSON.stringify(sees)}::jsonb)
      as s (kind text, everywhere boolean, "unitIds" uuid[], "byAssignment" boolean, "overtakenBy" text[])
      on s.kind = n.kind
    where n.district_id = ${district} and n.person_id = ${personId}
      and (s.everywhere or n.unit_id = any(s."unitIds") or (s."byAssignment" and (
        exists (
          select from app.review_assignment r
          where r.district_id = ${district} and r.reviewer_id = ${personId} and r.withdrawn_at is null
            and r.assessment_id = n.subject_id
            and (r.unit_id = n.unit_id or n.kind in ('reviewDue', 'reviewLate', 'marksAsked')))
        or exists (
          select from app.objection_opinion q
          where q.district_id = ${district} and q.reviewer_id = ${personId} and q.objection_id = n.subject_id)
        or exists (
          select from app.visit_member v
          where v.district_id = ${district} and v.person_id = ${personId} and v.visit_id = n.subject_id))))`
}

/** Whether somebody has done meanwhile what a notice asks for: of an assessment (of a visit where it is about one). */
function isOvertaken({ districtId: district }: TenantRead) {
  return sql`case when cardinality(s."overtakenBy") = 0 then false else
    ('published' = any(s."overtakenBy") and exists (
      select from app.assessment a where a.district_id = ${district} and a.id = n.subject_id
        and a.state in ('published', 'final')))
    or (s."overtakenBy" && '{handedIn,answered}' and exists (
      select from app.assessment_unit u
      where u.district_id = ${district} and u.assessment_id = n.subject_id and u.unit_id = n.unit_id
        and (u.exempt or u.state <> case when 'handedIn' = any(s."overtakenBy") then 'open' else 'returned' end)))
    or ('reviewed' = any(s."overtakenBy") and not exists (
      select from app.review_assignment r
      where r.district_id = ${district} and r.assessment_id = n.subject_id and r.reviewer_id = n.person_id
        and r.withdrawn_at is null and r.submitted_at is null
        and (r.unit_id = n.unit_id or n.kind <> 'reviewAssigned')))
    or ('visited' = any(s."overtakenBy") and exists (
      select from app.visit v where v.district_id = ${district} and v.id = n.subject_id and v.state <> 'planned'))
  end`
}

function matches({ read, kinds }: NoticesAsked) {
  return sql`(${read}::boolean is null or o.done = ${read}::boolean)
    and (${kinds}::text[] is null or o.kind = any(${kinds}::text[]))`
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
