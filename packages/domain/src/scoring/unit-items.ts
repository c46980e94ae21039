import { type Exact, subtract, toText, ZERO } from '../kernel/index.ts'
import { clause } from './clause.ts'
import { type Cohorts, type Column, NO_COHORT } from './cohorts.ts'
import type { CompiledItem, CompiledScheme, ScorableItem, ScoredFact } from './compile-scheme.ts'
import type { GivenFact, ItemFacts, UnitInput } from './input.ts'
import type { CohortAt } from './rules/scorer.ts'
import type { Provenance } from './provenance.ts'
import type { ItemNode, ScoreColumn } from './tree.ts'

/** An item of one unit with its numbers still as numbers. */
export interface ScoredItem {
  readonly node: ItemNode
  readonly rounded: Exact | null
  readonly countedFull: Exact
  readonly declaredFull: Exact
}

interface UnitItems {
  readonly compiled: CompiledScheme
  readonly cohorts: Cohorts
  readonly unit: UnitInput
  /** Why the unit is not scored at all; null = it is. */
  readonly outside: 'exempt' | 'notAdmitted' | null
}

const NO_PROVENANCE: readonly Provenance[] = []
const NO_FACTS: ItemFacts = {}

const WAITING: ScoredFact = {
  settled: {
    state: 'pending',
    points: null,
    full: ZERO,
    clause: clause('waiting'),
    cap: null,
    more: null,
    parts: null,
    holds: null,
  },
  rounded: null,
  points: null,
  unrounded: null,
  countedFull: '0',
}

export function scoreItems({ compiled, cohorts, unit, outside }: UnitItems): readonly ScoredItem[] {
  const segment = unit.segment ?? null
  return compiled.items.map((item) => {
    const scorable = item.forSegment(segment)
    if (outside !== null) return notScored(item, scorable, { unit, outside })
    if (scorable === undefined) throw new RangeError(`no points for segment ${segment} in item ${item.criterion.id}`)
    const facts = unit.facts[item.criterion.id] ?? NO_FACTS
    const score = (column: Column, given: GivenFact | undefined) =>
      scoreColumn(scorable, given, item.leaves.length === 0 ? NO_COHORT : cohorts(item, column, segment))
    const self = facts.self === undefined ? null : score('self', facts.self)
    const review = facts.review === undefined ? null : score('review', facts.review)
    return scoredItem({ item, scorable, facts, final: score('final', facts.final), self, review })
  })
}

interface Columns {
  readonly item: CompiledItem
  readonly scorable: ScorableItem
  readonly facts: ItemFacts
  readonly final: ScoredFact
  readonly self: ScoredFact | null
  readonly review: ScoredFact | null
}

function scoredItem({ item, scorable, facts, final, self, review }: Columns): ScoredItem {
  const node: ItemNode = {
    id: item.criterion.id,
    name: item.criterion.name,
    category: item.criterion.category ?? null,
    kind: item.criterion.rule.kind,
    role: item.role,
    full: scorable.fullText,
    final: columnOf(final, facts.final),
    self: self === null ? null : columnOf(self, facts.self),
    review: review === null ? null : columnOf(review, facts.review),
    gap: self === null ? null : gapOf(final, self),
    zeroedBy: null,
  }
  return { node, rounded: final.rounded, countedFull: final.settled.full, declaredFull: scorable.full }
}

function scoreColumn(scorable: ScorableItem, given: GivenFact | undefined, cohortAt: CohortAt): ScoredFact {
  if (given === undefined) return scorable.score(null, cohortAt)
  if (given.waiting === true) return WAITING
  return typeof given.points === 'string' ? scorable.take(given.points) : scorable.score(given.value, cohortAt)
}

function gapOf(final: ScoredFact, self: ScoredFact): string | null {
  return self.rounded === null || final.rounded === null ? null : toText(subtract(final.rounded, self.rounded))
}

function columnOf({ settled, points, unrounded, countedFull }: ScoredFact, given: GivenFact | undefined): ScoreColumn {
  return {
    state: settled.state,
    points,
    unrounded,
    countedFull,
    clause: settled.clause,
    cap: settled.cap,
    more: settled.more,
    parts: settled.parts,
    fact: given?.shown ?? given?.value ?? null,
    provenance: given?.provenance ?? NO_PROVENANCE,
  }
}

function notScored(
  { criterion, role }: CompiledItem,
  scorable: ScorableItem | undefined,
  { unit, outside }: { unit: UnitInput; outside: 'exempt' | 'notAdmitted' },
): ScoredItem {
  const given = unit.facts[criterion.id]?.final
  const failedGate = criterion.rule.kind === 'gate' && outside === 'notAdmitted' && given?.value !== true
  const final: ScoreColumn = {
    state: 'notScored',
    points: null,
    unrounded: null,
    countedFull: '0',
    clause: clause(failedGate ? 'gateNotMet' : outside),
    cap: null,
    more: null,
    parts: null,
    fact: given?.shown ?? given?.value ?? null,
    provenance: given?.provenance ?? NO_PROVENANCE,
  }
  const node: ItemNode = {
    id: criterion.id,
    name: criterion.name,
    category: criterion.category ?? null,
    kind: criterion.rule.kind,
    role,
    full: scorable?.fullText ?? null,
    final,
    self: null,
    review: null,
    gap: null,
    zeroedBy: null,
  }
  return { node, rounded: null, countedFull: ZERO, declaredFull: scorable?.full ?? ZERO }
}
