import { ok, type Result, refuse, type UnitId } from '../kernel/index.ts'
import { isCombined, type UnitAssessmentState } from './lifecycle.ts'

/** A unit of a cohort, as far as taking it out of the scoring depends on it. */
export interface ScoredUnit {
  readonly unitId: UnitId
  readonly name: string
  readonly state: UnitAssessmentState
  readonly exempt: boolean
}

/**
 * Whether some units may be let off the whole assessment (免检), or take part again: before their marks are combined, and
 * as long as somebody is left to be scored. An exempt unit leaves the cohort, the means, the ranks and the quota bases.
 */
export function changeExemption(
  cohort: readonly ScoredUnit[],
  { unitIds, exempt }: { readonly unitIds: readonly UnitId[]; readonly exempt: boolean },
): Result<readonly UnitId[]> {
  for (const [index, unitId] of unitIds.entries()) {
    const path = ['unitIds', index]
    const unit = cohort.find((each) => each.unitId === unitId)
    if (unit === undefined) return refuse('notFoundOrNoAccess', {}, { path })
    if (isCombined(unit)) return refuse('stateMoved', { subject: 'unitAssessment', state: unit.state }, { path })
  }
  const changed = cohort.filter((unit) => unitIds.includes(unit.unitId) && unit.exempt !== exempt)
  const scored = cohort.filter((unit) => (unitIds.includes(unit.unitId) ? !exempt : !unit.exempt))
  if (scored.length === 0) return refuse('cohortEmpty', {}, { path: ['unitIds'] })
  return ok(changed.map(({ unitId }) => unitId))
}
