import type { TenantRead } from '@jianjia/db'
import { findAssessmentWithScheme, listAssignments } from '@jianjia/db/assessment'
import { listPersonNames } from '@jianjia/db/ledger'
import { findPublished, getCanonicalResult, type PublishedResult } from '@jianjia/db/result'
import type { ObjectionHead } from '@jianjia/db/objection'
import {
  type AssessmentRow,
  answerObjection,
  correctResult,
  type LineCorrection,
  type ResultDocument,
} from '@jianjia/domain/assessment'
import { ok, type PersonId, type PlainDate, refuse, type Result } from '@jianjia/domain/kernel'
import { readResult } from '../result/frozen-result.ts'

export interface WantedAnswer {
  readonly verdict: 'upheld' | 'rejected'
  readonly lines: readonly LineCorrection[]
  readonly reason: string
  readonly by: PersonId
  readonly today: PlainDate
}

export interface Answerable {
  readonly published: PublishedResult
  readonly assessment: AssessmentRow
  readonly before: ResultDocument
  /** Null where the objection is rejected. */
  readonly after: { readonly document: ResultDocument; readonly canonical: string } | null
}

/** What an answer would make of the newest result: for the preview and for the decision, so that both are the same. */
export async function answerable(
  read: TenantRead,
  { assessmentId, unitId, itemId }: ObjectionHead,
  { verdict, lines, reason, by, today }: WantedAnswer,
): Promise<Result<Answerable>> {
  const [published, found, assigned, [person]] = await Promise.all([
    findPublished(read, assessmentId),
    findAssessmentWithScheme(read, assessmentId),
    listAssignments(read, { assessmentId, unitId }),
    listPersonNames(read, [by]),
  ])
  if (published === undefined || found === undefined) return refuse('notFoundOrNoAccess')
  const { scheme, assessment } = found
  const before = readResult(await getCanonicalResult(read, published.resultSetId))
  const node = before.tree.units.find(({ id }) => id === unitId)
  if (node === undefined) return refuse('notFoundOrNoAccess')
  const deciderReviewed = assigned.some(({ reviewerId }) => reviewerId === by)
  const accepted = answerObjection({ verdict, itemId, lines, deciderReviewed, node, scheme })
  if (!accepted.ok) return accepted
  const decided = { by: person?.name ?? '', reason, decidedOn: today, contentHash: published.contentHash }
  const after =
    verdict === 'rejected' ? null : correctResult(scheme, before, { unitId, lines: accepted.value, ...decided })
  return ok({ published, assessment, before, after })
}
