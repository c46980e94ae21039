import { listReviewTasks } from '@jianjia/db/review'
import { AssessmentId, ok, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { UNIT_ASSESSMENT_STATES } from '@jianjia/domain/assessment'
import { z } from 'zod'
import { read } from '../../frame/read.ts'

/** The units that I have been asked to review, open ones first. */
export const listReviews = read({
  name: 'review.list',
  action: 'home.read',
  dataClass: 'internal',
  input: {},
  target: 'scope',
  output: z.strictObject({
    reviews: z.array(
      z.strictObject({
        assessmentId: AssessmentId,
        assessmentName: z.string(),
        unitId: UnitId,
        unitName: z.string(),
        unitState: z.enum(UNIT_ASSESSMENT_STATES),
        selfDue: PlainDate,
        reviewDue: PlainDate,
        submittedAt: z.string().nullable(),
        given: z.int(),
      }),
    ),
  }),
  run: async ({ db, actor }) => {
    const rows = await listReviewTasks(db, actor.personId)
    return ok({
      reviews: rows.map(({ version: _, submittedAt, ...row }) => ({
        ...row,
        submittedAt: submittedAt?.toISOString() ?? null,
      })),
    })
  },
})
