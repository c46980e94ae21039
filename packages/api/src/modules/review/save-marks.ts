import type { Tx } from '@jianjia/db'
import { findEvaluationRows, moveAssessment, moveUnits } from '@jianjia/db/assessment'
import { lockAssignment, markOpened, type MarkDraft, saveMarks as writeMarks } from '@jianjia/db/review'
import { lapseItemReturns } from '@jianjia/db/self-assessment'
import {
  acceptMark,
  type AssessmentRows,
  mayMark,
  unitAssessmentLifecycle,
  waitsForBranch,
} from '@jianjia/domain/assessment'
import { AssessmentId, ok, type PlainDate, type Result, refuse, step, UnitId } from '@jianjia/domain/kernel'
import { effectiveDueOn } from '@jianjia/domain/obligation'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import type { Moved } from '../../frame/transition.ts'
import { reviewItems } from './review-sheet.ts'
import { reviewedUnit } from './review-target.ts'

const Mark = z.strictObject({
  itemId: z.string().min(1).max(80),
  points: z.string().max(20),
  note: z.string().trim().max(1000),
  seenVersion: z.int().min(0),
})

/** One mark for a line: a line that is said twice has no mark that is meant. */
const Marks = z
  .array(Mark)
  .min(1)
  .max(200)
  .refine((marks) => new Set(marks.map(({ itemId }) => itemId)).size === marks.length)

/**
 * Keeps marks as a draft that only the reviewer sees. The first mark of anybody begins the review of the unit; a unit that
 * has handed in nothing can be reviewed when its due day is over.
 */
export const saveMarks = change({
  name: 'review.saveMarks',
  action: 'review.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { assessmentId: AssessmentId, unitId: UnitId, marks: Marks },
  target: reviewedUnit,
  output: z.strictObject({ saved: z.array(z.string()), savedAt: z.string() }),
  run: async ({ tx, input, actor, today, now, record }) => {
    const { assessmentId, unitId } = input
    const of = { assessmentId, unitId, reviewerId: actor.personId }
    const assignment = await lockAssignment(tx, of)
    const rows = await findEvaluationRows(tx, { assessmentId, unitId })
    if (rows === undefined || assignment === undefined) return refuse('notFoundOrNoAccess')
    if (assignment.submittedAt !== null)
      return refuse('reviewerAlreadySubmitted', {}, { until: rows.assessment.reviewDue })
    const begun = await beginReview({ tx, rows, today, record })
    if (!begun.ok) return begun
    await markOpened(tx, of)
    const [unit] = rows.units
    for (const { itemId } of input.marks) {
      const sheet = { unitName: unit?.name ?? '', state: unit?.state ?? 'open', returns: rows.returns }
      const allowed = mayMark(itemId, { ...sheet, reopenedRound: assignment.reopenedRound }, today)
      if (!allowed.ok) return allowed
    }
    const marks = checkMarks(rows, input.marks, today)
    if (!marks.ok) return marks
    const saved = await writeMarks(tx, of, marks.value)
    if (saved.length < marks.value.length) {
      const stale = marks.value.find((mark) => !saved.includes(mark.itemId))
      return refuse('staleVersion', {}, { path: ['marks', stale?.itemId ?? ''] })
    }
    return ok({ saved: [...saved], savedAt: now })
  },
})

function checkMarks(rows: AssessmentRows, marks: readonly MarkDraft[], today: PlainDate): Result<readonly MarkDraft[]> {
  const items = new Map(reviewItems(rows, { marks: [] }, today).map((item) => [item.itemId, item]))
  const kept: MarkDraft[] = []
  for (const mark of marks) {
    const item = items.get(mark.itemId)
    if (item === undefined || !item.needsMark) return refuse('notFoundOrNoAccess', {}, { path: ['marks', mark.itemId] })
    const points = acceptMark(mark.points, item.allowed, mark.itemId)
    if (!points.ok) return points
    kept.push({ ...mark, points: points.value })
  }
  return ok(kept)
}

interface Begin {
  readonly tx: Tx
  readonly rows: AssessmentRows
  readonly today: PlainDate
  readonly record: (moved: Moved) => Promise<void>
}

async function beginReview({ tx, rows, today, record }: Begin): Promise<Result<null>> {
  const { assessment, units } = rows
  const [unit] = units
  if (unit === undefined) return refuse('notFoundOrNoAccess')
  if (unit.state === 'underReview') return ok(null)
  // While lines wait for the branch the others are marked on.
  if (waitsForBranch({ ...unit, returns: rows.returns }, today)) return ok(null)
  // An extension is time that the unit has: it is not reviewed without its own words while that lasts.
  const dueOn = effectiveDueOn({ dueOn: assessment.selfDue, adjustment: rows.adjustments[0]?.adjustment ?? null })
  if (unit.state === 'open' && today <= dueOn)
    return refuse('selfAssessmentMissing', { unit: unit.name }, { until: dueOn })
  const event = unit.state === 'open' || unit.state === 'returned' ? 'reviewWithout' : 'beginReview'
  const next = step(unitAssessmentLifecycle, unit.state, event)
  if (!next.ok) return next
  const move = { assessmentId: assessment.id, unitIds: [unit.unitId], from: unit.state, to: next.value }
  const moved = await moveUnits(tx, move)
  if (moved.length === 0) return refuse('stateMoved', { subject: 'unitAssessment', state: unit.state, event })
  if (unit.state === 'returned') await lapseItemReturns(tx, { assessmentId: assessment.id, unitIds: [unit.unitId] })
  const about = { subjectId: assessment.id, unitId: unit.unitId }
  await record({ subject: 'unitAssessment', ...about, from: unit.state, event, to: next.value })
  if (await moveAssessment(tx, { assessmentId: assessment.id, from: 'open', to: 'underReview' }))
    await record({
      subject: 'assessment',
      subjectId: assessment.id,
      from: 'open',
      event: 'beginReview',
      to: 'underReview',
    })
  return ok(null)
}
