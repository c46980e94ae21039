import type { RuleKind, Veto } from '../scheme/index.ts'
import type { z } from 'zod'
import type { Cap, Clause, More } from './clause.ts'
import type { FactValue } from './fact.ts'
import type { BonusLine, Mark } from './input.ts'
import type { Provenance } from './provenance.ts'
import type { PartScore } from './rules/scorer.ts'

/**
 * The score tree: plain data with every number as a decimal text (or a reduced "a/b"), every figure with what it was made
 * of. Totals are read from it; whoever explains a figure asks nothing else.
 */
export interface AssessmentTree {
  readonly format: 'jianjia.tree/1'
  /** In the order in which they were given. */
  readonly units: readonly UnitNode[]
  readonly cohort: CohortNode
  readonly warnings: readonly TreeWarning[]
}

/** Who was compared: admitted, not exempt. `segments` counts the same units by segment. */
export interface CohortNode {
  readonly size: number
  readonly segments: Readonly<Record<string, number>>
}

export interface TreeWarning {
  readonly code: 'voteParticipation'
  readonly unit: string
  readonly item: string
  readonly pct: string
  readonly minPct: string
}

/** `ranked` = has a total · `pending` = a datum is awaited · `exempt` · `notAdmitted` = a gate is not met. */
export type Standing = 'ranked' | 'pending' | 'exempt' | 'notAdmitted'

export interface UnitNode {
  readonly id: string
  readonly segment: string | null
  readonly standing: Standing
  /** In the order of the scheme. */
  readonly items: readonly ItemNode[]
  readonly raters: readonly RaterNode[]
  /** In the order in which the categories first occur among the items. */
  readonly categories: readonly CategoryNode[]
  readonly totals: TotalsNode
  /** Sums of the self and the review column over the items that count in the base. Null when nobody filled the column. */
  readonly self: ColumnSum | null
  readonly review: ColumnSum | null
  /** 1, 2, 2, 4 by the scheme's `rankBy`; null without a total. */
  readonly rank: number | null
  readonly rankInSegment: number | null
  /** The number by which the unit is ranked. */
  readonly rankedBy: string | null
  readonly gatesNotMet: readonly string[]
  readonly vetoes: readonly VetoNode[]
  /** The level by score line and vetoes alone, before votes, prerequisites and quotas. */
  readonly levelByScore: string | null
  readonly reasons: readonly ('exempt' | 'gate' | 'pending' | 'veto')[]
}

export interface ItemNode {
  readonly id: string
  readonly name: string
  readonly category: string | null
  readonly kind: RuleKind
  /** `base` counts in base and full mark · `bonus` beside them · `condition` (gate, veto) in neither. */
  readonly role: 'base' | 'bonus' | 'condition'
  /** The full mark of the unit's segment; null where the segment has none. */
  readonly full: string | null
  readonly final: ScoreColumn
  readonly self: ScoreColumn | null
  readonly review: ScoreColumn | null
  /** final − self, where both have points. */
  readonly gap: string | null
  /** The veto that made the item fall to zero. */
  readonly zeroedBy: string | null
}

export interface ScoreColumn {
  readonly state: 'scored' | 'notCounted' | 'pending' | 'scaleOwn' | 'condition' | 'notScored'
  /** After the item's rounding. Null unless scored. */
  readonly points: string | null
  readonly unrounded: string | null
  /** The full mark that stands against the points; "0" where the item is not counted. */
  readonly countedFull: string
  readonly clause: Clause
  readonly cap: Cap | null
  readonly more: More | null
  readonly parts: readonly PartScore[] | null
  readonly fact: FactValue | null
  readonly provenance: readonly Provenance[]
}

export interface RaterNode {
  readonly id: string
  readonly weight: string
  readonly marks: readonly (Mark & { readonly used: boolean })[]
  /** The combined mark, not rounded; null when the rater is not counted. */
  readonly combined: string | null
  /** combined × weight. */
  readonly points: string | null
  /** 100 × weight, or "0" when the rater is not counted. */
  readonly countedFull: string
}

export interface CategoryNode {
  readonly id: string
  readonly points: string
  readonly full: string
  /** points ÷ full × 100, two decimals; null where nothing of the category is counted. */
  readonly percent: string | null
  readonly pending: boolean
}

/** The way from the items to the final total, step by step. Everything is null for a unit that is not scored or waits. */
export interface TotalsNode {
  readonly items: string | null
  readonly raters: string | null
  /** Set where an item without children made the others stand for it: their sum, times whole ÷ own full mark. */
  readonly scaledOwn: {
    readonly from: string
    readonly to: string
    readonly own: string
    readonly whole: string
  } | null
  readonly rescaled: {
    readonly from: string
    readonly to: string
    readonly full: string
    readonly rescaleTo: string
  } | null
  readonly base: string | null
  readonly bonusPools: string | null
  readonly bonusLines: readonly BonusLine[]
  readonly bonus: string | null
  readonly bonusCap: Cap | null
  readonly lateDays: number
  readonly penalty: string | null
  readonly penaltyCap: Cap | null
  readonly total: string | null
  readonly countedFull: string | null
  readonly percent: string | null
  readonly final: string | null
}

export interface ColumnSum {
  readonly points: string
  readonly full: string
  /** How many items of the base have points in this column, of how many. */
  readonly scored: number
  readonly of: number
}

export interface VetoNode {
  readonly item: string
  readonly name: string
  readonly effect: z.infer<typeof Veto>['effect']
  /** Under `itemZero`: the item that falls to zero. */
  readonly target: string
}
