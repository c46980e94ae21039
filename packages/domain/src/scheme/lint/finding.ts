import type { Bilingual } from '../bilingual.ts'
import { type JsonPath, pathText } from '../parse/json-path.ts'

/** Everything that the linter looks for, once. `error` stops publication, `warning` asks the author to look again. */
export const LINT_CODES = [
  /** Nothing to score: neither items nor raters. */
  'emptyScheme',
  /** An item, a part or a segment without full mark. */
  'missingPoints',
  /** The items of a category do not add up to its printed points. */
  'categorySumMismatch',
  /** Items or categories do not add up to the printed total. */
  'totalMismatch',
  /** The parts of an item do not add up to it. */
  'partsSumMismatch',
  /** No fact whatever can earn the full mark, or no total the line of a level. */
  'unreachablePoints',
  /** The rule can give more than the full mark though it declares no over-fulfilment. */
  'aboveFullMark',
  /** The floor of a deduction is not below the full mark. */
  'floorAboveFullMark',
  /** Bonus without any cap. */
  'unboundedBonus',
  /** Steps of a scale that cannot all be reached. */
  'tierOrder',
  /** A parameter that changes nothing. */
  'idleParameter',
  /** Points given to a gate or a veto, which count nowhere. */
  'pointsOnCondition',
  /** Rounding that cannot give the full mark. */
  'coarseRounding',
  /** Gates, vetoes and conditions of levels that exclude each other or can never have an effect. */
  'contradictoryGate',
  /** A veto that zeroes an item and names none. */
  'vetoWithoutTarget',
  /** The same work scored, or the same fault punished, twice. */
  'doubleCounting',
  /** Two lines with one name. */
  'sameName',
  /** Nobody is responsible for the datum. */
  'unowned',
  /** Owner, source and evidence do not fit together. */
  'ownerMismatch',
  /** Nothing says how the item is proved. */
  'unproved',
  /** So many files asked for that the proof becomes the work. */
  'evidenceBurden',
  /** The source gives another kind of fact than the rule takes. */
  'factMismatch',
  /** The query asks of a metric what its records do not say. */
  'emptyQuery',
  /** What is scored is the number or the completeness of papers. */
  'countsDocuments',
  /** Levels out of order. */
  'levelOrder',
  /** A level asks for a vote, and its item is none. */
  'voteLineWithoutVote',
  /** A quota that does not say what happens to equal scores. */
  'quotaWithoutTies',
  /** Two quotas for the same places. */
  'duplicateQuota',
  /** A quota without places. */
  'noPlaces',
  /** Weights that do not add up to one. */
  'weightsNotOne',
  /** A category without items, or an item outside all categories. */
  'uncategorised',
  /** A field that the form does not have (only when a document is linted). */
  'unknownField',
] as const

export type LintCode = (typeof LINT_CODES)[number]

/** One remark about a scheme: where (`items[3].rule.each`), which, one sentence in each language, how grave. */
export interface Finding {
  readonly code: LintCode
  readonly path: string
  readonly text: string
  readonly textEn: string
  readonly severity: 'error' | 'warning'
}

export function errorAt(path: JsonPath, code: LintCode, text: Bilingual): Finding {
  return { code, path: pathText(path), text: text.zh, textEn: text.en, severity: 'error' }
}

export function warningAt(path: JsonPath, code: LintCode, text: Bilingual): Finding {
  return { ...errorAt(path, code, text), severity: 'warning' }
}
