import type { PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { EventDetail, EventKind } from '@jianjia/domain/notice'
import type { Role } from '@jianjia/domain/org'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'
import { newId } from '../frame/new-id.ts'

export interface EventDraft {
  readonly kind: EventKind
  readonly unitId: UnitId
  readonly subjectId: string
  /** For kinds that one person is told. */
  readonly personId: PersonId | null
  readonly detail: EventDetail
  /** Who did it, and so need not be told; null = nobody in person. */
  readonly happenedBy: PersonId | null
  /** For what follows from the data: a second event of the same key is none. */
  readonly key?: string
}

/** Keeps what has happened, with the change that made it; the answer is how much of it is new. Nobody is told yet. */
export async function insertNoticeEvents(tx: Tx, events: readonly EventDraft[]): Promise<number> {
  if (events.length === 0) return 0
  const drafts = JSON.stringify(events.map((event) => ({ key: null, ...event, id: newId<string>() })))
  const { rows } = await sql`
    insert into app.notice_event
      (district_id, id, kind, unit_id, subject_id, person_id, detail, happened_by, event_key)
    select ${tx.districtId}::uuid, e.id, e.kind, e."unitId", e."subjectId", e."personId", e.detail, e."happenedBy", e.key
    from jsonb_to_recordset(${drafts}::jsonb) as e (id uuid, kind text, "unitId" uuid, "subjectId" uuid,
      "personId" uuid, detail jsonb, "happenedBy" uuid, key text)
    on conflict (district_id, event_key) do nothing
    returning id`.execute(tx)
  return rows.length
}

/** Whose posts are told of a kind; officers are told whatever unit it is about. */
export interface ToldRole {
  readonly kind: EventKind
  readonly role: Role
}

/** So much is told in one transaction. */
export const TOLD_AT_ONCE = 1000

/**
 * Tells what has happened and was not told, to those who lead the units, to officers and to those who are named, but nobody
 * what they have done or silenced. One statement: it is told once, however often and by however many this is called.
 */
export async function tellOpenEvents(
  tx: Tx,
  { today, toRoles }: { readonly today: PlainDate; readonly toRoles: readonly ToldRole[] },
): Promise<{ readonly events: number; readonly notices: number }> {
  const district = tx.districtId
  const { rows } = await sql<{ events: number; notices: number }>`
    with open as materialized (
      select e.id from app.notice_event e where e.district_id = ${district} and e.told_at is null
      order by e.happened_at, e.id limit ${TOLD_AT_ONCE} for update skip locked
    ),
    told as (
      update app.notice_event e set told_at = app.now() from open
      where e.district_id = ${district} and e.id = open.id
      returning e.id, e.kind, e.unit_id, e.subject_id, e.person_id, e.detail, e.happened_by
    ),
    receivers as (
      select t.id, coalesce(t.person_id, o.person_id) as person_id from told t
      left join app.post o on o.district_id = ${district} and t.person_id is null and o.voided_at is null
        and o.valid_from <= ${today}::date and coalesce(o.valid_to, ${today}::date) >= ${today}::date
        and (o.unit_id = t.unit_id or o.role = 'districtOfficer')
        and exists (
          select from jsonb_to_recordset(${JSON.stringify(toRoles)}::jsonb) as r (kind text, role text)
          where r.kind = t.kind and r.role = o.role)
      where coalesce(t.person_id, o.person_id) is not null
        and coalesce(t.person_id, o.person_id) is distinct from t.happened_by
      group by 1, 2
    ),
    notices as (
      insert into app.notice (district_id, id, person_id, unit_id, kind, subject_id, detail, of_day, sent_by, event_id)
      select ${district}::uuid, gen_random_uuid(), r.person_id, t.unit_id, t.kind, t.subject_id, t.detail,
        ${today}::date, t.happened_by, t.id
      from told t join receivers r on r.id = t.id
      where not exists (
        select from app.notice_mute m
        where m.district_id = ${district} and m.person_id = r.person_id and m.kind = t.kind and m.muted)
      on conflict do nothing returning 1
    )
    select (select count(*)::int from told) as events, (select count(*)::int from notices) as notices`.execute(tx)
  return rows[0] ?? { events: 0, notices: 0 }
}
