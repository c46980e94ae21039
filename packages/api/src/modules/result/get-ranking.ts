import { findTargets } from '@jianjia/db/org'
import { listRanking } from '@jianjia/db/result'
import { ASSESSMENT_STATES } from '@jianjia/domain/assessment'
import { AssessmentId, ok, PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { inScope, scopeOf } from '@jianjia/domain/policy'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { published } from './published.ts'

/**
 * The published ranking. Everybody of the tenant sees names, ranks and levels; the points of a unit only who may read
 * its result (sideways: ranks only).
 */
export const getRanking = read({
  name: 'result.ranking',
  action: 'result.readRanking',
  dataClass: 'published',
  input: { assessmentId: AssessmentId },
  target: published,
  output: z.strictObject({
    name: z.string(),
    state: z.enum(ASSESSMENT_STATES),
    number: z.int(),
    contentHash: z.string(),
    publishedAt: z.string(),
    publicFrom: PlainDate,
    publicTo: PlainDate,
    rated: z.boolean(),
    units: z.array(
      z.strictObject({
        unitId: UnitId,
        name: z.string(),
        segment: z.string().nullable(),
        rank: z.int().nullable(),
        segmentRank: z.int().nullable(),
        level: z.string().nullable(),
        levelByScore: z.string().nullable(),
        reasons: z.array(z.string()).readonly(),
        /** Null for units whose points the reader may not see. */
        points: z
          .strictObject({
            self: z.string().nullable(),
            review: z.string().nullable(),
            final: z.string().nullable(),
            percent: z.string().nullable(),
          })
          .nullable(),
      }),
    ),
  }),
  run: async ({ db, actor, subject }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const rows = await listRanking(db, subject.resultSetId)
    const readable = scopeOf(actor, 'result.read')
    const paths =
      readable.kind === 'everything'
        ? new Map()
        : await findTargets(
            db,
            rows.map((row) => row.unitId),
          )
    return ok({
      name: subject.assessmentName,
      state: subject.state,
      number: subject.number,
      contentHash: subject.contentHash,
      publishedAt: subject.publishedAt.toISOString(),
      publicFrom: subject.publicFrom,
      publicTo: subject.publicTo,
      rated: rows.some((row) => row.level !== null),
      units: rows.map(({ self, review, final, percent, ...row }) => ({
        ...row,
        points: inScope(readable, paths.get(row.unitId)?.unitPath ?? [row.unitId])
          ? { self, review, final, percent }
          : null,
      })),
    })
  },
})
