import { exact, parseExact, toText } from '../../kernel/index.ts'
import { Rule } from '../rule.ts'
import type { WordedKind } from '../wording/index.ts'

/** Kinds that a person may choose by hand, with the figures that each has; the others follow from the wording. */
export const CHOSEN_FIGURES = {
  judged: [],
  allOrNothing: [],
  deductPerOccurrence: ['each', 'floor'],
  pointsPerOccurrence: ['each', 'cap'],
  minimumCount: ['min'],
  ratioThreshold: ['minPct'],
  ratioLinear: [],
  range: ['min', 'max'],
  lateness: ['perDay', 'maxDeduction'],
  targetCompletion: ['target'],
  shareOfLeader: [],
} as const satisfies Partial<Record<WordedKind, readonly string[]>>

export type ChosenKind = keyof typeof CHOSEN_FIGURES
export const CHOSEN_KINDS = Object.keys(CHOSEN_FIGURES) as readonly ChosenKind[]

export type Figures = Readonly<Record<string, string>>

/** Figures to begin with when a person chooses a kind for a line with these points. */
export function figuresToBegin(kind: ChosenKind, points: string | null): Figures {
  const full = points === null || parseExact(points) === undefined ? '1' : toText(exact(points))
  const begin: Readonly<Record<ChosenKind, Figures>> = {
    judged: {},
    allOrNothing: {},
    deductPerOccurrence: { each: '1', floor: '0' },
    pointsPerOccurrence: { each: '1', cap: full },
    minimumCount: { min: '1' },
    ratioThreshold: { minPct: '90' },
    ratioLinear: {},
    range: { min: '0', max: full },
    lateness: { perDay: '1', maxDeduction: full },
    targetCompletion: { target: '1' },
    shareOfLeader: {},
  }
  return begin[kind]
}

/** The figures of a rule that a form shows: those of its kind that stand in the rule itself. */
export function figuresOfRule(rule: Rule): Figures {
  const names =
    rule.kind in CHOSEN_FIGURES ? new Set<string>(CHOSEN_FIGURES[rule.kind as ChosenKind]) : new Set<string>()
  return Object.fromEntries(
    Object.entries(rule).flatMap(([key, value]) => (names.has(key) ? [[key, String(value)]] : [])),
  )
}

/** The rule of these figures; undefined where one is no number, or bounds cross. */
export function ruleOfFigures(kind: ChosenKind, figures: Figures): Rule | undefined {
  const given = Object.fromEntries(Object.entries(figures).filter(([, value]) => value.trim() !== ''))
  const input =
    kind === 'minimumCount'
      ? { kind, min: /^\d{1,6}$/.test(given['min'] ?? '') ? Number(given['min']) : undefined, below: '0' }
      : { kind, ...given }
  const read = Rule.safeParse(input)
  return read.success ? read.data : undefined
}
