import type { NoticeId, PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { NoticeKind } from '@jianjia/domain/notice'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'
import { newId } from '../frame/new-id.ts'

export interface NoticeDraft {
  readonly personId: PersonId
  readonly unitId: UnitId
  readonly detail: object
}

export interface NoticesToSend {
  readonly kind: NoticeKind
  readonly subjectId: string
  readonly day: PlainDate
  /** Null = sent by the system. */
  readonly sentBy: PersonId | null
  readonly notices: readonly NoticeDraft[]
}

/** Sends notices in one statement. Who was told the same about the same unit today is not told again: the answer is how many were. */
export async function insertNotices(tx: Tx, of: NoticesToSend): Promise<number> {
  const { kind, subjectId, day, sentBy, notices } = of
  if (notices.length === 0) return 0
  const rows = notices.map(({ personId, unitId, detail }) => ({
    ...{ district_id: tx.districtId, id: newId<NoticeId>(), person_id: personId, unit_id: unitId, kind },
    ...{ subject_id: subjectId, detail: JSON.stringify(detail), of_day: day, sent_by: sentBy },
  }))
  const sent = await tx
    .insertInto('notice')
    .values(rows)
    .onConflict((conflict) => conflict.constraint('notice_once_a_day').doNothing())
    .returning('id')
    .execute()
  return sent.length
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
