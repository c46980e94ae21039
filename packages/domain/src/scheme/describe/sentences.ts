import { compare, exact, multiply, toText, ZERO } from '../../kernel/index.ts'
import { sayFen } from '../../ledger/index.ts'
import type { Points } from '../criterion.ts'
import type { Rule, RuleKind, RulePart } from '../rule.ts'

/** What a sentence about a rule may need from outside the rule. */
export interface RuleContext {
  /** The full mark, so that the sentence can name it. */
  readonly points?: Points
  /** What an item is called, for a veto that points to one; its id where absent. */
  readonly itemName?: (id: string) => string
  /** What a segment is called; the words of the tree where absent. */
  readonly segmentName?: (segment: string) => string
  /** What a row of a table is called, where rows are steps of a ledger ("district" → 区级); as it is written where absent. */
  readonly rowName?: (name: string) => string
  /** The number that the rule reads is fen of money, and so are the numbers that it is measured by. */
  readonly money?: boolean
}

/** One language's sentence for every kind of rule: total over the closed grammar. */
export type Sentences = { readonly [K in RuleKind]: (rule: Extract<Rule, { kind: K }>, context: PartContext) => string }

/** `number` is the place of a part in its item: "1", "1.2". Empty for the item's own rule. */
export interface PartContext extends RuleContext {
  readonly number: string
  readonly describe: (rule: Rule, context: PartContext) => string
}

/** Says a part's rule in its item's sentence, with the part's own points and number. */
export function describePart(part: RulePart, at: number, context: PartContext): { number: string; sentence: string } {
  const number = context.number === '' ? `${at + 1}` : `${context.number}.${at + 1}`
  return { number, sentence: context.describe(part.rule, { ...context, points: part.points, number }) }
}

/** A number that the fact is measured by, as it is read: money, or the number with the word that goes with it. */
export function measuredBy(amount: number | string, { money }: RuleContext, word = ''): string {
  if (money !== true) return `${amount}${word}`
  return word === '' ? sayFen(`${amount}`) : `${sayFen(`${amount}`)} `
}

export function rowName(name: string, context: RuleContext): string {
  return context.rowName?.(name) ?? name
}

export function signOf(decimal: string): -1 | 0 | 1 {
  return compare(exact(decimal), ZERO)
}

/** "0.8" as "80": a share of one in per cent. */
export function percentOf(share: string): string {
  return toText(multiply(exact(share), exact('100')))
}

/** Steps of a scale, highest percentage first: the order in which they are tried. */
export function descending(tiers: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  return [...tiers].sort(([a], [b]) => compare(exact(b), exact(a)))
}

/** Neighbouring ranks with equal points, from–to, counted from 1. */
export function rankRuns(byRank: readonly string[]): readonly { from: number; to: number; points: string }[] {
  const runs: { from: number; to: number; points: string }[] = []
  for (const [at, points] of byRank.entries()) {
    const last = runs.at(-1)
    if (last !== undefined && last.points === points) last.to = at + 1
    else runs.push({ from: at + 1, to: at + 1, points })
  }
  return runs
}
