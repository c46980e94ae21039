import type { PlanState } from '@jianjia/domain/plan'
import type { StateTone } from '../../../ui/state-tag.tsx'

/** How far a document is. */
export const TONES: Readonly<Record<PlanState, StateTone>> = {
  draft: 'idle',
  submitted: 'active',
  returned: 'attention',
  accepted: 'done',
  revising: 'active',
  discarded: 'idle',
  closed: 'done',
}
