import { findEvaluationRows, moveUnits } from '@jianjia/db/assessment'
import { lockAssignment } from '@jianjia/db/review'
import { insertItemReturns, lockOwnPart } from '@jianjia/db/self-assessment'
import {
  returnItems as mayReturn,
  ReturnReason,
  saidOf,
  selfSheet,
  unitAssessmentLifecycle,
} from '@jianjia/domain/assessment'
import { AssessmentId, ok, PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { happened } from '../notice/happened.ts'
import { readablePart } from './own-part-target.ts'

const Items = z
  .array(z.strictObject({ itemId: z.string().min(1).max(80), reason: ReturnReason }))
  .min(1)
  .max(200)
  .refine((items) => new Set(items.map(({ itemId }) => itemId)).size === items.length, { message: 'itemIdTwice' })

/**
 * Gives single lines of a sheet back to the branch, each with its reason, until a day. The other lines stand as they
 * were handed in; marks of reviewers who are done are open again for the returned lines only.
 */
export const returnItems = change({
  name: 'selfAssessment.returnItems',
  action: 'selfAssessment.return',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { assessmentId: AssessmentId, unitId: UnitId, items: Items, dueOn: PlainDate, expectedVersion: z.int() },
  target: readablePart,
  output: z.strictObject({ returned: z.int(), dueOn: PlainDate }),
  run: async ({ tx, input, actor, services, today, record }) => {
    const { assessmentId, unitId, items, dueOn, expectedVersion } = input
    const of = { assessmentId, unitId }
    const part = await lockOwnPart(tx, of)
    const assignment = await lockAssignment(tx, { ...of, reviewerId: actor.personId })
    if (assignment !== undefined && assignment.submittedAt !== null) return refuse('reviewerAlreadySubmitted')
    const rows = await findEvaluationRows(tx, of)
    const unit = rows?.units[0]
    if (part === undefined || rows === undefined || unit === undefined) return refuse('notFoundOrNoAccess')
    const decided = mayReturn(items, dueOn, {
      ...{ state: part.state, exempt: part.exempt, unitName: unit.name, receiptNo: part.receiptNo },
      ...{ criteria: rows.scheme.items, today },
      ...{ agreed: new Set(rows.agreed.map(({ itemId }) => itemId)), reviewDue: rows.assessment.reviewDue },
    })
    if (!decided.ok) return decided
    if (part.version !== expectedVersion) return refuse('staleVersion', { version: part.version })

    const sheet = new Map(selfSheet(rows, today).items.map((item) => [item.criterion.id, item]))
    const lines = items.flatMap(({ itemId, reason }) => {
      const item = sheet.get(itemId)
      return item === undefined ? [] : [{ itemId, reason, before: saidOf(item) }]
    })
    const round = Math.max(0, ...rows.returns.map((row) => row.round)) + 1
    await insertItemReturns(tx, { ...of, round, dueOn, lines, returnedBy: actor.personId })
    const moved = await moveUnits(tx, { assessmentId, unitIds: [unitId], from: part.state, to: decided.value })
    if (moved.length === 0) return refuse('stateMoved', { subject: 'unitAssessment', state: part.state })
    const names = lines.map(({ itemId, reason }) => `${sheet.get(itemId)?.criterion.name ?? itemId}：${reason}`)
    await record({
      ...{ subject: unitAssessmentLifecycle.subject, subjectId: assessmentId, unitId },
      ...{ from: part.state, event: 'returnItems', to: decided.value, reason: names.join('；') },
    })
    await happened({ tx, services, by: actor.personId }, [
      {
        kind: 'sheetReturned',
        unitId,
        subjectId: assessmentId,
        about: rows.assessment.name,
        dueOn,
        count: lines.length,
      },
    ])
    return ok({ returned: lines.length, dueOn })
  },
})
