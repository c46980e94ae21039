import type { PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { EventDetail, EventKind } from '@jianjia/domain/notice'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'
import { newId } from '../frame/new-id.ts'
import { insertRows } from '../frame/insert-rows.ts'

export interface EventDraft {
  readonly kind: EventKind
  readonly unitId: UnitId
  readonly subjectId: string
  /** For kinds that one person is told. */
  readonly personId: PersonId | null
  readonly detail: EventDetail
  /** Who did it, and so need not be told; null = nobody in person. */
  readonly happenedBy: PersonId | null
}

/** Keeps what has happened, with the change that made it. Nobody is told yet. */
export async function insertNoticeEvents(tx: Tx, events: readonly EventDraft[]): Promise<void> {
  await insertRows(
    tx,
    'notice_event',
    events.map(({ kind, unitId, subjectId, personId, detail, happenedBy }) => ({
      ...{ id: newId<string>(), kind, unit_id: unitId, subject_id: subjectId, person_id: personId },
      ...{ detail: JSON.stringify(detail), happened_by: happenedBy },
    })),
  )
}

/**
 * Tells what has happened and was not told, to those who lead the units and to those who are named, but nobody what they
 * have done or silenced. One statement: it is told once, however often and by however many this is called.
 */
export async function tellOpenEvents(
  tx: Tx,
  { today, toLeaders }: { readonly today: PlainDate; readonly toLeaders: readonly EventKind[] },
): Promise<number> {
  const district = tx.districtId
  const { rows } = await sql<{ told: number }>`
    with open as materialized (
      select e.id from app.notice_event e where e.district_id = ${district} and e.told_at is null
      order by e.happened_at, e.id limit 1000 for update skip locked
    ),
    told as (
      update app.notice_event e set told_at = app.now() from open
      where e.district_id = ${district} and e.id = open.id
      returning e.id, e.kind, e.unit_id, e.subject_id, e.person_id, e.detail, e.happened_by
    ),
    receivers as (
      select t.id, coalesce(t.person_id, o.person_id) as person_id from told t
      left join app.post o on o.district_id = ${district} and o.unit_id = t.unit_id and o.voided_at is null
        and o.valid_from <= ${today}::date and coalesce(o.valid_to, ${today}::date) >= ${today}::date
        and o.role in ('chair', 'groupLeader') and t.person_id is null and t.kind = any(${toLeaders}::text[])
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
    select count(*)::int as told from notices`.execute(tx)
  return rows[0]?.told ?? 0
}
