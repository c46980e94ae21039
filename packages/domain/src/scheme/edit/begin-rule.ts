import { exact, parseExact, toText } from '../../kernel/index.ts'
import type { RuleKind } from '../rule.ts'
import type { RuleForm, RuleRow } from './rule-form.ts'

/** Usual figures to begin with, when a person chooses a kind for a line with these points; "" where none are usual. */
export function beginRule(kind: RuleKind, points: string): RuleForm {
  const full = parseExact(points.trim()) === undefined ? '1' : toText(exact(points.trim()))
  return { kind, texts: {}, rows: [], parts: [], ...USUAL[kind](full) }
}

/** The same form with another kind: usual figures, with what both kinds mean alike kept as it was typed. */
export function withRuleKind(form: RuleForm, kind: RuleKind, points: string): RuleForm {
  const begun = beginRule(kind, points)
  const kept = ALIKE.flatMap((name) => {
    const text = form.texts[name]
    return text !== undefined && begun.texts[name] !== undefined ? [[name, text] as const] : []
  })
  const hasNames = NAMED_ROWS.has(kind) && NAMED_ROWS.has(form.kind)
  return { ...begun, texts: { ...begun.texts, ...Object.fromEntries(kept) }, rows: hasNames ? form.rows : begun.rows }
}

const ALIKE = ['each', 'cap', 'floor'] as const
const NAMED_ROWS: ReadonlySet<RuleKind> = new Set(['deductConditions', 'awardMatrix', 'gradedLevels', 'bonusPool'])

type Begun = Partial<Omit<RuleForm, 'kind'>>

const USUAL: { readonly [K in RuleKind]: (full: string) => Begun } = {
  allOrNothing: () => ({}),
  deductPerOccurrence: () => ({ texts: { each: '1', floor: '0' } }),
  deductConditions: () => ({ rows: [BLANK], texts: { floor: '0' } }),
  minimumCount: () => ({ texts: { min: '1', below: '0' } }),
  pointsPerOccurrence: (full) => ({ texts: { each: '1', cap: full } }),
  awardMatrix: (full) => ({ rows: [BLANK], texts: { cap: full } }),
  ratioThreshold: () => ({ texts: { minPct: '90' } }),
  ratioTiers: (full) => ({ rows: [{ name: '90', points: full, cap: '' }], texts: { below: '0' } }),
  ratioLinear: () => ({}),
  gradedLevels: () => ({ rows: [BLANK], texts: { as: 'points' } }),
  range: (full) => ({ texts: { min: '0', max: full } }),
  judged: () => ({}),
  rankPoints: (full) => ({ texts: { byRank: full } }),
  shareOfLeader: () => ({}),
  distanceFromMean: () => ({ texts: { perPoint: '1', onlyBelow: 'true', floor: '0' } }),
  voteShare: () => ({
    rows: [
      { name: '满意', points: '100', cap: '' },
      { name: '基本满意', points: '80', cap: '' },
    ],
  }),
  childAverage: () => ({ texts: { weight: '1', missingChild: 'pending', noChildren: 'notCounted' } }),
  lateness: (full) => ({ texts: { perDay: '1', maxDeduction: full } }),
  targetCompletion: () => ({ texts: { target: '1' } }),
  gate: () => ({}),
  veto: () => ({ texts: { effect: 'void' } }),
  bonusPool: () => ({ rows: [BLANK] }),
  parts: (full) => ({ parts: [newPart([], full), newPart([{ id: 'p1' }], '1')] }),
}

const BLANK: RuleRow = { name: '', points: '', cap: '' }

/** A further part of a line, judged until it says otherwise. */
export function newPart(others: readonly { readonly id: string }[], points: string): RuleForm['parts'][number] {
  let number = others.length + 1
  while (others.some(({ id }) => id === `p${number}`)) number += 1
  return { id: `p${number}`, name: '', points, missing: 'pending', rule: beginRule('judged', points) }
}
