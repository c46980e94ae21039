import type { Level } from '../scheme/index.ts'
import { admit, isCompared } from './admission.ts'
import { type Cohorts, freezeCohorts } from './cohorts.ts'
import { type CompiledScheme, compileScheme } from './compile-scheme.ts'
import type { AssessmentInput, UnitInput } from './input.ts'
import { levelsFromTop } from './levels.ts'
import { own } from './own.ts'
import { scoreRater } from './raters.ts'
import { type SettledUnit, settleUnit, withRanks } from './settle-unit.ts'
import type { AssessmentTree, CohortNode, Standing } from './tree.ts'
import { scoreItems } from './unit-items.ts'
import { findVetoes, zeroItems } from './vetoes.ts'
import { voteWarnings } from './vote-warnings.ts'

/**
 * Scores a whole assessment: pure, exact, the same bytes for the same input whatever the order of units, items' facts or
 * marks. The order of work is fixed (design, section 7): admission by gates and exemption · cohorts frozen · facts to
 * points · vetoes that zero an item · totals, bonus, penalties, rounding · ranks in the cohort and in the segment · levels
 * by score line. Votes, prerequisites and quotas come after it, in `rate`.
 *
 * Facts must have passed `readFact`; a fact of the wrong shape, or a unit whose segment has no points, throws.
 */
export function evaluateAssessment({ scheme, units }: AssessmentInput): AssessmentTree {
  const compiled = compileScheme(scheme)
  const admitted = units.map((unit) => ({ unit, admission: admit(compiled, unit) }))
  const cohort = admitted.filter(({ admission }) => isCompared(admission.standing)).map(({ unit }) => unit)
  const cohorts = freezeCohorts(compiled.items, cohort)
  const levels = levelsFromTop(scheme)
  const scoredUnits = admitted.map(({ unit, admission }) =>
    scoreUnit({ compiled, cohorts, levels, unit, ...admission }),
  )
  return {
    format: 'jianjia.tree/1',
    units: withRanks(scoredUnits),
    cohort: cohortNode(cohort),
    warnings: voteWarnings(compiled, cohort),
  }
}

interface UnitWork {
  readonly compiled: CompiledScheme
  readonly cohorts: Cohorts
  readonly levels: readonly Level[]
  readonly unit: UnitInput
  readonly standing: Standing
  readonly gatesNotMet: readonly string[]
}

function scoreUnit({ compiled, cohorts, levels, unit, standing, gatesNotMet }: UnitWork): SettledUnit {
  const { scheme } = compiled
  const outside = standing === 'exempt' || standing === 'notAdmitted'
  const vetoes = outside ? [] : findVetoes(compiled, unit)
  const items = zeroItems(scoreItems({ compiled, cohorts, unit, outside: outside ? standing : null }), vetoes)
  const raters = outside
    ? []
    : (scheme.raters ?? []).map((rater) => scoreRater(rater, own(unit.scores, rater.id) ?? []))
  const head = { id: unit.id, segment: unit.segment ?? null, gatesNotMet, vetoes }
  return settleUnit({ scheme, levels, outside: outside ? standing : null, head, items, raters, extras: unit })
}

function cohortNode(cohort: readonly UnitInput[]): CohortNode {
  const segments = new Map<string, number>()
  for (const { segment } of cohort) if (segment !== undefined) segments.set(segment, (segments.get(segment) ?? 0) + 1)
  return { size: cohort.length, segments: Object.fromEntries(segments) }
}
