import { type Exact, toText } from '../kernel/index.ts'
import type { Level, Scheme } from '../scheme/index.ts'
import { admit, isCompared } from './admission.ts'
import { competitionRanks } from './cohort.ts'
import { type Cohorts, freezeCohorts } from './cohorts.ts'
import { type CompiledScheme, compileScheme } from './compile-scheme.ts'
import type { AssessmentInput, UnitInput } from './input.ts'
import { highestOpenLevel, levelByScore, levelsFromTop } from './levels.ts'
import { own } from './own.ts'
import { scoreRater } from './raters.ts'
import { addUp, noTotals, type Totals } from './totals.ts'
import type { AssessmentTree, CohortNode, Standing, UnitNode } from './tree.ts'
import { scoreItems } from './unit-items.ts'
import { categoriesOf, columnSum } from './unit-sums.ts'
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

interface ScoredUnit {
  readonly node: UnitNode
  readonly rankedBy: Exact | null
}

function scoreUnit({ compiled, cohorts, levels, unit, standing: admission, gatesNotMet }: UnitWork): ScoredUnit {
  const { scheme } = compiled
  const outside = admission === 'exempt' || admission === 'notAdmitted'
  const vetoes = outside ? [] : findVetoes(compiled, unit)
  const items = zeroItems(scoreItems({ compiled, cohorts, unit, outside: outside ? admission : null }), vetoes)
  const raters = outside
    ? []
    : (scheme.raters ?? []).map((rater) => scoreRater(rater, own(unit.scores, rater.id) ?? []))
  const totals = outside ? undefined : addUp({ scheme, items, raters, unit })
  const standing: Standing = outside ? admission : totals === undefined ? 'pending' : 'ranked'
  const rankedBy = totals === undefined ? null : numberToRankBy(scheme, totals)
  const node: UnitNode = {
    id: unit.id,
    segment: unit.segment ?? null,
    standing,
    items: items.map((item) => item.node),
    raters,
    categories: outside ? [] : categoriesOf(items),
    totals: totals?.node ?? noTotals(unit),
    self: columnSum(items, 'self'),
    review: columnSum(items, 'review'),
    rank: null,
    rankInSegment: null,
    rankedBy: rankedBy === null ? null : toText(rankedBy),
    gatesNotMet,
    vetoes,
    levelByScore:
      totals === undefined ? null : levelByScore(levels, highestOpenLevel(levels, vetoes), comparedBy(scheme, totals)),
    reasons: reasonsOf(standing, vetoes.length > 0),
  }
  return { node, rankedBy }
}

function reasonsOf(standing: Standing, vetoed: boolean): UnitNode['reasons'] {
  if (standing === 'exempt') return ['exempt']
  if (standing === 'notAdmitted') return ['gate']
  const pending = standing === 'pending' ? (['pending'] as const) : []
  return vetoed ? [...pending, 'veto'] : pending
}

/** What lines are compared with: the final total, or the total before rounding. */
function comparedBy(scheme: Scheme, totals: Totals): Exact {
  return scheme.compare === 'afterRounding' ? totals.final : totals.total
}

function numberToRankBy(scheme: Scheme, totals: Totals): Exact | null {
  return totals[scheme.rankBy]
}

/** Ranks 1, 2, 2, 4 over all and again within each segment. */
function withRanks(units: readonly ScoredUnit[]): readonly UnitNode[] {
  const overall = competitionRanks(units.map(({ rankedBy }) => rankedBy))
  const inSegment = new Map<number, number | null>()
  for (const segment of new Set(units.map(({ node }) => node.segment))) {
    const members = units.flatMap(({ node }, index) => (node.segment === segment ? [index] : []))
    const ranks = competitionRanks(members.map((index) => units[index]?.rankedBy ?? null))
    members.forEach((index, position) => inSegment.set(index, ranks[position] ?? null))
  }
  return units.map(({ node }, index) => ({
    ...node,
    rank: overall[index] ?? null,
    rankInSegment: inSegment.get(index) ?? null,
  }))
}

function cohortNode(cohort: readonly UnitInput[]): CohortNode {
  const segments = new Map<string, number>()
  for (const { segment } of cohort) if (segment !== undefined) segments.set(segment, (segments.get(segment) ?? 0) + 1)
  return { size: cohort.length, segments: Object.fromEntries(segments) }
}
