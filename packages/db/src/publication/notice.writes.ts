import type { PersonId, PublicNoticeId, ResultSetId } from '@jianjia/domain/kernel'
import type { Tx } from '../frame/handles.ts'

export interface NoticeDraft {
  readonly noticeId: PublicNoticeId
  readonly number: number
  readonly resultSetId: ResultSetId
  readonly settings: unknown
  readonly canonical: string
  readonly contentHash: string
  /** Why a further version; null for the first. */
  readonly reason: string | null
  readonly issuedBy: PersonId
}

/** Posts a notice, or a further version of it; false where another of this number was posted meanwhile. */
export async function insertNotice(tx: Tx, draft: NoticeDraft): Promise<boolean> {
  const posted = await tx
    .insertInto('public_notice')
    .values({
      district_id: tx.districtId,
      notice_id: draft.noticeId,
      number: draft.number,
      result_set_id: draft.resultSetId,
      settings: JSON.stringify(draft.settings),
      canonical: draft.canonical,
      content_hash: draft.contentHash,
      reason: draft.reason,
      issued_by: draft.issuedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('notice_id')
    .executeTakeFirst()
  return posted !== undefined
}
