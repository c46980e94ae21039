import { findTargets } from '@jianjia/db/org'
import { findAssessmentWithScheme } from '@jianjia/db/assessment'
import { getCanonicalResult } from '@jianjia/db/result'
import { categoryMeans, categoryShares, LEAST_UNITS_TOLD, scoreSpread } from '@jianjia/domain/assessment'
import { AssessmentId, ok, refuse, UnitId } from '@jianjia/domain/kernel'
import { inScope, scopeOf } from '@jianjia/domain/policy'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { readResult } from './frozen-result.ts'
import { published } from './published.ts'

/**
 * How the scores of a published result are spread, and what categories came to on the average. Whoever may not read every
 * unit's points gets no figure of fewer than `least` units, and the shares of single units only of the own.
 */
export const getStatistics = read({
  name: 'result.statistics',
  action: 'result.readRanking',
  dataClass: 'internal',
  input: { assessmentId: AssessmentId },
  target: published,
  output: z.strictObject({
    /** By what units are ranked, and so by what they are spread. */
    rankedBy: z.enum(['total', 'percent', 'final']),
    /** 1 = everything is told. */
    least: z.int(),
    spread: z
      .strictObject({
        count: z.int(),
        mean: z.string(),
        median: z.string(),
        bands: z.array(z.strictObject({ from: z.string(), to: z.string(), count: z.int() })).readonly(),
      })
      .nullable(),
    categories: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    means: z
      .array(
        z.strictObject({
          category: z.string(),
          segment: z.string().nullable(),
          units: z.int(),
          sum: z.string().nullable(),
          mean: z.string().nullable(),
        }),
      )
      .readonly(),
    /** What single units have, of those whose points may be read. */
    units: z.array(
      z.strictObject({
        unitId: UnitId,
        segment: z.string().nullable(),
        shares: z.array(z.strictObject({ category: z.string(), percent: z.string().nullable() })).readonly(),
      }),
    ),
  }),
  run: async ({ db, actor, subject }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const [canonical, found] = await Promise.all([
      getCanonicalResult(db, subject.resultSetId),
      findAssessmentWithScheme(db, subject.assessmentId),
    ])
    if (found === undefined) return refuse('notFoundOrNoAccess')
    const { scheme } = found
    const { tree } = readResult(canonical)
    const readable = scopeOf(actor, 'result.read')
    const least = readable.kind === 'everything' ? 1 : LEAST_UNITS_TOLD
    const shares = categoryShares(tree)
    const units = shares.map((unit) => ({ ...unit, unitId: UnitId.parse(unit.unitId) }))
    const paths = await findTargets(
      db,
      units.map(({ unitId }) => unitId),
    )
    const named = new Map((scheme.categories ?? []).map(({ id, name }) => [id, name]))
    const means = categoryMeans(tree, least)
    return ok({
      rankedBy: scheme.rankBy,
      least,
      spread: scoreSpread(
        tree.units.flatMap(({ rankedBy }) => rankedBy ?? []),
        least,
      ),
      categories: [...new Set(means.map(({ category }) => category))].map((id) => ({ id, name: named.get(id) ?? id })),
      means,
      units: units.filter(({ unitId }) => inScope(readable, paths.get(unitId)?.unitPath ?? [unitId])),
    })
  },
})
