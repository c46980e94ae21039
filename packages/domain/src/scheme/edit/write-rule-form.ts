import { percentOf } from '../describe/sentences.ts'
import type { Rule, RuleKind } from '../rule.ts'
import type { RuleForm, RuleRow } from './rule-form.ts'

/** The form in which a rule is changed. */
export function formOfRule(rule: Rule): RuleForm {
  const write = WRITE[rule.kind] as (one: Rule) => Partial<Omit<RuleForm, 'kind'>>
  return { kind: rule.kind, texts: {}, rows: [], parts: [], ...write(rule) }
}

type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>

type Writes<K extends RuleKind> = (rule: RuleOf<K>) => Partial<Omit<RuleForm, 'kind'>>

const WRITE: { readonly [K in RuleKind]: Writes<K> } = {
  allOrNothing: () => ({}),
  deductPerOccurrence: ({ each, floor }) => ({ texts: { each, floor } }),
  deductConditions: ({ conditions, floor }) => ({ rows: rowsOf(conditions), texts: { floor } }),
  minimumCount: ({ min, below, above }) => ({
    texts: { min: `${min}`, below, ...(above && { aboveEach: above.each, aboveCap: above.cap }) },
  }),
  pointsPerOccurrence: ({ each, cap }) => ({ texts: given({ each, cap }) }),
  awardMatrix: ({ matrix, cap }) => ({
    rows: Object.entries(matrix).map(([name, places]) => row(name, places.join('、'))),
    texts: given({ cap }),
  }),
  ratioThreshold: ({ minPct }) => ({ texts: { minPct } }),
  ratioTiers: ({ tiers, below }) => ({ rows: tiers.map(([pct, points]) => row(pct, points)), texts: { below } }),
  ratioLinear: ({ kind: _, ...figures }) => ({ texts: given(figures) }),
  gradedLevels: ({ levels, as }) => ({ rows: as === 'share' ? percentRows(levels) : rowsOf(levels), texts: { as } }),
  range: ({ min, max }) => ({ texts: { min, max } }),
  judged: ({ min, max }) => ({ texts: given({ min, max }) }),
  rankPoints: ({ byRank }) => ({ texts: { byRank: byRank.join('、') } }),
  shareOfLeader: () => ({}),
  distanceFromMean: ({ perPoint, onlyBelow, floor }) => ({ texts: { perPoint, onlyBelow: `${onlyBelow}`, floor } }),
  voteShare: ({ weights, minParticipationPct }) => ({
    rows: percentRows(weights),
    texts: given({ minParticipationPct }),
  }),
  childAverage: ({ weight, missingChild, noChildren }) => ({ texts: { weight, missingChild, noChildren } }),
  lateness: ({ perDay, maxDeduction }) => ({ texts: { perDay, maxDeduction } }),
  targetCompletion: ({ kind: _, ...figures }) => ({ texts: given(figures) }),
  gate: () => ({}),
  veto: ({ effect, item }) => ({
    texts: given({
      effect: typeof effect === 'object' ? 'level' : effect,
      level: typeof effect === 'object' ? effect.level : undefined,
      item,
    }),
  }),
  bonusPool: ({ parts, cap }) => ({
    rows: Object.entries(parts).map(([name, part]) => ({ name, points: part.each, cap: part.cap })),
    texts: given({ cap }),
  }),
  parts: ({ parts }) => ({ parts: parts.map(({ rule, ...part }) => ({ ...part, rule: formOfRule(rule) })) }),
}

function row(name: string, points: string): RuleRow {
  return { name, points, cap: '' }
}

function rowsOf(points: Readonly<Record<string, string>>): readonly RuleRow[] {
  return Object.entries(points).map(([name, worth]) => row(name, worth))
}

function percentRows(shares: Readonly<Record<string, string>>): readonly RuleRow[] {
  return Object.entries(shares).map(([name, share]) => row(name, percentOf(share)))
}

function given(texts: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).flatMap(([key, text]) => (text === undefined ? [] : [[key, text]])))
}
