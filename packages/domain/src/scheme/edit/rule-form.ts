import type { MissingPolicy, Rule, RuleKind } from '../rule.ts'
import type { FigureFaults } from './figure-reader.ts'

/** A line of a table inside a rule: a condition, level, option, step or part, with what it is worth. */
export interface RuleRow {
  /** What it is called; of a step of ratios its percentage. */
  readonly name: string
  /** Points, in per cent where the rule takes shares; of an award level its places, "5、3、2". */
  readonly points: string
  /** The cap of a part of a bonus pool; else "". */
  readonly cap: string
}

export interface PartForm {
  readonly id: string
  readonly name: string
  readonly points: string
  readonly missing: MissingPolicy
  readonly rule: RuleForm
}

/**
 * A rule while somebody writes it: every figure is the text that was typed, under the name that the grammar gives it.
 */
export interface RuleForm {
  readonly kind: RuleKind
  readonly texts: Readonly<Record<string, string>>
  readonly rows: readonly RuleRow[]
  readonly parts: readonly PartForm[]
}

export type RuleFormReading =
  | { readonly ok: true; readonly rule: Rule }
  | { readonly ok: false; readonly faults: FigureFaults }

/** Kinds that may stand inside a line of several parts. */
export function canBePart(kind: RuleKind): boolean {
  return kind !== 'gate' && kind !== 'veto' && kind !== 'bonusPool'
}
