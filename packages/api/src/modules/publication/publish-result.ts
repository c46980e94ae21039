import { lockCohort, moveAssessment, moveUnits } from '@jianjia/db/assessment'
import { insertTransitions } from '@jianjia/db/process'
import { insertResultSet } from '@jianjia/db/result'
import {
  checkAnswerDay,
  checkLastDay,
  linesContested,
  NoticeSettings,
  publicNotice,
  resultDocument,
  resultRows,
  whyNotCombined,
} from '@jianjia/domain/assessment'
import { AssessmentId, ok, PlainDate, PublicNoticeId, refuse, ResultSetId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { happened } from '../notice/happened.ts'
import { change } from '../../frame/change.ts'
import { sha256Of } from '../../frame/sha256.ts'
import { assessorOf } from '../assessment/assessment-target.ts'
import { findAssessed } from '../combination/assessed.ts'
import { subjectOfRows } from './notice-subject.ts'
import { postNotice } from './post-notice.ts'

/**
 * Publishes the result of a whole assessment: freezes its canonical bytes with their hash, a row per unit and a row per
 * item with its lineage, and sets the days of public notice. All units at once, or nothing.
 */
export const publishResult = change({
  name: 'publication.publish',
  action: 'assessment.publish',
  audit: 'named',
  dataClass: 'internal',
  input: {
    assessmentId: AssessmentId,
    /** The public notice that is posted with it; without one the result is read in the tenant alone. */
    notice: z.strictObject({ lastDay: PlainDate, settings: NoticeSettings }).nullable().default(null),
    /** By when objections are answered; null = some days after the last day of notice. */
    answerBy: PlainDate.nullable().default(null),
  },
  target: assessorOf,
  output: z.strictObject({
    resultSetId: ResultSetId,
    number: z.int(),
    contentHash: z.string(),
    publicFrom: PlainDate,
    publicTo: PlainDate,
    noticeId: PublicNoticeId.nullable(),
  }),
  run: async ({ tx, input, actor, today, newId, record, services }) => {
    const { assessmentId } = input
    // Holds every unit: what is published is what was looked at, and of two who publish the second sees the first.
    await lockCohort(tx, { assessmentId })
    const assessed = await findAssessed(tx, assessmentId, today)
    if (assessed === undefined) return refuse('notFoundOrNoAccess')
    const { rows, tree, readiness } = assessed
    const { state, publicityDays } = rows.assessment
    if (state === 'published' || state === 'final') return refuse('alreadyPublished')
    const blocked = rows.units.filter(
      (unit) =>
        unit.exemptReason === null &&
        (unit.state !== 'reviewed' || (readiness.get(unit.unitId)?.obstacles.length ?? 0) > 0),
    )
    if (blocked.length > 0) {
      const units = blocked.slice(0, 10).map((unit) => unit.name)
      const waiting = blocked.map((unit) => ({ ...unit, obstacles: readiness.get(unit.unitId)?.obstacles ?? [] }))
      const { until } = whyNotCombined(waiting, { reviewDue: rows.assessment.reviewDue, today }).refusal
      return refuse('notAllCombined', { count: blocked.length, units }, until === undefined ? {} : { until })
    }
    if (!(await moveAssessment(tx, { assessmentId, from: 'reviewed', to: 'published' })))
      return refuse('stateMoved', { subject: 'assessment', state, event: 'publish' })

    const days =
      input.notice === null
        ? ok(publicNotice(today, publicityDays))
        : checkLastDay(input.notice.lastDay, { publishedOn: today, least: publicityDays })
    if (!days.ok) return days
    const answerBy = input.answerBy === null ? ok(null) : checkAnswerDay(input.answerBy, days.value.end)
    if (!answerBy.ok) return answerBy
    const { canonical } = resultDocument(rows, tree, 1)
    const set = {
      id: newId<ResultSetId>(),
      assessmentId,
      number: 1,
      canonical,
      contentHash: sha256Of(canonical),
      publishedBy: actor.personId,
      publicFrom: days.value.start,
      publicTo: days.value.end,
      answerBy: answerBy.value,
    }
    const names = new Map<string, string>(rows.units.map((unit) => [unit.unitId, unit.name]))
    await insertResultSet(
      tx,
      set,
      resultRows(tree, (unitId) => names.get(unitId) ?? ''),
    )

    const unitIds = rows.units.filter((unit) => unit.exemptReason === null).map((unit) => unit.unitId)
    await moveUnits(tx, { assessmentId, unitIds, from: 'reviewed', to: 'published' })
    const about = rows.assessment.name
    await happened(
      { tx, services, by: actor.personId },
      unitIds.flatMap((unitId) => {
        const told = { unitId, subjectId: assessmentId, about }
        const count = linesContested(rows, unitId).length
        const published = { kind: 'resultPublished', ...told } as const
        return count === 0 ? [published] : [published, { kind: 'contestAnswered', ...told, count } as const]
      }),
    )
    await record({
      subject: 'assessment',
      subjectId: assessmentId,
      from: 'reviewed',
      event: 'publish',
      to: 'published',
    })
    await insertTransitions(
      tx,
      unitIds.map((unitId) => ({
        subject: 'unitAssessment',
        subjectId: assessmentId,
        unitId,
        from: 'reviewed',
        event: 'publish',
        to: 'published',
        actorPersonId: actor.personId,
      })),
    )
    const { id: resultSetId, number, contentHash, publicFrom, publicTo } = set
    const published = { resultSetId, number, contentHash, publicFrom, publicTo }
    if (input.notice === null) return ok({ ...published, noticeId: null })
    const posted = await postNotice(tx, {
      ...{ resultSetId, settings: input.notice.settings, issuedBy: actor.personId },
      subject: await subjectOfRows(tx, { rows, tree, days: days.value, answerBy: answerBy.value, today }),
    })
    return posted.ok ? ok({ ...published, noticeId: posted.value.noticeId }) : posted
  },
})
