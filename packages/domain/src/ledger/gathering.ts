import type { PersonId } from '../kernel/index.ts'
import { type MeasureDraft, measure, measureEach, measureIf } from './kind.ts'
import type { Metric } from './metric.ts'

/** What people come together for, by the three metrics that it gives: how often, how many each time, who at least once. */
type Gathering = {
  [M in Metric]: M extends `${infer Work}.participant` ? (`${Work}.held` extends Metric ? Work : never) : never
}[Metric]

interface Attended {
  readonly headcount: number
  readonly memberIds: readonly PersonId[]
}

/** The measures of a gathering: it was held, so many came, these members were among them. */
export function measuresOfGathering(
  work: Gathering,
  { headcount, memberIds }: Attended,
  kind: string,
): readonly MeasureDraft[] {
  return [
    measure(`${work}.held`, { kind }),
    ...measureIf(headcount > 0, `${work}.attendance`, { amount: headcount, kind }),
    ...measureEach(`${work}.participant`, memberIds, { kind }),
  ]
}
