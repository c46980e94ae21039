import type { NoticeId, PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { NoticeKind } from '@jianjia/domain/notice'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'
import { newId } from '../frame/new-id.ts'

export interface NoticeDraft {
  readonly personId: PersonId
  readonly unitId: UnitId
  /** What it is about: see `Notice`. */
  readonly subjectId: string
  readonly detail: object
}

export interface NoticesToSend {
  readonly kind: NoticeKind
  readonly day: PlainDate
  /** Null = sent by itself. */
  readonly sentBy: PersonId | null
  readonly notices: readonly NoticeDraft[]
}

/**
 * Sends any number of notices in one statement. Who was told the same about the same unit today is not told again, nor who has
 * silenced the kind: the answer is how many were.
 */
export async function insertNotices(tx: Tx, { kind, day, sentBy, notices }: NoticesToSend): Promise<number> {
  if (notices.length === 0) return 0
  const drafts = JSON.stringify(notices.map((notice) => ({ ...notice, id: newId<NoticeId>() })))
  const { rows } = await sql`
    insert into app.notice (district_id, id, person_id, unit_id, kind, subject_id, detail, of_day, sent_by)
    select ${tx.districtId}::uuid, n.id, n."personId", n."unitId", ${kind}, n."subjectId", n.detail, ${day}::date,
      ${sentBy}::uuid
    from jsonb_to_recordset(${drafts}::jsonb)
      as n (id uuid, "personId" uuid, "unitId" uuid, "subjectId" uuid, detail jsonb)
    where not exists (
      select from app.notice_mute m
      where m.district_id = ${tx.districtId} and m.person_id = n."personId" and m.kind = ${kind} and m.muted)
    on conflict on constraint notice_once_a_day do nothing
    returning id`.execute(tx)
  return rows.length
}

/** Marks all notices of a person as read. */
export async function markAllNoticesRead(tx: Tx, personId: PersonId): Promise<number> {
  const { numAffectedRows } = await sql`
    update app.notice set read_at = app.now()
    where district_id = ${tx.districtId} and person_id = ${personId} and read_at is null`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

/** Marks what a person was told of one kind as read: what it asked for is done. */
export async function markKindRead(
  tx: Tx,
  { personId, kind }: { readonly personId: PersonId; readonly kind: NoticeKind },
): Promise<void> {
  await sql`
    update app.notice set read_at = app.now()
    where district_id = ${tx.districtId} and person_id = ${personId} and kind = ${kind} and read_at is null`.execute(tx)
}

/** Marks notices of a person as read, once; what is read already or somebody else's stays as it is. */
export async function markNoticesRead(
  tx: Tx,
  { personId, noticeIds }: { readonly personId: PersonId; readonly noticeIds: readonly NoticeId[] },
): Promise<number> {
  const { numAffectedRows } = await sql`
    update app.notice set read_at = app.now()
    where district_id = ${tx.districtId} and person_id = ${personId} and id = any(${noticeIds}::uuid[])
      and read_at is null`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}
