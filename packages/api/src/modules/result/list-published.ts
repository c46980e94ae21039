import { listPublished as readPublished } from '@jianjia/db/result'
import { ASSESSMENT_STATES } from '@jianjia/domain/assessment'
import { AssessmentId, ok, PlainDate } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read, readSpec } from '../../frame/read.ts'

/** The assessments whose result has been published, newest first: everybody of the tenant may know them. */
export const resultList = readSpec({
  name: 'result.list',
  action: 'result.readRanking',
  dataClass: 'published',
  input: {},
  target: 'scope',
  output: z.strictObject({
    today: PlainDate,
    results: z.array(
      z.strictObject({
        assessmentId: AssessmentId,
        name: z.string(),
        state: z.enum(ASSESSMENT_STATES),
        publishedAt: z.string(),
        publicFrom: PlainDate,
        publicTo: PlainDate,
        units: z.int(),
        rated: z.boolean(),
      }),
    ),
  }),
  run: async ({ db, today }) => {
    const rows = await readPublished(db)
    const results = rows.map(({ publishedAt, ...row }) => ({ ...row, publishedAt: publishedAt.toISOString() }))
    return ok({ today, results })
  },
})

export const listPublished = read(resultList)
