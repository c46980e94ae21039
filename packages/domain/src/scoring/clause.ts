import type { ClauseCode } from './clause-texts.ts'
import type { MoreCode } from './more-texts.ts'

/** Values of a sentence, as texts ready to be shown. */
export type Values = Readonly<Record<string, string>>

/** Which clause of a rule gave the points, with the values that its sentence needs. */
export interface Clause {
  readonly code: ClauseCode
  readonly values: Values
}

/** A bound that cut the points: from what, to what. */
export interface Cap {
  readonly by: 'cap' | 'floor' | 'overCap' | 'aboveCap' | 'maxDeduction' | 'partCap'
  readonly from: string
  readonly to: string
}

/** The nearest unmet condition and what it would give: "2 more give +1". `gain` is after the item's rounding. */
export interface More {
  readonly code: MoreCode
  readonly values: Values
  /** The part of a two-part item that the hint is about. */
  readonly part?: string
}

export function clause(code: ClauseCode, values: Values = {}): Clause {
  return { code, values }
}

export function more(code: MoreCode, values: Values = {}): More {
  return { code, values }
}
