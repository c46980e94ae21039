import { defineLifecycle } from '../kernel/index.ts'
import { roundLifecycle } from '../obligation/index.ts'
import { planLifecycle } from '../plan/index.ts'
import { objectionLifecycle } from './objection/objection.ts'
import { visitLifecycle } from './visit/checklist.ts'
import { visitVoteLifecycle } from './visit/vote.ts'
import { voiceCallLifecycle } from './voice-call/voice-call.ts'

/**
 * An assessment as a whole. Nothing leads back from `published`: an objection that is upheld is a fork, a new version of
 * the result set, never an edit.
 */
export const assessmentLifecycle = defineLifecycle('assessment', 'open', {
  open: { beginReview: 'underReview' },
  underReview: { completeReview: 'reviewed' },
  reviewed: { publish: 'published' },
  published: { settle: 'final' },
  final: {},
})

export const ASSESSMENT_STATES = ['open', 'underReview', 'reviewed', 'published', 'final'] as const
export type AssessmentState = (typeof ASSESSMENT_STATES)[number]

/**
 * One unit on its way through an assessment. `waive` lifts the self-assessment: reviewers then judge without the unit's
 * own words, and what records say counts as ever. `reviewWithout`: nothing was handed in by the due day, and the unit is
 * reviewed all the same. `returned`: single lines were given back; the others stand, and stay as they were handed in.
 */
export const unitAssessmentLifecycle = defineLifecycle('unitAssessment', 'open', {
  open: { submit: 'selfAssessed', waive: 'selfAssessed', reviewWithout: 'underReview' },
  selfAssessed: { beginReview: 'underReview', returnItems: 'returned', withdraw: 'open' },
  underReview: { combine: 'reviewed', returnItems: 'returned' },
  returned: { submit: 'selfAssessed', returnItems: 'returned', reviewWithout: 'underReview' },
  reviewed: { publish: 'published' },
  published: { settle: 'final' },
  final: {},
})

export const UNIT_ASSESSMENT_STATES = [
  'open',
  'selfAssessed',
  'underReview',
  'returned',
  'reviewed',
  'published',
  'final',
] as const
export type UnitAssessmentState = (typeof UNIT_ASSESSMENT_STATES)[number]

/** Up to here the marks of a unit are not one mark, and what goes into them is still asked for. */
export const UNCOMBINED_STATES = [
  'open',
  'selfAssessed',
  'returned',
  'underReview',
] as const satisfies readonly UnitAssessmentState[]
export type UncombinedState = (typeof UNCOMBINED_STATES)[number]

/** Its marks are one mark by now: nothing that goes into them is asked for any more. */
export function isCombined<Unit extends { readonly state: UnitAssessmentState }>(
  unit: Unit,
): unit is Unit & { readonly state: Exclude<UnitAssessmentState, UncombinedState> } {
  return !UNCOMBINED_STATES.some((state) => state === unit.state)
}

/** A scheme: written, published (frozen as a version), retired. A published scheme is edited as a new draft. */
export const schemeLifecycle = defineLifecycle('scheme', 'draft', {
  draft: { publish: 'published' },
  published: { revise: 'draft', retire: 'retired' },
  retired: {},
})

/** The lifecycles of the product, for the test that walks them all. */
export const LIFECYCLES = [
  assessmentLifecycle,
  unitAssessmentLifecycle,
  schemeLifecycle,
  roundLifecycle,
  planLifecycle,
  visitLifecycle,
  visitVoteLifecycle,
  voiceCallLifecycle,
  objectionLifecycle,
] as const
