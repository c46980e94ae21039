import { findRating } from '@jianjia/db/rating'
import { AssessmentId, ok, PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { CertificateJson } from '../result/frozen-result.ts'
import { published } from '../result/published.ts'
import { ratePublished } from './rate-published.ts'

const Warning = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.literal('quotaExceeded'),
    level: z.string(),
    segment: z.string().nullable(),
    places: z.int(),
    taken: z.int(),
  }),
  z.strictObject({ code: z.literal('tiesUndeclared'), level: z.string(), segment: z.string().nullable() }),
  z.strictObject({
    code: z.literal('voteParticipation'),
    unit: z.string(),
    item: z.string(),
    pct: z.string(),
    minPct: z.string(),
  }),
])

/** What the scheme's policy would make of the published result: for the board with the quota line and its ties. */
export const previewRating = read({
  name: 'rating.preview',
  action: 'rating.decide',
  dataClass: 'internal',
  input: { assessmentId: AssessmentId },
  target: published,
  output: z.strictObject({
    name: z.string(),
    contentHash: z.string(),
    /** Goes back with the decision. */
    fingerprint: z.string(),
    today: PlainDate,
    /** The last day of the public notice. */
    publicTo: PlainDate,
    decidedAt: z.string().nullable(),
    levels: z.array(z.strictObject({ name: z.string(), min: z.string() })),
    quotas: z.array(
      z.strictObject({
        level: z.string(),
        segment: z.string().nullable(),
        places: z.int(),
        taken: z.int(),
        ties: z.string().nullable(),
      }),
    ),
    warnings: z.array(Warning).readonly(),
    /** What items and categories are called, for the certificates. */
    names: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    units: z.array(
      z.strictObject({
        unitId: UnitId,
        name: z.string(),
        segment: z.string().nullable(),
        final: z.string().nullable(),
        rank: z.int().nullable(),
        segmentRank: z.int().nullable(),
        level: z.string().nullable(),
        reasons: z.array(z.string()).readonly(),
        certificate: CertificateJson,
      }),
    ),
  }),
  run: async ({ db, subject, today }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const [rated, decided] = await Promise.all([ratePublished(db, subject, today), findRating(db, subject.resultSetId)])
    if (rated === undefined) return refuse('notFoundOrNoAccess')
    const { document, scheme, outcome, fingerprint } = rated
    const names = new Map(document.units.map((unit) => [unit.id, unit.name]))
    const levelOf = new Map(outcome.units.map((unit) => [unit.id, unit]))
    return ok({
      name: document.assessment.name,
      contentHash: subject.contentHash,
      fingerprint,
      today,
      publicTo: subject.publicTo,
      decidedAt: decided?.decidedAt.toISOString() ?? null,
      levels: scheme.levels.map(({ name, min }) => ({ name, min })),
      quotas: outcome.quotas.map((quota, at) => ({ ...quota, ties: scheme.quotas?.[at]?.ties ?? null })),
      warnings: outcome.warnings,
      names: [...scheme.items, ...(scheme.categories ?? [])].map(({ id, name }) => ({ id, name })),
      units: document.tree.units.flatMap((node) => {
        const rating = levelOf.get(node.id)
        if (rating === undefined) return []
        const { level, reasons, certificate } = rating
        const { segment, rank, rankInSegment: segmentRank, totals } = node
        const name = names.get(node.id) ?? ''
        return [
          {
            unitId: UnitId.parse(node.id),
            name,
            segment,
            final: totals.final,
            rank,
            segmentRank,
            level,
            reasons,
            certificate,
          },
        ]
      }),
    })
  },
})
