import { type Exact, exact, roundTo, toText } from '../kernel/index.ts'
import { type Criterion, pointsFor, type Rounding, type Rule, type RulePart, type Scheme } from '../scheme/index.ts'
import { clause } from './clause.ts'
import type { FactValue } from './fact.ts'
import { asPartFacts } from './fact-guards.ts'
import { own } from './own.ts'
import { compileRule } from './rules/compile-rule.ts'
import type { CohortAt, RuleContext, Scorer } from './rules/scorer.ts'
import { type Settled, settleFact } from './rules/settle.ts'

/** A leaf of an item's rule that compares units: the item itself (path []), or a nested part. */
export type LeafPath = readonly string[]

export interface CompiledItem {
  readonly criterion: Criterion
  readonly role: 'base' | 'bonus' | 'condition'
  readonly leaves: readonly LeafPath[]
  /** The item with the full mark of a segment; undefined where that segment has no points. */
  readonly forSegment: (segment: string | null) => ScorableItem | undefined
}

/** An item with one full mark. The same fact always gives the same object, which is shared and never changed. */
export interface ScorableItem {
  readonly full: Exact
  readonly fullText: string
  readonly score: (fact: FactValue | null, cohortAt: CohortAt) => ScoredFact
  /** The points that people gave, with the item's rounding. */
  readonly take: (points: string) => ScoredFact
}

export interface ScoredFact {
  readonly settled: Settled
  /** After the item's rounding. */
  readonly rounded: Exact | null
  readonly points: string | null
  readonly unrounded: string | null
  readonly countedFull: string
}

export interface CompiledScheme {
  readonly scheme: Scheme
  readonly items: readonly CompiledItem[]
}

/** Reads the scheme's constants once. The result holds a memory of facts already scored, so compile once per evaluation. */
export function compileScheme(scheme: Scheme): CompiledScheme {
  return { scheme, items: scheme.items.map(compileItem) }
}

/** Reads the constants of one line. */
export function compileItem(criterion: Criterion): CompiledItem {
  const bySegment = new Map<string | null, ScorableItem | undefined>()
  return {
    criterion,
    role: roleOf(criterion.rule),
    leaves: cohortLeaves(criterion.rule),
    forSegment: (segment) => {
      if (bySegment.has(segment)) return bySegment.get(segment)
      const points = pointsFor(criterion.points, segment ?? undefined)
      const item = points === undefined ? undefined : scorableItem(criterion, points)
      bySegment.set(segment, item)
      return item
    },
  }
}

export function roleOf(rule: Rule): 'base' | 'bonus' | 'condition' {
  if (rule.kind === 'gate' || rule.kind === 'veto') return 'condition'
  return rule.kind === 'bonusPool' ? 'bonus' : 'base'
}

function cohortLeaves(rule: Rule): readonly LeafPath[] {
  if (rule.kind === 'rankPoints' || rule.kind === 'shareOfLeader' || rule.kind === 'distanceFromMean') return [[]]
  if (rule.kind !== 'parts') return []
  return rule.parts.flatMap((part: RulePart) => cohortLeaves(part.rule).map((path) => [part.id, ...path]))
}

/** The number that a leaf compares, inside the fact of its item. */
export function factAtLeaf(fact: FactValue | null, path: LeafPath): FactValue | null {
  const [first, ...rest] = path
  if (fact === null || first === undefined) return fact
  return factAtLeaf(own(asPartFacts(fact), first) ?? null, rest)
}

/** How many different facts of one item are remembered; more than a sheet of counts, ratios and marks ever has. */
const REMEMBERED = 4096

function scorableItem(criterion: Criterion, points: string): ScorableItem {
  const full = exact(points)
  const settle = roundingOf(criterion.rounding)
  const context: RuleContext = {
    full,
    settle,
    emptyRatio: criterion.emptyRatio,
    missing: criterion.missing,
    ...conditionOf(criterion.rule),
  }
  const scorer = compileRule(criterion.rule, context)
  const comparing = cohortLeaves(criterion.rule).length > 0
  const alone = new Map<unknown, ScoredFact>()
  const byCohort = new Map<CohortAt, Map<unknown, ScoredFact>>()

  function rememberedFor(cohortAt: CohortAt): Map<unknown, ScoredFact> {
    if (!comparing) return alone
    const known = byCohort.get(cohortAt) ?? new Map<unknown, ScoredFact>()
    if (known.size === 0) byCohort.set(cohortAt, known)
    return known
  }

  function score(fact: FactValue | null, cohortAt: CohortAt): ScoredFact {
    const known = rememberedFor(cohortAt)
    const key = typeof fact === 'object' && fact !== null ? JSON.stringify(fact) : fact
    const found = known.get(key)
    if (found !== undefined) return found
    const fresh = scoreFact({ scorer, context, fact, cohortAt })
    if (known.size < REMEMBERED) known.set(key, fresh)
    return fresh
  }
  return { full, fullText: toText(full), score, take: (points) => takePoints(exact(points), context) }
}

function takePoints(points: Exact, { full, settle }: RuleContext): ScoredFact {
  const rounded = settle(points)
  const text = toText(rounded)
  const given = clause('reviewed', { points: text, full: toText(full) })
  return {
    settled: { state: 'scored', points, full, clause: given, cap: null, more: null, parts: null, holds: null },
    rounded,
    points: text,
    unrounded: toText(points),
    countedFull: toText(full),
  }
}

function conditionOf({ kind }: Rule): Pick<RuleContext, 'condition'> {
  return kind === 'gate' || kind === 'veto' ? { condition: kind } : {}
}

function scoreFact(input: {
  scorer: Scorer
  context: RuleContext
  fact: FactValue | null
  cohortAt: CohortAt
}): ScoredFact {
  const settled = settleFact(input.scorer, input.context, input)
  const rounded = settled.points === null ? null : input.context.settle(settled.points)
  return {
    settled,
    rounded,
    points: rounded === null ? null : toText(rounded),
    unrounded: settled.points === null ? null : toText(settled.points),
    countedFull: toText(settled.full),
  }
}

/** The declared rounding as a function; null leaves the number as it is. */
export function roundingOf(rounding: Rounding | null): (value: Exact) => Exact {
  if (rounding === null) return (value) => value
  const step = exact(rounding.step)
  return (value) => roundTo(value, step, rounding.mode)
}
