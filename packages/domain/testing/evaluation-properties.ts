import fc from 'fast-check'
import { rate, type RatingOutcome, readExchangeFacts } from '../src/rating/index.ts'
import { parseScheme, type RuleKind, type Scheme } from '../src/scheme/index.ts'
import { type AssessmentTree, evaluateAssessment, type UnitInput, type UnitNode } from '../src/scoring/index.ts'
import { verifyCertificates } from './certificate-verifier.ts'
import { arbitraryEvaluation, type EvaluationDocuments } from './evaluation-arbitraries.ts'
import { raised } from './raised-fact.ts'
import { type Frac, frac, less, minus, over, plus, round, same, times, total } from './oracle-fraction.ts'
import { consultOracle, leastOf, mostOf } from './slow-oracle.ts'

/** What the evaluation promises, over random schemes and facts. `check` throws where a promise is broken. */
export interface EvaluationProperty {
  readonly name: string
  readonly check: (runs: number) => void
}

interface Evaluated {
  readonly scheme: Scheme
  readonly units: readonly UnitInput[]
  readonly prerequisites: Readonly<Record<string, Readonly<Record<string, string | number | null>>>>
  readonly tree: AssessmentTree
  readonly outcome: RatingOutcome
}

export function evaluateDocuments({ scheme: document, units: documents }: EvaluationDocuments): Evaluated {
  const scheme = parseScheme(document)
  if (!scheme.ok) throw new Error(`a generated scheme has faults: ${JSON.stringify(scheme.faults)}`)
  const facts = readExchangeFacts(scheme.scheme, { units: documents })
  if (!facts.ok) throw new Error(`generated facts have faults: ${JSON.stringify(facts.faults)}`)
  const { units, prerequisites } = facts.value
  const tree = evaluateAssessment({ scheme: scheme.scheme, units })
  return {
    scheme: scheme.scheme,
    units,
    prerequisites,
    tree,
    outcome: rate(scheme.scheme, tree, { facts: prerequisites }),
  }
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

function mustEqual(actual: string | null | undefined, expected: Frac | null, what: string): void {
  const equal =
    actual === null || actual === undefined ? expected === null : expected !== null && same(frac(actual), expected)
  must(equal, `${what}: ${actual} instead of ${expected === null ? null : `${expected[0]}/${expected[1]}`}`)
}

function equalsOracle(documents: EvaluationDocuments, { tree }: Evaluated): void {
  for (const expected of consultOracle(documents)) {
    const actual = tree.units.find(({ id }) => id === expected.id)
    must(
      actual?.standing === expected.standing,
      `${expected.id} stands as ${actual?.standing} instead of ${expected.standing}`,
    )
    for (const { id, final } of actual?.items ?? [])
      mustEqual(final.points, expected.points.get(id) ?? null, `${expected.id} ${id}`)
    for (const field of ['base', 'bonus', 'penalty', 'total', 'countedFull', 'final', 'percent'] as const)
      mustEqual(actual?.totals[field], expected.totals?.[field] ?? null, `${expected.id} ${field}`)
    must(actual?.rank === expected.rank, `${expected.id} has rank ${actual?.rank} instead of ${expected.rank}`)
  }
}

/** Units, items, list facts and marks in another order: the same points, totals, ranks and levels. */
function orderSaysNothing(documents: EvaluationDocuments, evaluated: Evaluated): void {
  const first = summary(evaluated)
  const turned = evaluateDocuments({
    scheme: { ...documents.scheme, items: documents.scheme.items.toReversed() },
    units: documents.units.toReversed().map((unit) => ({
      ...unit,
      facts: turnLists(unit.facts),
      scores: turnLists(unit['scores'] as Record<string, unknown>),
      bonus: (unit['bonus'] as unknown[]).toReversed(),
    })),
  })
  must(summary(turned) === first, `another order gives another result:\n${first}\n${summary(turned)}`)
}

/** A ratio is a pair and not a list: it has sides. Pairs of numbers stay, and so do pairs of decimal texts of a ratio. */
function turnLists(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([key, fact]) => [key, Array.isArray(fact) && !isRatio(fact) ? fact.toReversed() : fact]),
  )
}

