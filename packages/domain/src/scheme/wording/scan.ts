import { exact, isZero, parseExact, subtract, toText } from '../../kernel/index.ts'
import type { RuleKind } from '../rule.ts'

/** A kind that a wording can name; an item of parts is never read from one sentence. */
export type WordedKind = Exclude<RuleKind, 'parts'>

/** A rule as a reader writes it down: in the exchange form, before it is read. Checked against the grammar at the end. */
export interface RuleInput {
  readonly kind: WordedKind
  readonly [parameter: string]: unknown
}

/** What a reader works on: the plain wording, in which what earlier readers took is blanked out with ";". */
export interface Scan {
  readonly text: string
  /** The item's own name in plain wording: "入会率≥95%" says what "达标得2分" means. */
  readonly name: string
  /** The item's full mark where it is known. */
  readonly points: string | undefined
}

/** What a reader found. `rule` is null where a figure is missing for it; `rest` is the text without what was taken. */
export interface Found {
  readonly kind: WordedKind
  /** Where in the text the first evidence stands: of several kinds in one text the first is the item's. */
  readonly at: number
  readonly rule: RuleInput | null
  readonly rest: string
}

export type WordingReader = (scan: Scan) => Found | undefined

/** Figures of points, of percentages and of counts. */
export const NUMBER = String.raw`(\d+(?:\.\d+)?)`

/** Takes all matches out of a text, which keeps its length so that places stay comparable. */
export function take(
  text: string,
  pattern: RegExp,
): { readonly matches: readonly RegExpExecArray[]; readonly rest: string } {
  const matches = [...text.matchAll(globalOf(pattern))]
  if (matches.length === 0) return { matches, rest: text }
  const rest = matches.reduce(
    (left, match) =>
      left.slice(0, match.index) + ';'.repeat(match[0].length) + left.slice(match.index + match[0].length),
    text,
  )
  return { matches, rest }
}

const GLOBAL = new WeakMap<RegExp, RegExp>()

/** A pattern that goes through a whole text; made once, since making one takes longer than using it. */
function globalOf(pattern: RegExp): RegExp {
  const flags = pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`
  const known = GLOBAL.get(pattern) ?? new RegExp(pattern, flags)
  GLOBAL.set(pattern, known)
  return known
}

/** "2.50" as "2.5"; undefined for what is no number. */
export function decimalText(value: string | undefined): string | undefined {
  const number = value === undefined ? undefined : parseExact(value)
  return number === undefined ? undefined : toText(number)
}

/** a - b as decimal text, or undefined where one is unknown. */
export function less(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || b === undefined ? undefined : toText(subtract(exact(a), exact(b)))
}

export function isNothing(value: string | undefined): boolean {
  return value !== undefined && isZero(exact(value))
}
