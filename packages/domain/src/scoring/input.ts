import type { Scheme } from '../scheme/index.ts'
import type { FactValue } from './fact.ts'
import type { Provenance } from './provenance.ts'

/** A fact as it is handed to the evaluation, with where it comes from. `value: null` = missing. */
export interface GivenFact {
  readonly value: FactValue | null
  /** What may be shown of the value where all of it may not: it scores by `value`. */
  readonly shown?: FactValue
  readonly provenance?: readonly Provenance[]
  /** The fact is to come (a child's result is not published): the item waits, whatever its policy for missing data. */
  readonly waiting?: boolean
  /**
   * The points that people gave who looked at the item: they stand in place of the rule's own arithmetic, also for
   * rules that count or grade. null = not given yet, which the item's policy for missing data decides.
   */
  readonly points?: string | null
}

/**
 * The three columns of an item: 自评 self, 考评 review, 综评 final. Only `final` decides; where it is absent the item is
 * missing, also when the other two are there.
 */
export interface ItemFacts {
  readonly final?: GivenFact
  readonly self?: GivenFact
  readonly review?: GivenFact
}

/** One mark of a rater's list. `value: null` = this reviewer has not given one. */
export interface Mark {
  readonly value: string | null
  readonly by?: string
  readonly note?: string
  /** It was collected from so many papers; absent where it is one person's. */
  readonly papers?: number
}

/** One addition (or, negative, deduction) outside the items. `amount: null` = missing, which adds nothing. */
export interface BonusLine {
  readonly amount: string | null
  readonly reason?: string
  readonly by?: string
}

export interface UnitInput {
  readonly id: string
  readonly segment?: string
  readonly exempt?: boolean
  readonly facts: Readonly<Record<string, ItemFacts>>
  readonly scores?: Readonly<Record<string, readonly Mark[]>>
  readonly bonus?: readonly BonusLine[]
  readonly lateDays?: number | null
}

/** Everything an evaluation knows. The units are the whole assessment, since points may depend on the others. */
export interface AssessmentInput {
  readonly scheme: Scheme
  readonly units: readonly UnitInput[]
}
