import { type Exact, subtract, toText, ZERO } from '../kernel/index.ts'
import { clause } from './clause.ts'
import type { Cohorts, Column } from './cohorts.ts'
import type { CompiledItem, CompiledScheme, ScorableItem, ScoredFact } from './compile-scheme.ts'
import type { GivenFact, UnitInput } from './input.ts'
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
    return scoreItem(item, scorable, { cohorts, unit })
  })
}

function scoreItem(
  item: CompiledItem,
  scorable: ScorableItem,
  { cohorts, unit }: Pick<UnitItems, 'cohorts' | 'unit'>,
): ScoredItem {
  const facts = unit.facts[item.criterion.id]
  const scoreOf = (column: Column, given: GivenFact | undefined) =>
    given?.waiting === true
      ? WAITING
      : typeof given?.points === 'string'
        ? scorable.take(given.points)
        : scorable.score(given?.value ?? null, cohorts(item, column, unit.segment ?? null))
  const final = scoreOf('final', facts?.final)
  const self = facts?.self === undefined ? null : scoreOf('self', facts.self)
  const review = facts?.review === undefined ? null : scoreOf('review', facts.review)
  return {
    node: {
      ...head(item),
      full: scorable.fullText,
      final: columnOf(final, facts?.final),
      self: self === null ? null : columnOf(self, facts?.self),
      review: review === null ? null : columnOf(review, facts?.review),
      gap:
        self === null || self.rounded === null || final.rounded === null
          ? null
          : toText(subtract(final.rounded, self.rounded)),
      zeroedBy: null,
    },
    rounded: final.rounded,
    countedFull: final.settled.full,
    declaredFull: scorable.full,
  }
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
    fact: given?.value ?? null,
    provenance: given?.provenance ?? NO_PROVENANCE,
  }
}

function notScored(
  item: CompiledItem,
  scorable: ScorableItem | undefined,
  { unit, outside }: { unit: UnitInput; outside: 'exempt' | 'notAdmitted' },
): ScoredItem {
  const given = unit.facts[item.criterion.id]?.final
  const failedGate = item.criterion.rule.kind === 'gate' && outside === 'notAdmitted' && given?.value !== true
  const final: ScoreColumn = {
    state: 'notScored',
    points: null,
    unrounded: null,
    countedFull: '0',
    clause: clause(failedGate ? 'gateNotMet' : outside),
    cap: null,
    more: null,
    parts: null,
    fact: given?.value ?? null,
    provenance: given?.provenance ?? NO_PROVENANCE,
  }
  return {
    node: {
      ...head(item),
      full: scorable?.fullText ?? null,
      final,
      self: null,
      review: null,
      gap: null,
      zeroedBy: null,
    },
    rounded: null,
    countedFull: ZERO,
    declaredFull: scorable?.full ?? ZERO,
  }
}

function head({ criterion, role }: CompiledItem): Pick<ItemNode, 'id' | 'name' | 'category' | 'kind' | 'role'> {
  return {
    id: criterion.id,
    name: criterion.name,
    category: criterion.category ?? null,
    kind: criterion.rule.kind,
    role,
  }
}
