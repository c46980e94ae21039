import type { PersonId, PlainDate, RatingId, TitleAwardId } from '@jianjia/domain/kernel'
import type { TitleEvent, TitleState } from '@jianjia/domain/title'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'

export interface TitleDraft {
  readonly id: TitleAwardId
  readonly unitId: string
  readonly title: string
  readonly level: string
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  readonly recheckMonths: number | null
  readonly recheckDue: PlainDate | null
  /** The title that this one follows: a renewal, or a lower level. */
  readonly continuesId: TitleAwardId | null
}

export interface TitlesFrom {
  readonly ratingId: RatingId | null
  /** The year of their numbers, which go on where the last title of the year left off. */
  readonly year: number
}

/** Enters titles, each with the next number of the year; whoever numbers at the same time waits. */
export async function insertTitles(tx: Tx, drafts: readonly TitleDraft[], from: TitlesFrom): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`title number ${tx.districtId}`}, 0))`.execute(tx)
  await sql`
    insert into title_award (district_id, id, unit_id, title, level, rating_id, valid_from, valid_to, number_year,
      number_serial, recheck_months, recheck_due, continues_id)
    select ${tx.districtId}, t.id, t."unitId", t.title, t.level, ${from.ratingId}, t."validFrom", t."validTo",
      ${from.year}::int,
      (select coalesce(max(o.number_serial), 0) from title_award o
        where o.district_id = ${tx.districtId} and o.number_year = ${from.year}) + t.at,
      t."recheckMonths", t."recheckDue", t."continuesId"
    from rows from (
      jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) as (
        id uuid, "unitId" uuid, title text, level text, "validFrom" date, "validTo" date, "recheckMonths" int,
        "recheckDue" date, "continuesId" uuid
      )
    ) with ordinality as t(id, "unitId", title, level, "validFrom", "validTo", "recheckMonths", "recheckDue",
      "continuesId", at)`.execute(tx)
}

export interface TitleMoveDraft {
  readonly titleAwardId: TitleAwardId
  /** One more than the version that was looked at. */
  readonly number: number
  readonly event: TitleEvent
  readonly from: TitleState
  readonly to: TitleState
  readonly day: PlainDate
  readonly reason: string
  readonly approval: string | null
  readonly dueOn: PlainDate | null
  /** The title holds no longer from now on. */
  readonly ends: boolean
  readonly decidedBy: PersonId
}

/** Writes one act on a title; of two who act at once the second fails whole. */
export async function insertTitleMove(tx: Tx, move: TitleMoveDraft): Promise<void> {
  await tx
    .insertInto('title_move')
    .values({
      district_id: tx.districtId,
      title_award_id: move.titleAwardId,
      number: move.number,
      event: move.event,
      from_state: move.from,
      to_state: move.to,
      day: move.day,
      reason: move.reason,
      approval: move.approval,
      due_on: move.dueOn,
      decided_by: move.decidedBy,
    })
    .execute()
  if (!move.ends) return
  await tx
    .updateTable('title_award')
    .set({ revoked_at: sql`app.now()`, revoked_by: move.decidedBy, revoke_reason: move.reason })
    .where('district_id', '=', tx.districtId)
    .where('id', '=', move.titleAwardId)
    .where('revoked_at', 'is', null)
    .execute()
}
