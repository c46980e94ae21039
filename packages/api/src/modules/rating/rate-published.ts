import type { TenantRead } from '@jianjia/db'
import { findAssessmentWithScheme } from '@jianjia/db/assessment'
import { listTitlesOf } from '@jianjia/db/rating'
import { getCanonicalResult, type PublishedResult } from '@jianjia/db/result'
import type { ResultDocument } from '@jianjia/domain/assessment'
import { canonicalJson, type PlainDate, withoutUndefined } from '@jianjia/domain/kernel'
import { rate, type RatingOutcome } from '@jianjia/domain/rating'
import type { Scheme } from '@jianjia/domain/scheme'
import { titleFacts } from '@jianjia/domain/title'
import { sha256Of } from '../../frame/sha256.ts'
import { readResult } from '../result/frozen-result.ts'

export interface Rated {
  readonly document: ResultDocument
  readonly scheme: Scheme
  readonly outcome: RatingOutcome
  /** Of everything that the outcome says: whoever decides names it, so that what was looked at is what is decided. */
  readonly fingerprint: string
}

/**
 * What the scheme's policy makes of a published result: levels, quota lines, ties, certificates. Reads the frozen
 * document and the titles held on `day`, and decides nothing by itself.
 */
export async function ratePublished(
  read: TenantRead,
  result: PublishedResult,
  day: PlainDate,
): Promise<Rated | undefined> {
  const [canonical, found] = await Promise.all([
    getCanonicalResult(read, result.resultSetId),
    findAssessmentWithScheme(read, result.assessmentId),
  ])
  if (found === undefined) return undefined
  const { scheme } = found
  const document = readResult(canonical)
  const titles = await listTitlesOf(
    read,
    document.units.map((unit) => unit.id),
  )
  const context = { scheme, titles, day }
  const facts = Object.fromEntries(document.units.map((unit) => [unit.id, titleFacts(context, unit.id)]))
  const outcome = rate(scheme, document.tree, { facts })
  return { document, scheme, outcome, fingerprint: sha256Of(canonicalJson(withoutUndefined(outcome))) }
}
