import { z } from 'zod'
import { ok, type Result, refuse } from '../kernel/index.ts'
import { deadlinePassed, type MovedDay } from './entry-window.ts'
import { type Criterion, isCondition } from '../scheme/index.ts'

/**
 * What is asked of whom for a criterion.
 *
 * - `records`: the value comes from records; the branch confirms it, corrects a record, or contests it with a reason
 * - `claim`: the branch says what holds and proves it, reviewers judge it
 * - `district`: the district enters the fact; the branch reads it
 */
export type ItemMode = 'records' | 'claim' | 'district'

export function modeOf(criterion: Pick<Criterion, 'source'>): ItemMode {
  switch (criterion.source?.kind) {
    case 'measure':
    case 'obligation':
      return 'records'
    case 'districtEntry':
      return 'district'
    case 'judgement':
    case undefined:
      return 'claim'
  }
}

/**
 * Whether reviewers give a mark for the item: always for claims, and for records that the branch contests. Conditions
 * (gates, vetoes) give no points, so nobody marks them.
 */
export function needsReview(criterion: Pick<Criterion, 'source' | 'rule'>, contested: boolean): boolean {
  if (isCondition(criterion.rule)) return false
  const mode = modeOf(criterion)
  return mode === 'claim' || (mode === 'records' && contested)
}

/** Words that go with an answer: what was done, in the branch's own words. */
export const SelfNote = z.string().trim().max(2000)
export const ContestReason = z.string().trim().min(5).max(500)

/** How one item stands when the branch is about to submit. */
export interface SelfItemStatus {
  readonly criterion: Pick<Criterion, 'id' | 'name' | 'source' | 'minEvidence'>
  readonly answered: boolean
  readonly evidenceCount: number
  /** A vote fills it: nothing is missing of the branch. */
  readonly leftToVote?: boolean
}

/** What is still missing before the branch may submit, item by item in the order of the sheet. */
export interface MissingInItem {
  readonly itemId: string
  readonly name: string
  readonly missing: 'answer' | 'evidence'
  readonly needed: number
  readonly got: number
}

export function missingBeforeSubmit(items: readonly SelfItemStatus[]): readonly MissingInItem[] {
  return items.flatMap(({ criterion, answered, evidenceCount, leftToVote }): MissingInItem[] => {
    if (leftToVote === true || modeOf(criterion) !== 'claim') return []
    const base = { itemId: criterion.id, name: criterion.name }
    if (!answered) return [{ ...base, missing: 'answer', needed: 1, got: 0 }]
    const needed = criterion.minEvidence ?? 0
    return evidenceCount < needed ? [{ ...base, missing: 'evidence', needed, got: evidenceCount }] : []
  })
}

export interface SubmitContext {
  /** Decided by the database: the due day has not ended in the tenant's time zone. */
  readonly beforeDeadline: boolean
  readonly dueOn: string
  /** Set where this is an extended day. */
  readonly moved?: MovedDay | null
}

/** Whether the self-assessment may be handed in now. Late submission is refused here; an extension moves the due day. */
export function submitSelfAssessment(items: readonly SelfItemStatus[], context: SubmitContext): Result<null> {
  if (!context.beforeDeadline) return deadlinePassed(context.dueOn, context.moved)
  const missing = missingBeforeSubmit(items)
  if (missing.length > 0)
    return refuse(
      'selfAssessmentIncomplete',
      { count: missing.length, items: missing.map((item) => item.name) },
      { path: ['items', missing[0]?.itemId ?? ''], until: context.dueOn },
    )
  return ok(null)
}