function isRatio(fact: readonly unknown[]): boolean {
  return (
    fact.length === 2 &&
    (fact.some((side) => typeof side === 'number') ||
      fact.every((side) => side === null || (typeof side === 'string' && /^[\d.]+$/.test(side))))
  )
}

function summary({ tree, outcome }: Evaluated): string {
  const units = tree.units.map((unit) => {
    const rated = outcome.units.find(({ id }) => id === unit.id)
    const items = unit.items.map(({ id, final }) => `${id}=${final.points}`).sort()
    const { base, bonus, total: sum, final, percent } = unit.totals
    return JSON.stringify([
      unit.id,
      items,
      base,
      bonus,
      sum,
      final,
      percent,
      unit.rank,
      unit.rankInSegment,
      rated?.level,
      rated?.reasons,
    ])
  })
  const quotas = outcome.quotas.map((quota) => JSON.stringify(quota)).sort()
  return [...units.sort(), ...quotas].join('\n')
}

/** Each item within what its rule allows (a rounding step apart), the bonus under its cap, ranks within the cohort. */
function staysInBounds(_: EvaluationDocuments, { scheme, tree }: Evaluated): void {
  for (const unit of tree.units) {
    for (const [at, node] of unit.items.entries()) {
      const rule = scheme.items[at]?.rule
      const { unrounded } = node.final
      if (rule === undefined || unrounded === null) continue
      const most = mostOf(rule, frac(node.full ?? '0'))
      const full = node.final.clause.code === 'emptyFull' ? frac(node.full ?? '0') : most
      must(!less(frac(unrounded), leastOf(rule)), `${unit.id} ${node.id} is below its floor: ${unrounded}`)
      must(full === undefined || !less(full, frac(unrounded)), `${unit.id} ${node.id} is above its most: ${unrounded}`)
    }
    const { bonus } = unit.totals
    must(
      bonus === null || scheme.bonus?.cap === undefined || !less(frac(scheme.bonus.cap), frac(bonus)),
      `${unit.id}: bonus above its cap`,
    )
    must(
      unit.rank === null || (unit.rank >= 1 && unit.rank <= tree.cohort.size),
      `${unit.id}: rank ${unit.rank} of ${tree.cohort.size}`,
    )
  }
}

/** Kinds for which "more" of the fact is defined and promised never to cost anything: all but deductions and vetoes. */
const RISING: readonly RuleKind[] = [
  'allOrNothing',
  'minimumCount',
  'pointsPerOccurrence',
  'ratioThreshold',
  'ratioTiers',
  'ratioLinear',
  'range',
  'judged',
  'rankPoints',
  'shareOfLeader',
  'childAverage',
  'targetCompletion',
  'bonusPool',
  'gradedLevels',
]

/** Raising one fact of a unit never lowers its total nor its rank, as long as the same items count. */
function risingNeverCosts(documents: EvaluationDocuments, pick: number): void {
  const { scheme, units } = documents
  const unit = units[pick % units.length]
  const item = scheme.items[Math.floor(pick / units.length) % scheme.items.length]
  if (unit === undefined || item === undefined) return
  const full = typeof item.points === 'string' ? item.points : (item.points[unit.segment] ?? '0')
  const more = raised(item.rule, unit.facts[item.id], full)
  if (more === undefined) return
  const changed = { ...unit, facts: { ...unit.facts, [item.id]: more } }
  const before = evaluateDocuments(documents).tree.units.find(({ id }) => id === unit.id)
  const after = evaluateDocuments({
    scheme,
    units: units.map((one) => (one === unit ? changed : one)),
  }).tree.units.find(({ id }) => id === unit.id)
  if (before?.totals.total === null || before === undefined || after?.totals.total === null || after === undefined)
    return
  // A ratio that gets a base begins to count: then the full mark is another one, and the two totals say different things.
  if (before.totals.countedFull !== after.totals.countedFull || hasEmptyRatio(before)) return
  const change = `${item.id} of ${unit.id} from ${JSON.stringify(unit.facts[item.id])} to ${JSON.stringify(more)}`
  must(!less(frac(after.totals.total ?? '0'), frac(before.totals.total ?? '0')), `${change}: the total falls`)
  must((after.rank ?? 0) <= (before.rank ?? 0), `${change}: the rank falls from ${before.rank} to ${after.rank}`)
}

