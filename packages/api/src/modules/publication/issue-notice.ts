import { findNotice } from '@jianjia/db/publication'
import { listExemptReasons } from '@jianjia/db/assessment'
import { mayObject, NoticeSettings } from '@jianjia/domain/assessment'
import { AssessmentId, PublicNoticeId, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { published } from '../result/published.ts'
import { subjectOfResult } from './notice-subject.ts'
import { postNotice } from './post-notice.ts'

/**
 * Posts the public notice of a published result, or a corrected version of it under the same address: a wrong telephone, a
 * field too many. The figures and the days stay those of the frozen result; earlier versions are kept.
 */
export const issueNotice = change({
  name: 'publication.issueNotice',
  action: 'assessment.publish',
  audit: 'named',
  dataClass: 'published',
  input: {
    assessmentId: AssessmentId,
    settings: NoticeSettings,
    /** The number of the notice that was looked at; 0 = none yet. */
    expectedVersion: z.int().min(0),
    /** Why it is corrected; empty for the first. */
    reason: z.string().trim().max(200),
  },
  target: published,
  output: z.strictObject({ noticeId: PublicNoticeId, number: z.int(), contentHash: z.string() }),
  run: async ({ tx, input, actor, subject: result, today }) => {
    if (result === undefined) return refuse('notFoundOrNoAccess')
    if (!mayObject({ end: result.publicTo }, today)) return refuse('noticeOver', { day: result.publicTo })
    const [kept, reasons] = await Promise.all([
      findNotice(tx, result.resultSetId),
      listExemptReasons(tx, input.assessmentId),
    ])
    if ((kept?.number ?? 0) !== input.expectedVersion) return refuse('staleVersion')
    if (kept !== undefined && input.reason === '') return refuse('malformed', {}, { path: ['reason'] })
    const subject = await subjectOfResult(tx, result, reasons)
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    return postNotice(tx, {
      ...{ resultSetId: result.resultSetId, subject, settings: input.settings, issuedBy: actor.personId },
      ...(kept && { corrected: { notice: kept, reason: input.reason } }),
    })
  },
})
