import { findEvaluationRows } from '@jianjia/db/assessment'
import { standingsOf } from '@jianjia/domain/assessment'
import { AssessmentId, ok, PlainDate, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read, readSpec } from '../../frame/read.ts'
import { assessorOf } from '../assessment/assessment-target.ts'
import { claimsSeen, seenRows, stillScored } from './seen-rows.ts'
import { Standing, standingOf } from './standing-fields.ts'

/** Every unit as it would stand if the assessment closed today, for who assesses: who is far from what it had hoped for. */
export const standingList = readSpec({
  name: 'standing.list',
  action: 'selfAssessment.read',
  dataClass: 'internal',
  input: { assessmentId: AssessmentId },
  target: assessorOf,
  output: z.strictObject({
    assessmentName: z.string(),
    periodEnd: PlainDate,
    today: PlainDate,
    units: z.array(Standing),
  }),
  run: async ({ db, input, actor, today }) => {
    const rows = await findEvaluationRows(db, input)
    if (rows === undefined) return refuse('notFoundOrNoAccess')
    const running = stillScored(rows.assessment.state)
    if (!running.ok) return running
    const seen = claimsSeen(rows, actor)
    return ok({
      ...{ assessmentName: rows.assessment.name, periodEnd: rows.assessment.window.end, today },
      units: standingsOf(seenRows(rows, actor), today).map((each) => standingOf(each, seen(each.unitId))),
    })
  },
})

export const listStandings = read(standingList)
