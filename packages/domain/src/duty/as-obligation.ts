import type { ObligationState } from '../obligation/index.ts'
import type { CoverageCell } from './disclosure-coverage.ts'
import type { DutyState } from './duty-standing.ts'

/** How a standing duty counts among what a unit owes: a turn that is missed is missing; null = nothing is asked now. */
export function dutyAsObligation(state: DutyState): ObligationState | null {
  if (state === 'idle') return null
  if (state === 'missed') return 'missing'
  return state === 'done' ? 'onTime' : 'open'
}

/**
 * How what has to be made known in a period counts as one thing that a unit owes: missing while one of it is missed, open
 * while one of it still has time, late when all is known and one of it was late; null = nothing has to be made known.
 */
export function coverageAsObligation(must: readonly Pick<CoverageCell, 'state'>[]): ObligationState | null {
  if (must.length === 0) return null
  const some = (state: CoverageCell['state']) => must.some((cell) => cell.state === state)
  if (some('missed')) return 'missing'
  if (some('due') || some('open')) return 'open'
  return some('late') ? 'late' : 'onTime'
}
