import type { RouterOutputs } from '../../../lib/api/trpc.ts'

type Review = Pick<
  RouterOutputs['review']['list']['reviews'][number],
  'submittedAt' | 'given' | 'unitState' | 'selfDue'
>

/** How far I am with a unit. `waiting`: the branch may still hand in, so nothing can be marked yet. */
export type ReviewState = 'waiting' | 'notBegun' | 'underWay' | 'submitted'

export function stateOf({ submittedAt, given, unitState, selfDue }: Review, today: string): ReviewState {
  if (submittedAt !== null) return 'submitted'
  if (given > 0) return 'underWay'
  return unitState === 'open' && today <= selfDue ? 'waiting' : 'notBegun'
}
