import { listExemptReasons } from '@jianjia/db/assessment'
import { findNotice, listNoticeVersions } from '@jianjia/db/publication'
import { findPublished } from '@jianjia/db/result'
import { NoticeSettings, publicNotice } from '@jianjia/domain/assessment'
import { AssessmentId, ok, PlainDate, PublicNoticeId, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { assessorOf } from '../assessment/assessment-target.ts'
import { findAssessed } from '../combination/assessed.ts'
import { subjectOfResult, subjectOfRows } from './notice-subject.ts'

const days = z.strictObject({ start: PlainDate, end: PlainDate })

/**
 * What a public notice is made of, before and after publication: the console makes the sheet of it with the functions that
 * the server will use, so that what is looked at is what is posted.
 */
export const getNoticeDraft = read({
  name: 'publication.draft',
  action: 'assessment.publish',
  dataClass: 'internal',
  input: { assessmentId: AssessmentId },
  target: assessorOf,
  output: z.strictObject({
    today: PlainDate,
    /** The fewest days that the assessment asks for. */
    publicityDays: z.int(),
    /** Null before publication. */
    published: z
      .strictObject({ number: z.int(), contentHash: z.string(), publicFrom: PlainDate, publicTo: PlainDate })
      .nullable(),
    subject: z.strictObject({
      district: z.string(),
      assessment: z.string(),
      period: days,
      scheme: z.string(),
      days,
      /** By when objections are answered; before publication what holds where nothing else is set. */
      answerBy: PlainDate,
      units: z
        .array(
          z.strictObject({
            name: z.string(),
            segment: z.string().nullable(),
            rank: z.int().nullable(),
            segmentRank: z.int().nullable(),
            final: z.string().nullable(),
            level: z.string().nullable(),
            exemptReason: z.string().nullable(),
          }),
        )
        .readonly(),
    }),
    notice: z
      .strictObject({
        noticeId: PublicNoticeId,
        settings: NoticeSettings,
        versions: z.array(
          z.strictObject({
            number: z.int(),
            reason: z.string().nullable(),
            issuedBy: z.string(),
            issuedAt: z.string(),
            contentHash: z.string(),
          }),
        ),
      })
      .nullable(),
  }),
  run: async ({ db, input: { assessmentId }, subject: head, today }) => {
    const [result, assessed] = [await findPublished(db, assessmentId), await findAssessed(db, assessmentId, today)]
    if (assessed === undefined || head === undefined) return refuse('notFoundOrNoAccess')
    const { rows, tree } = assessed
    const { publicityDays } = rows.assessment
    if (result === undefined) {
      const notice = publicNotice(today, publicityDays)
      const subject = await subjectOfRows(db, { rows, tree, days: notice, answerBy: null, today })
      return ok({ today, publicityDays, published: null, subject, notice: null })
    }
    const [kept, reasons] = await Promise.all([findNotice(db, result.resultSetId), listExemptReasons(db, assessmentId)])
    const versions = kept === undefined ? [] : await listNoticeVersions(db, kept.noticeId)
    const subject = await subjectOfResult(db, result, reasons)
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const { number, contentHash, publicFrom, publicTo } = result
    return ok({
      ...{ today, publicityDays, subject, published: { number, contentHash, publicFrom, publicTo } },
      notice: kept
        ? {
            noticeId: kept.noticeId,
            settings: NoticeSettings.parse(kept.settings),
            versions: versions.map(({ issuedAt, ...version }) => ({ ...version, issuedAt: issuedAt.toISOString() })),
          }
        : null,
    })
  },
})
