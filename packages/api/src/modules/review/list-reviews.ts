import { listSchemesOf } from '@jianjia/db/assessment'
import { listContestedLines, listReviewTasks } from '@jianjia/db/review'
import { listVotedLines } from '@jianjia/db/visit'
import { needsReview, UNIT_ASSESSMENT_STATES } from '@jianjia/domain/assessment'
import { AssessmentId, ok, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { effectiveDueOn } from '@jianjia/domain/obligation'
import { z } from 'zod'
import { read, readSpec } from '../../frame/read.ts'

/** The units that I have been asked to review, open ones first, each with how many of its marks I have given. */
export const reviewList = readSpec({
  name: 'review.list',
  action: 'home.read',
  dataClass: 'internal',
  input: {},
  target: 'scope',
  output: z.strictObject({
    today: PlainDate,
    reviews: z.array(
      z.strictObject({
        assessmentId: AssessmentId,
        assessmentName: z.string(),
        unitId: UnitId,
        unitName: z.string(),
        unitState: z.enum(UNIT_ASSESSMENT_STATES),
        /** The unit's last day to hand in, with more time where it has been given more. */
        selfDue: PlainDate,
        reviewDue: PlainDate,
        submittedAt: z.string().nullable(),
        /** Marks kept so far, of those that the sheet asks for. */
        given: z.int(),
        asked: z.int(),
      }),
    ),
  }),
  run: async ({ db, actor, today }) => {
    const [rows, contested, voted] = await Promise.all([
      listReviewTasks(db, actor.personId),
      listContestedLines(db, actor.personId),
      listVotedLines(db, actor.personId),
    ])
    const schemes = await listSchemesOf(db, [...new Set(rows.map((row) => row.assessmentId))])
    const [disputed, byVote] = [contested, voted].map(
      (lines) => new Set(lines.map((line) => `${line.assessmentId} ${line.unitId} ${line.itemId}`)),
    )
    return ok({
      today,
      reviews: rows.map(({ version: _, submittedAt, adjustment, ...row }) => {
        const items = schemes.get(row.assessmentId)?.items ?? []
        const among = (lines: ReadonlySet<string> | undefined, itemId: string) =>
          lines?.has(`${row.assessmentId} ${row.unitId} ${itemId}`) === true
        const asked = items.filter(
          ({ id, ...item }) => !among(byVote, id) && needsReview(item, among(disputed, id)),
        ).length
        return {
          ...row,
          selfDue: effectiveDueOn({ dueOn: row.selfDue, adjustment }),
          submittedAt: submittedAt?.toISOString() ?? null,
          given: Math.min(row.given, asked),
          asked,
        }
      }),
    })
  },
})

export const listReviews = read(reviewList)
