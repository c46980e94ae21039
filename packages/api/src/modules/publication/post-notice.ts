import { newSealedId, type Tx } from '@jianjia/db'
import { insertNotice, type KeptNotice } from '@jianjia/db/publication'
import { maskFaults, noticeSheet, type NoticeSettings, type NoticeSubject } from '@jianjia/domain/assessment'
import {
  canonicalJson,
  ok,
  type PersonId,
  type PublicNoticeId,
  refuse,
  type Result,
  type ResultSetId,
  withoutUndefined,
} from '@jianjia/domain/kernel'
import { sha256Of } from '../../frame/sha256.ts'

interface ToPost {
  readonly resultSetId: ResultSetId
  readonly subject: NoticeSubject
  readonly settings: NoticeSettings
  readonly issuedBy: PersonId
  /** The version that is corrected, and why; undefined for the first. */
  readonly corrected?: { readonly notice: KeptNotice; readonly reason: string }
}

export interface PostedNotice {
  readonly noticeId: PublicNoticeId
  readonly number: number
  readonly contentHash: string
}

/** Freezes a notice as everybody will read it. Nothing is posted on which the mask checker finds anything, nor twice under one number. */
export async function postNotice(tx: Tx, post: ToPost): Promise<Result<PostedNotice>> {
  const { resultSetId, subject, settings, issuedBy, corrected } = post
  const sheet = noticeSheet(subject, settings)
  const faults = maskFaults(sheet)
  if (faults.length > 0)
    return refuse('noticeNotMasked', { count: faults.length, places: [...new Set(faults.map(({ place }) => place))] })
  const canonical = canonicalJson(withoutUndefined(sheet))
  const posted = {
    noticeId: corrected?.notice.noticeId ?? newSealedId<PublicNoticeId>(),
    number: (corrected?.notice.number ?? 0) + 1,
    contentHash: sha256Of(canonical),
  }
  const reason = corrected?.reason ?? null
  const isFirst = await insertNotice(tx, { ...posted, resultSetId, settings, canonical, reason, issuedBy })
  return isFirst ? ok(posted) : refuse('staleVersion')
}
