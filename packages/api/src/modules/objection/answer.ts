import type { Tx } from '@jianjia/db'
import { listExemptReasons, lockCohort } from '@jianjia/db/assessment'
import { endObjection, lockObjection } from '@jianjia/db/objection'
import { findNotice } from '@jianjia/db/publication'
import { findRating } from '@jianjia/db/rating'
import { findPublished, insertResultSet } from '@jianjia/db/result'
import {
  daysOfCorrection,
  movedUnits,
  NoticeSettings,
  objectionLifecycle,
  ObjectionReason,
  resultRows,
} from '@jianjia/domain/assessment'
import {
  ObjectionId,
  ok,
  type PersonId,
  type PlainDate,
  refuse,
  type Result,
  type ResultSetId,
  step,
  UnitId,
} from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { sha256Of } from '../../frame/sha256.ts'
import { happened } from '../notice/happened.ts'
import { subjectOfResult } from '../publication/notice-subject.ts'
import { postNotice } from '../publication/post-notice.ts'
import { type Answerable, answerable } from './corrected-result.ts'
import { objectionOf } from './objection-target.ts'
import { CorrectedLines } from './preview-answer.ts'

/**
 * The district answers an objection, with a reason. Upholding publishes the next version of the result, with its own days and,
 * where the result has a public notice, a corrected version of that under the same address; the version before stays as it is.
 */
export const answer = change({
  name: 'objection.answer',
  action: 'objection.answer',
  audit: 'named',
  dataClass: 'internal',
  input: {
    objectionId: ObjectionId,
    expectedVersion: z.int(),
    /** The version of the result that was looked at. */
    resultNumber: z.int(),
    verdict: z.enum(['upheld', 'rejected']),
    reason: ObjectionReason,
    lines: CorrectedLines,
    /** What everybody reads on the corrected notice; nothing of the objection itself. */
    noticeReason: z.string().trim().max(200),
  },
  target: objectionOf,
  output: z.strictObject({ correctedNumber: z.int().nullable(), moved: z.int() }),
  run: async ({ tx, input, actor, today, newId, record, services }) => {
    const { objectionId, expectedVersion, verdict, reason, lines } = input
    const found = await lockObjection(tx, objectionId)
    if (found === undefined) return refuse('notFoundOrNoAccess')
    const { assessmentId, unitId } = found
    if (found.version !== expectedVersion) return refuse('staleVersion', { expectedVersion })
    const event = verdict === 'upheld' ? 'uphold' : 'reject'
    const next = step(objectionLifecycle, found.state, event)
    if (!next.ok) return next
    // Holds the result: of two corrections at once the second is asked to look again.
    await lockCohort(tx, { assessmentId })
    const decided = await answerable(tx, found, { verdict, lines, reason, by: actor.personId, today })
    if (!decided.ok) return decided
    const { published } = decided.value
    if (published.number !== input.resultNumber) return refuse('staleVersion')
    const correctedSetId = decided.value.after === null ? null : newId<ResultSetId>()
    if (correctedSetId !== null) {
      if (await findRating(tx, published.resultSetId)) return refuse('ratingAlreadyDecided')
      const of = { id: correctedSetId, by: actor.personId, today, noticeReason: input.noticeReason }
      const made = await publishCorrection(tx, decided.value, of)
      if (!made.ok) return made
    }
    const ended = { objectionId, expectedVersion, to: verdict, correctedSetId } as const
    if (!(await endObjection(tx, { ...ended, answer: { reason, by: actor.personId } })))
      return refuse('staleVersion', { expectedVersion })
    await record({ subject: 'objection', subjectId: objectionId, unitId, from: 'raised', event, to: verdict })
    const { after, before } = decided.value
    const moved = after === null ? [] : movedUnits(before, after.document).filter((unit) => !unit.decided)
    const about = published.assessmentName
    await happened({ tx, services, by: actor.personId }, [
      { kind: 'objectionAnswered', unitId, subjectId: objectionId, about, reason },
      ...moved.map((unit) => ({
        ...({ kind: 'resultCorrected', unitId: UnitId.parse(unit.unitId), subjectId: assessmentId, about } as const),
      })),
    ])
    return ok({ correctedNumber: after?.document.number ?? null, moved: moved.length })
  },
})

interface Correction {
  readonly id: ResultSetId
  readonly by: PersonId
  readonly today: PlainDate
  readonly noticeReason: string
}

async function publishCorrection(
  tx: Tx,
  { published, assessment, after }: Answerable,
  { id, by, today, noticeReason }: Correction,
): Promise<Result<null>> {
  if (after === null) return ok(null)
  const { document, canonical } = after
  const days = daysOfCorrection(published, { today, publicityDays: assessment.publicityDays })
  const names = new Map(document.units.map((unit) => [unit.id, unit.name]))
  await insertResultSet(
    tx,
    {
      ...{ id, assessmentId: published.assessmentId, number: document.number, canonical, publishedBy: by },
      ...{ contentHash: sha256Of(canonical), publicFrom: days.start, publicTo: days.end, answerBy: days.answerBy },
    },
    resultRows(document.tree, (unitId) => names.get(unitId) ?? ''),
  )
  const kept = await findNotice(tx, published.resultSetId)
  if (kept === undefined) return ok(null)
  if (noticeReason === '') return refuse('malformed', {}, { path: ['noticeReason'] })
  const [next, reasons] = await Promise.all([
    findPublished(tx, published.assessmentId),
    listExemptReasons(tx, published.assessmentId),
  ])
  const subject = next && (await subjectOfResult(tx, next, reasons))
  if (subject === undefined) return refuse('notFoundOrNoAccess')
  const settings = NoticeSettings.parse(kept.settings)
  const corrected = { notice: kept, reason: noticeReason }
  const posted = await postNotice(tx, { resultSetId: id, subject, settings, issuedBy: by, corrected })
  return posted.ok ? ok(null) : posted
}
