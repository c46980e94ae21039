import { countStates, type FiveNumbers, type ObligationState } from '../obligation/index.ts'
import { type AssessmentState, isCombined, type UnitAssessmentState } from './lifecycle.ts'

/** One unit of the cohort, as far as the way of the assessment depends on it. */
export interface UnitProgress {
  readonly name: string
  readonly exempt: boolean
  readonly state: UnitAssessmentState
  readonly obligation: ObligationState
  readonly assigned: number
  readonly reviewsIn: number
}

export interface ProgressContext {
  readonly state: AssessmentState
  /** How many reviewers each unit needs by the scheme. */
  readonly minReviews: number
  /** District facts that the scheme asks for, over all units that are scored, and how many are entered. */
  readonly facts: { readonly needed: number; readonly entered: number }
}

/** What is to be done next. */
export type AssessmentStep = 'review' | 'combine' | 'publish' | 'settle' | 'done'

/** Why the next step cannot be taken yet: how many, the first few names, and who removes it. */
export interface Blocker {
  readonly code:
    | 'selfOpen'
    | 'selfMissing'
    | 'itemsReturned'
    | 'reviewersMissing'
    | 'factsMissing'
    | 'reviewsOutstanding'
  readonly count: number
  readonly units: readonly string[]
  readonly unblocks: 'branchChair' | 'districtOfficer' | 'reviewer'
}

export interface Progress {
  readonly five: FiveNumbers
  readonly next: AssessmentStep
  readonly blockers: readonly Blocker[]
}

/** How far an assessment is, and what stands in the way of the next step. Exempt units are asked for nothing. */
export function progressOf(units: readonly UnitProgress[], context: ProgressContext): Progress {
  const scored = units.filter((unit) => !unit.exempt)
  const five = countStates(scored.map((unit) => unit.obligation))
  const next = nextStep(scored, context)
  return { five, next, blockers: blockersOf(next, scored, context) }
}

function nextStep(scored: readonly UnitProgress[], { state }: ProgressContext): AssessmentStep {
  switch (state) {
    case 'open':
    case 'underReview':
      return scored.some((unit) => unit.state === 'open' || unit.state === 'returned' || unit.reviewsIn < unit.assigned)
        ? 'review'
        : 'combine'
    case 'reviewed':
      return 'publish'
    case 'published':
      return 'settle'
    case 'final':
      return 'done'
  }
}

const NAMED = 5

function blockersOf(
  next: AssessmentStep,
  scored: readonly UnitProgress[],
  context: ProgressContext,
): readonly Blocker[] {
  if (next !== 'review' && next !== 'combine') return []
  const { minReviews, facts } = context
  const open = scored.filter((unit) => unit.state === 'open')
  const reviewing = scored.filter((unit) => !isCombined(unit))
  const about = (
    code: Blocker['code'],
    unblocks: Blocker['unblocks'],
    found: readonly UnitProgress[],
  ): readonly Blocker[] =>
    found.length === 0
      ? []
      : [{ code, count: found.length, units: found.slice(0, NAMED).map((unit) => unit.name), unblocks }]
  const factsMissing = facts.needed - facts.entered
  return [
    ...about(
      'selfOpen',
      'branchChair',
      open.filter((unit) => unit.obligation === 'open'),
    ),
    ...about(
      'selfMissing',
      'districtOfficer',
      open.filter((unit) => unit.obligation === 'missing'),
    ),
    ...about(
      'itemsReturned',
      'branchChair',
      scored.filter((unit) => unit.state === 'returned'),
    ),
    ...about(
      'reviewersMissing',
      'districtOfficer',
      reviewing.filter((unit) => unit.assigned < minReviews),
    ),
    ...about(
      'reviewsOutstanding',
      'reviewer',
      reviewing.filter((unit) => unit.state !== 'open' && unit.reviewsIn < unit.assigned),
    ),
    ...(factsMissing > 0
      ? [{ code: 'factsMissing', count: factsMissing, units: [], unblocks: 'districtOfficer' } as const]
      : []),
  ]
}
