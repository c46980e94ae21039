import { z } from 'zod'
import { ok, PlainDate, type Result, refuse, SchemeId, UnitId } from '../kernel/index.ts'
import type { TreeNode } from '../org/index.ts'
import { isAtOrBelow } from '../policy/index.ts'
import { MOST_CONFLICT_YEARS } from './reviewer.ts'
import { pointsFor, type Scheme } from '../scheme/index.ts'

/** What a district officer says to open an assessment. All days are plain dates in the tenant's time zone. */
export const AssessmentDraft = z.strictObject({
  name: z.string().trim().min(1).max(100),
  schemeId: SchemeId,
  schemeVersion: z.int().min(1),
  /** The window in which records count. */
  periodStart: PlainDate,
  periodEnd: PlainDate,
  /** The last day on which a branch may submit its self-assessment. */
  selfDue: PlainDate,
  /** The last day on which reviewers give their marks. */
  reviewDue: PlainDate,
  /** How many days the result is open to objections (公示期). */
  publicityDays: z.int().min(1).max(365),
  /** The first day on which a branch may write its self-assessment; nothing said = at once. */
  selfOpens: PlainDate.nullable().optional(),
  /** For how many years after a post its holder does not review the unit. */
  conflictYears: z.int().min(0).max(MOST_CONFLICT_YEARS).optional(),
  /** Units that take part; others of the tree do not exist for this assessment. */
  unitIds: z.array(UnitId).min(1).max(2000),
  /** Units that keep last year's level without a score (免检), with the reason. */
  exemptions: z.array(z.strictObject({ unitId: UnitId, reason: z.string().trim().min(1).max(200) })).max(2000),
})
export type AssessmentDraft = z.infer<typeof AssessmentDraft>

/** A unit in the frozen cohort. */
export interface CohortUnit {
  readonly unitId: UnitId
  readonly segment: string | null
  readonly exemptReason: string | null
}

export interface CohortContext {
  /** The tree as of today; the assessor is its unit. */
  readonly assessor: TreeNode
  readonly nodes: ReadonlyMap<UnitId, TreeNode>
  /** The stage of each unit, where it has one. */
  readonly segments: ReadonlyMap<UnitId, string>
}

/**
 * Freezes the cohort: the units that take part, each with its segment, in the order of the tree. Days must follow each
 * other (the window begins before it ends, self-assessment ends not before the window begins, review not before
 * self-assessment), units must be below the assessor and of a kind that is assessed.
 */
export function freezeCohort(draft: AssessmentDraft, context: CohortContext): Result<readonly CohortUnit[]> {
  const days = [
    ['periodEnd', draft.periodStart, draft.periodEnd],
    ['selfDue', draft.periodStart, draft.selfDue],
    ['selfDue', draft.selfOpens ?? draft.selfDue, draft.selfDue],
    ['reviewDue', draft.selfDue, draft.reviewDue],
  ] as const
  for (const [field, first, second] of days)
    if (second < first) return refuse('datesOutOfOrder', { first, second }, { path: [field] })

  const reasons = new Map(draft.exemptions.map((exemption) => [exemption.unitId, exemption.reason]))
  const cohort: CohortUnit[] = []
  for (const [index, unitId] of [...new Set(draft.unitIds)].entries()) {
    const node = context.nodes.get(unitId)
    if (node === undefined || !mayTakePart(node, context.assessor))
      return refuse('notFoundOrNoAccess', {}, { path: ['unitIds', index] })
    cohort.push({ unitId, segment: context.segments.get(unitId) ?? null, exemptReason: reasons.get(unitId) ?? null })
  }
  if (cohort.every((unit) => unit.exemptReason !== null)) return refuse('cohortEmpty', {}, { path: ['unitIds'] })
  const order = [...context.nodes.keys()]
  return ok(cohort.toSorted((a, b) => order.indexOf(a.unitId) - order.indexOf(b.unitId)))
}

/**
 * Whether every unit that is scored has a full mark in every line of the scheme: where points differ by segment, a unit
 * without a segment, or of one that the scheme does not name, could not be scored at all.
 */
export function coverSegments(
  cohort: readonly CohortUnit[],
  { scheme, names }: { readonly scheme: Pick<Scheme, 'items'>; readonly names: ReadonlyMap<UnitId, string> },
): Result<null> {
  const without = cohort.filter(
    ({ segment, exemptReason }) =>
      exemptReason === null && scheme.items.some((item) => pointsFor(item.points, segment ?? undefined) === undefined),
  )
  if (without.length === 0) return ok(null)
  const units = without.slice(0, 10).map(({ unitId }) => names.get(unitId) ?? '')
  return refuse('unitWithoutSegment', { count: without.length, units }, { path: ['unitIds'] })
}

/** Units directly or indirectly below the assessor, except groups, which are assessed by their branch. */
export function mayTakePart(node: TreeNode, assessor: TreeNode): boolean {
  if (node.id === assessor.id || !isAtOrBelow({ unitPath: node.path }, assessor.id)) return false
  return assessor.kind === 'branch' || assessor.kind === 'generalBranch' || node.kind !== 'group'
}
