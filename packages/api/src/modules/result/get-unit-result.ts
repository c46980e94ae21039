import { getCanonicalResult, listRanking } from '@jianjia/db/result'
import { findRatingUnit } from '@jianjia/db/rating'
import { listFiles } from '@jianjia/db/review'
import { findAssessmentWithScheme } from '@jianjia/db/assessment'
import { AssessmentId, FileId, ok, PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { Scheme } from '@jianjia/domain/scheme'
import type { Provenance } from '@jianjia/domain/scoring'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { CertificateJson, type FrozenUnit, frozenUnit, UnitNodeJson } from './frozen-result.ts'
import { publishedUnit } from './published.ts'

/** The result of one unit: three columns for every line, and behind every number what it was made of. */
export const getUnitResult = read({
  name: 'result.unit',
  action: 'result.read',
  dataClass: 'internal',
  input: { assessmentId: AssessmentId, unitId: UnitId },
  target: publishedUnit,
  output: z.strictObject({
    name: z.string(),
    unitName: z.string(),
    contentHash: z.string(),
    publishedAt: z.string(),
    publicFrom: PlainDate,
    publicTo: PlainDate,
    participants: z.int(),
    /** Names of all units of the result, which are published: a certificate names those who are tied. */
    units: z.array(z.strictObject({ unitId: UnitId, name: z.string() })),
    /** The frozen node of the result document, as it was published. */
    node: UnitNodeJson,
    scheme: Scheme,
    files: z.array(z.strictObject({ fileId: FileId, name: z.string(), size: z.int(), mediaType: z.string() })),
    rating: z.strictObject({ level: z.string().nullable(), certificate: CertificateJson }).nullable(),
  }),
  run: async ({ db, input, subject }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const [canonical, found, rating, ranking] = await Promise.all([
      getCanonicalResult(db, subject.resultSetId),
      findAssessmentWithScheme(db, input.assessmentId),
      findRatingUnit(db, { resultSetId: subject.resultSetId, unitId: input.unitId }),
      listRanking(db, subject.resultSetId),
    ])
    const frozen = frozenUnit(canonical, input.unitId)
    if (frozen === undefined || found === undefined) return refuse('notFoundOrNoAccess')
    return ok({
      name: subject.assessmentName,
      unitName: frozen.name,
      contentHash: subject.contentHash,
      publishedAt: subject.publishedAt.toISOString(),
      publicFrom: subject.publicFrom,
      publicTo: subject.publicTo,
      participants: ranking.filter((row) => row.rank !== null).length,
      units: ranking.map(({ unitId, name }) => ({ unitId, name })),
      node: frozen.node,
      scheme: found.scheme,
      files: [...(await listFiles(db, fileIdsOf(frozen)))],
      rating: rating ?? null,
    })
  },
})

function fileIdsOf({ node }: FrozenUnit): readonly string[] {
  const sources = node.items.flatMap((item) =>
    [item.final, item.self, item.review].flatMap((column) => column?.provenance ?? []),
  )
  return [...new Set(sources.flatMap(filesOf))]
}

function filesOf(source: Provenance): readonly string[] {
  switch (source.source) {
    case 'measure':
      return [...source.entries, ...(source.over ?? [])].flatMap((entry) => entry.fileIds)
    case 'claim':
    case 'visit':
      return source.fileIds
    case 'judgement':
    case 'districtEntry':
      return source.fileIds ?? []
    case 'vote':
    case 'objection':
    case 'obligation':
    case 'children':
      return []
  }
}