function hasEmptyRatio({ items }: UnitNode): boolean {
  return items.some(({ final }) => final.clause.code === 'emptyFull')
}

/** The same input gives the same bytes, the tree survives JSON and is all that the rating needs. */
function sameBytes(_: EvaluationDocuments, { scheme, units, prerequisites, tree, outcome }: Evaluated): void {
  const text = JSON.stringify(tree)
  must(JSON.stringify(evaluateAssessment({ scheme, units })) === text, 'another tree')
  const stored: AssessmentTree = JSON.parse(text)
  must(JSON.stringify(rate(scheme, stored, { facts: prerequisites })) === JSON.stringify(outcome), 'another rating')
}

/** Rounded items add up to their sum, categories to the items, and each step of the totals follows from the one before. */
function partsAddUp(_: EvaluationDocuments, { scheme, tree }: Evaluated): void {
  for (const { id, items, categories, raters, totals } of tree.units) {
    if (totals.total === null) continue
    const inBase = items.filter(({ role }) => role === 'base')
    const itemSum = total(inBase.map(({ final }) => frac(final.points ?? '0')))
    const raterSum = total(raters.map(({ points }) => frac(points ?? '0')))
    mustEqual(totals.items, itemSum, `${id} items`)
    mustEqual(totals.raters, raterSum, `${id} raters`)
    mustEqual(totals.items, total(categories.map(({ points }) => frac(points))), `${id} categories`)
    const scaled = totals.scaledOwn === null ? plus(itemSum, raterSum) : frac(totals.scaledOwn.to)
    mustEqual(
      totals.base,
      totals.rescaled === null
        ? scaled
        : over(times(scaled, frac(totals.rescaled.rescaleTo)), frac(totals.rescaled.full)),
      `${id} base`,
    )
    mustEqual(
      totals.total,
      minus(plus(frac(totals.base ?? '0'), frac(totals.bonus ?? '0')), frac(totals.penalty ?? '0')),
      `${id} total`,
    )
    mustEqual(totals.final, round(frac(totals.total), scheme.totalRounding?.step), `${id} final`)
    for (const [at, { final }] of items.entries())
      if (final.unrounded !== null && final.clause.code !== 'zeroedByVeto')
        mustEqual(final.points, round(frac(final.unrounded), scheme.items[at]?.rounding?.step), `${id} rounding`)
  }
}

function certificatesHold(_: EvaluationDocuments, { scheme, tree, outcome, prerequisites }: Evaluated): void {
  const wrong = verifyCertificates({ scheme, tree, outcome, facts: prerequisites })
  must(wrong.length === 0, wrong.join('\n'))
}

const PROMISES: readonly ((documents: EvaluationDocuments, evaluated: Evaluated) => void)[] = [
  equalsOracle,
  orderSaysNothing,
  staysInBounds,
  partsAddUp,
  sameBytes,
]

/** Each runs on schemes of all kinds, with gaps, ties, exemptions, gates and vetoes. */
export const EVALUATION_PROPERTIES: readonly EvaluationProperty[] = [
  {
    name: 'it equals the slow oracle; order says nothing; bounds hold; rounded parts add up; the same input gives the same bytes',
    check: (runs) =>
      fc.assert(
        fc.property(arbitraryEvaluation(), (documents) => {
          const evaluated = evaluateDocuments(documents)
          for (const promise of PROMISES) promise(documents, evaluated)
        }),
        { numRuns: runs },
      ),
  },
  {
    name: 'raising one fact never lowers the unit’s total or rank',
    check: (runs) =>
      fc.assert(fc.property(arbitraryEvaluation({ kinds: RISING, maxItems: 3 }), fc.nat(1000), risingNeverCosts), {
        numRuns: runs,
      }),
  },
  {
    name: 'every certificate and every quota can be verified from the tree',
    check: (runs) =>
      fc.assert(
        fc.property(arbitraryEvaluation({ maxItems: 2, maxUnits: 9 }), (documents) =>
          certificatesHold(documents, evaluateDocuments(documents)),
        ),
        { numRuns: runs },
      ),
  },
]
