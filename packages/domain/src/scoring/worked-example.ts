import type { Criterion, ObligationFact } from '../scheme/index.ts'
import type { Cap, Clause } from './clause.ts'
import { compileItem } from './compile-scheme.ts'
import type { FactValue } from './fact.ts'

/** What a line would give for a made-up fact: nobody's, for who writes the rule. */
export interface WorkedExample {
  readonly fact: FactValue
  /** After the line's rounding; null where such a fact gives no points of its own. */
  readonly points: string | null
  readonly full: string
  readonly clause: Clause
  readonly cap: Cap | null
}

const SAMPLES: Readonly<Record<ObligationFact, readonly FactValue[]>> = {
  daysLate: [3, 30],
  onTime: [true, false],
  onTimeShare: [[3, 4]],
  expectedCount: [2],
  onTimeCount: [2],
  lateCount: [1, 10],
  waivedCount: [1],
  missingCount: [1, 10],
}

/**
 * Examples of a line that reads what was owed, worked by the very rule that scores: a usual fact, and one at its bound.
 * Empty for other sources, and where the line compares units or its full mark differs by segment.
 */
export function workedExamples(criterion: Criterion): readonly WorkedExample[] {
  const { source, points } = criterion
  if (source?.kind !== 'obligation' || typeof points !== 'string') return []
  const item = compileItem(criterion)
  const scorable = item.leaves.length === 0 ? item.forSegment(null) : undefined
  if (scorable === undefined) return []
  return SAMPLES[source.fact].map((fact) => {
    const { settled, points: given } = scorable.score(fact, alone)
    return { fact, points: given, full: scorable.fullText, clause: settled.clause, cap: settled.cap }
  })
}

/** No line of an example compares units. */
function alone(): never {
  throw new TypeError('an example has no cohort')
}
