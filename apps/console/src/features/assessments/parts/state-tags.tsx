import type { AssessmentState, UnitAssessmentState } from '@jianjia/domain/assessment'
import type { ObligationState } from '@jianjia/domain/obligation'
import { StateTag, type StateTone } from '../../../ui/state-tag.tsx'
import { useText } from '../text.ts'

const ASSESSMENT_TONES = {
  open: 'active',
  underReview: 'active',
  reviewed: 'done',
  published: 'official',
  final: 'official',
} as const satisfies Record<AssessmentState, StateTone>

export function AssessmentStateTag({ state }: { readonly state: AssessmentState }) {
  const { t } = useText()
  return <StateTag tone={ASSESSMENT_TONES[state]}>{t(`assessmentState.${state}`)}</StateTag>
}

const UNIT_TONES = {
  open: 'idle',
  selfAssessed: 'active',
  underReview: 'active',
  returned: 'attention',
  reviewed: 'done',
  published: 'official',
  final: 'official',
} as const satisfies Record<UnitAssessmentState, StateTone>

export function UnitStateTag({ state }: { readonly state: UnitAssessmentState }) {
  const { t } = useText()
  return <StateTag tone={UNIT_TONES[state]}>{t(`unitState.${state}`)}</StateTag>
}

const OBLIGATION_TONES = {
  open: 'idle',
  onTime: 'done',
  late: 'attention',
  waived: 'idle',
  missing: 'official',
} as const satisfies Record<ObligationState, StateTone>

export function ObligationTag({ state }: { readonly state: ObligationState }) {
  const { t } = useText()
  return <StateTag tone={OBLIGATION_TONES[state]}>{t(`obligation.${state}`)}</StateTag>
}
