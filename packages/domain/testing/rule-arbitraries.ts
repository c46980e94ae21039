import fc from 'fast-check'
import { type Decimal, decimal, type Rule, RULE_KINDS, type RuleKind } from '../src/scheme/index.ts'

type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>

/** A decimal from `least` to `most` in steps of a hundredth at the finest, mostly whole or with one place. */
export function arbitraryDecimal(least: number, most: number): fc.Arbitrary<Decimal> {
  const whole = fc.integer({ min: least, max: most }).map((value) => decimal(`${value}`))
  const scaled = (places: 1 | 2) =>
    fc.integer({ min: least * 10 ** places, max: most * 10 ** places }).map((value) => decimal(shifted(value, places)))
  return fc.oneof(
    { weight: 3, arbitrary: whole },
    { weight: 2, arbitrary: scaled(1) },
    { weight: 1, arbitrary: scaled(2) },
  )
}

function shifted(value: number, places: number): string {
  const digits = `${Math.abs(value)}`.padStart(places + 1, '0')
  return `${value < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

const points = arbitraryDecimal(0, 20)
const positive = arbitraryDecimal(1, 20)
const percent = arbitraryDecimal(0, 100)
const share = fc.integer({ min: 0, max: 20 }).map((value) => decimal(shifted(value * 5, 2)))
const floor = fc.oneof(
  { weight: 3, arbitrary: fc.constant(decimal('0')) },
  { weight: 1, arbitrary: arbitraryDecimal(-5, 3) },
)

const NAMES = [
  '组织不全',
  '分工不明',
  '未按时换届',
  '优',
  '良',
  '中',
  '区级',
  '市级',
  '满意',
  '基本满意',
  'late',
  'other',
]

function named<T>(value: fc.Arbitrary<T>, most: number): fc.Arbitrary<Record<string, T>> {
  const names = fc.subarray(NAMES, { minLength: 1, maxLength: most })
  return names.chain((keys) =>
    fc
      .tuple(...keys.map(() => value))
      .map((values) => Object.fromEntries(keys.map((key, at) => [key, values[at] as T]))),
  )
}

/** Two numbers in order. */
const bounds = fc.tuple(arbitraryDecimal(-5, 5), arbitraryDecimal(5, 20)).map(([min, max]) => ({ min, max }))

/** Steps from the top, percentages and points strictly falling. */
const tiers = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 20 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((pairs) => {
    const percents = [...new Set(pairs.map(([pct]) => pct))].sort((a, b) => b - a)
    const steps = [...new Set(pairs.map(([, step]) => step))].sort((a, b) => b - a)
    const length = Math.min(percents.length, steps.length)
    return percents
      .slice(0, length)
      .map((pct, at) => [decimal(`${pct}`), decimal(`${steps[at] ?? 0}`)] as [Decimal, Decimal])
  })

const missing = fc.constantFrom('zero' as const, 'notCounted' as const, 'pending' as const)

/** One arbitrary per kind; `depth` is how deep parts may still nest. */
const BY_KIND: { readonly [K in RuleKind]: (depth: number) => fc.Arbitrary<RuleOf<K>> } = {
  allOrNothing: () => fc.constant({ kind: 'allOrNothing' }),
  deductPerOccurrence: () => record({ kind: fc.constant('deductPerOccurrence'), each: points, floor }),
  deductConditions: () => record({ kind: fc.constant('deductConditions'), conditions: named(points, 4), floor }),
  minimumCount: () =>
    optional(
      {
        kind: fc.constant('minimumCount' as const),
        min: fc.integer({ min: 1, max: 20 }),
        below: fc.constantFrom('0' as const, 'proportional' as const),
        above: record({ each: points, cap: points }),
      },
      ['kind', 'min', 'below'],
    ),
  pointsPerOccurrence: () =>
    optional({ kind: fc.constant('pointsPerOccurrence' as const), each: points, cap: points }, ['kind', 'each']),
  awardMatrix: () =>
    optional(
      {
        kind: fc.constant('awardMatrix' as const),
        matrix: named(fc.array(points, { minLength: 1, maxLength: 3 }), 3),
        sameEvent: fc.constant('highest' as const),
        cap: points,
      },
      ['kind', 'matrix', 'sameEvent'],
    ),
  ratioThreshold: () => record({ kind: fc.constant('ratioThreshold'), minPct: percent }),
  ratioTiers: () => record({ kind: fc.constant('ratioTiers'), tiers, below: fc.constant(decimal('0')) }),
  ratioLinear: () => fc.oneof(proportional, stepped),
  gradedLevels: () =>
    fc.oneof(
      record({
        kind: fc.constant('gradedLevels' as const),
        levels: named(points, 4),
        as: fc.constant('points' as const),
      }),
      record({
        kind: fc.constant('gradedLevels' as const),
        levels: named(share, 4),
        as: fc.constant('share' as const),
      }),
    ),
  range: () => bounds.map((pair) => ({ kind: 'range', ...pair })),
  judged: () =>
    fc.oneof(
      fc.constant({ kind: 'judged' as const }),
      bounds.map((pair) => ({ kind: 'judged' as const, ...pair })),
      arbitraryDecimal(-5, 2).map((min) => ({ kind: 'judged' as const, min })),
      positive.map((max) => ({ kind: 'judged' as const, max })),
    ),
  rankPoints: () =>
    record({
      kind: fc.constant('rankPoints'),
      byRank: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 8 }).map(falling),
      ties: fc.constant('shareHigher'),
    }),
  shareOfLeader: () => fc.constant({ kind: 'shareOfLeader' }),
  distanceFromMean: () =>
    record({ kind: fc.constant('distanceFromMean'), perPoint: points, onlyBelow: fc.boolean(), floor }),
  voteShare: () =>
    optional({ kind: fc.constant('voteShare' as const), weights: named(share, 4), minParticipationPct: percent }, [
      'kind',
      'weights',
    ]),
  childAverage: (depth) =>
    record({
      kind: fc.constant('childAverage'),
      weight: share,
      missingChild: missing,
      exemptChild: fc.constant('exclude'),
      noChildren:
        depth < MOST_DEPTH ? fc.constantFrom('notCounted', 'zero') : fc.constantFrom('notCounted', 'zero', 'scaleOwn'),
    }),
  lateness: () => record({ kind: fc.constant('lateness'), perDay: points, maxDeduction: points }),
  targetCompletion: () =>
    optional({ kind: fc.constant('targetCompletion' as const), target: positive, overEach: points, overCap: points }, [
      'kind',
      'target',
    ]),
  gate: () => fc.constant({ kind: 'gate', effect: 'notAdmitted' }),
  veto: () => record({ kind: fc.constant('veto'), effect: fc.constantFrom('noTopLevel', 'void') }),
  bonusPool: () =>
    optional(
      { kind: fc.constant('bonusPool' as const), cap: points, parts: named(record({ each: points, cap: points }), 3) },
      ['kind', 'parts'],
    ),
  parts: (depth) =>
    fc
      .array(fc.record({ name: fc.constantFrom(...NAMES), points: positive, rule: ruleWithin(depth - 1), missing }), {
        minLength: 1,
        maxLength: 3,
      })
      .map((parts) => ({ kind: 'parts', parts: parts.map((part, at) => ({ id: `p${at + 1}`, ...part })) })),
}

const MOST_DEPTH = 2
const NOT_IN_PARTS: ReadonlySet<RuleKind> = new Set(['gate', 'veto', 'bonusPool'])

/** Rules of one kind, with every combination of parameters that the grammar allows. A veto names no item or level. */
export function arbitraryRuleOf<K extends RuleKind>(kind: K): fc.Arbitrary<RuleOf<K>> {
  return BY_KIND[kind](MOST_DEPTH)
}

/** Rules of every kind, two-part items nested up to twice. */
export function arbitraryRule(kinds: readonly RuleKind[] = RULE_KINDS): fc.Arbitrary<Rule> {
  return fc.oneof(...kinds.map((kind) => arbitraryRuleOf(kind) as fc.Arbitrary<Rule>))
}

function ruleWithin(depth: number): fc.Arbitrary<Rule> {
  const kinds = RULE_KINDS.filter((kind) => !NOT_IN_PARTS.has(kind) && (kind !== 'parts' || depth > 0))
  return fc.oneof(...kinds.map((kind) => BY_KIND[kind](depth) as fc.Arbitrary<Rule>))
}

const proportional = optional({ kind: fc.constant('ratioLinear' as const), cap: positive, floor }, ['kind'])

const stepped = optional(
  {
    kind: fc.constant('ratioLinear' as const),
    baselinePct: percent,
    stepPct: positive,
    up: points,
    down: points,
    cap: positive,
    floor,
  },
  ['kind', 'baselinePct', 'stepPct'],
)

function falling(values: readonly number[]): Decimal[] {
  return [...values].sort((a, b) => b - a).map((value) => decimal(`${value}`))
}

function record<T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record<T>(model, { noNullPrototype: true })
}

/** An object whose other keys may be absent. */
function optional<T extends object, K extends keyof T>(
  model: { [Key in keyof T]: fc.Arbitrary<T[Key]> },
  required: K[],
) {
  return fc.record<T, K>(model, { requiredKeys: required, noNullPrototype: true })
}
