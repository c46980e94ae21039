import type { PlanText } from './similar-plans.ts'
import { dutiesIn, isUsualDuty, USUAL_DUTIES, type UsualDuty } from './usual-duties.ts'

/** How a usual duty stands in the plans of many units. */
export interface DutyCoverage<Id> {
  readonly duty: UsualDuty
  /** Whose plans speak of it, in the order of the input. */
  readonly inPlans: readonly Id[]
}

/** Every usual duty with the plans that speak of it; duties in nobody's plan have none. In the order of the catalogue. */
export function topicCoverage<Id>(plans: readonly PlanText<Id>[]): readonly DutyCoverage<Id>[] {
  const spoken = plans.map(({ id, text }) => ({ id, duties: dutiesIn(text) }))
  return Object.keys(USUAL_DUTIES)
    .filter(isUsualDuty)
    .map((duty) => ({ duty, inPlans: spoken.filter(({ duties }) => duties.has(duty)).map(({ id }) => id) }))
}

/** The usual duties that no plan speaks of. */
export function missingDuties<Id>(coverage: readonly DutyCoverage<Id>[]): readonly UsualDuty[] {
  return coverage.filter(({ inPlans }) => inPlans.length === 0).map(({ duty }) => duty)
}
