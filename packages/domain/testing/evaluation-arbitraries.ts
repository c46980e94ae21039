import fc from 'fast-check'
import { type Rule, RULE_KINDS, type RuleKind } from '../src/scheme/index.ts'
import type { Json } from './exchange-documents.ts'
import { arbitraryFactWithGaps } from './fact-arbitraries.ts'
import { arbitraryDecimal, arbitraryRule } from './rule-arbitraries.ts'

/** A scheme and a fact file of the exchange form that belong together and are both right. */
export interface EvaluationDocuments {
  readonly scheme: Json & { readonly items: readonly ItemDocument[] }
  readonly units: readonly UnitDocument[]
}

export interface ItemDocument extends Json {
  readonly id: string
  readonly points: string | Readonly<Record<string, string>>
  readonly rule: Rule
  readonly missing: 'zero' | 'notCounted' | 'pending'
}

export interface UnitDocument extends Json {
  readonly id: string
  readonly segment: string
  readonly facts: Readonly<Record<string, unknown>>
}

export interface EvaluationShape {
  readonly kinds?: readonly RuleKind[]
  readonly maxItems?: number
  readonly maxUnits?: number
  readonly maxRaters?: number
}

const SEGMENTS = ['小学', '中学']
const CATEGORIES = ['组织', '民主', '服务']
const LEVEL_NAMES = ['优秀', '良好', '合格']
const NO_POINTS: ReadonlySet<RuleKind> = new Set(['gate', 'veto', 'bonusPool'])

const policy = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('zero', 'notCounted') },
  { weight: 1, arbitrary: fc.constant('pending') },
)
const rounding = fc.constantFrom(
  null,
  { step: '0.5', mode: 'halfUp' },
  { step: '0.1', mode: 'halfUp' },
  { step: '1', mode: 'halfUp' },
)

function itemDocument(id: string, rule: Rule): fc.Arbitrary<ItemDocument> {
  const points = arbitraryDecimal(1, 20)
  const bySegment = fc.tuple(points, points).map(([a, b]) => ({ 小学: a, 中学: b }))
  return fc
    .record({
      points: NO_POINTS.has(rule.kind)
        ? fc.constant('0')
        : fc.oneof({ weight: 4, arbitrary: points }, { weight: 1, arbitrary: bySegment }),
      missing: policy,
      emptyRatio: fc.constantFrom('notCounted', 'zero', 'full'),
      rounding: NO_POINTS.has(rule.kind) ? fc.constant(null) : rounding,
      category: fc.constantFrom(...CATEGORIES),
    })
    .map((rest) => ({ id, name: `项目${id}`, rule, ...rest }) as ItemDocument)
}

const combine = fc.constantFrom(
  'mean',
  'median',
  { dropHigh: 1, dropLow: 1, minReviews: 3 },
  { dropHigh: 1, dropLow: 0, minReviews: 2 },
)

function raterDocument(id: string): fc.Arbitrary<Json> {
  return fc.record({
    id: fc.constant(id),
    weight: fc.constantFrom('0.2', '0.4', '1'),
    combine,
    missing: fc.constantFrom('zero', 'notCounted'),
  })
}

function schemeDocument(
  items: readonly ItemDocument[],
  raters: readonly Json[],
): fc.Arbitrary<EvaluationDocuments['scheme']> {
  const lines = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 3, maxLength: 3 })
  const quota = fc.record({
    level: fc.constantFrom(...LEVEL_NAMES),
    base: fc.constant('participating'),
    round: fc.constant('floor'),
    ties: fc.constantFrom('excludeTied', 'includeTied', 'sharePlace', 'tiebreak'),
    chain: fc.subarray(
      items.map(({ id }) => id),
      { maxLength: Math.min(2, items.length) },
    ),
    size: fc.oneof(
      fc.constantFrom('0.2', '0.3', '0.5').map((share) => ({ share })),
      fc.integer({ min: 0, max: 4 }).map((n) => ({ count: n })),
    ),
  })
  return fc
    .record({
      totalRounding: rounding,
      rankBy: fc.constantFrom('total', 'percent', 'final'),
      compare: fc.constantFrom('afterRounding', 'beforeRounding'),
      lines,
      quotas: fc.uniqueArray(quota, { maxLength: 2, selector: ({ level }) => level }),
      bonus: fc.option(fc.record({ cap: fc.constantFrom('0', '3', '10') })),
      rescaleTo: fc.option(fc.constantFrom('100', '50'), { freq: 4 }),
      penalties: fc.option(fc.constant([{ kind: 'lateness', perDay: '0.5', max: '4' }])),
      asksTitle: fc.boolean(),
      eachCategoryMinPct: fc.option(fc.constantFrom('40', '70'), { freq: 3 }),
    })
    .map(({ lines: mins, quotas, asksTitle, eachCategoryMinPct, ...rest }) => ({
      format: 'jianjia.scheme/1',
      items,
      ...(raters.length === 0 ? {} : { raters }),
      levels: LEVEL_NAMES.map((name, at) => ({
        name,
        min: `${mins.toSorted((a, b) => b - a)[at]}`,
        ...(at === 0 && eachCategoryMinPct !== null ? { eachCategoryMinPct } : {}),
      })),
      quotas: quotas.map(({ size, ...one }) => ({ ...one, ...size })),
      ...(asksTitle ? { prerequisites: [{ level: '优秀', fact: '曾获称号', min: '1' }] } : {}),
      ...rest,
    }))
}

function unitDocument(
  id: string,
  documents: { items: readonly ItemDocument[]; raters: readonly Json[] },
): fc.Arbitrary<UnitDocument> {
  return fc.constantFrom(...SEGMENTS).chain((segment) => {
    const facts = documents.items.map((one) => {
      const full = typeof one.points === 'string' ? one.points : (one.points[segment] ?? '0')
      return arbitraryFactWithGaps(one.rule, full)
    })
    const marks = fc.oneof(
      fc.array(fc.constantFrom('60', '75.5', '80', '90', null), { maxLength: 4 }),
      fc.constantFrom('88', null),
    )
    return fc
      .record({
        facts: fc.tuple(...facts),
        title: fc.constantFrom(0, 1, 2, null),
        scores: fc.tuple(...documents.raters.map(() => marks)),
        bonus: fc.array(fc.constantFrom('1', '2.5', '-1', null), { maxLength: 3 }),
        lateDays: fc.constantFrom(0, 1, 20, null),
        exempt: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
      })
      .map(({ facts: values, title, scores, ...rest }) => ({
        id,
        segment,
        facts: Object.fromEntries([...documents.items.map((one, at) => [one.id, values[at]]), ['曾获称号', title]]),
        scores: Object.fromEntries(documents.raters.map((rater, at) => [String(rater['id']), scores[at]])),
        ...rest,
      }))
  })
}

/** Schemes of all kinds with units to score; small numbers, so that ties and gaps are frequent. */
export function arbitraryEvaluation(shape: EvaluationShape = {}): fc.Arbitrary<EvaluationDocuments> {
  const { kinds = RULE_KINDS, maxItems = 5, maxUnits = 6, maxRaters = 2 } = shape
  const rules = fc.array(arbitraryRule(kinds), { minLength: 1, maxLength: maxItems })
  return fc
    .tuple(rules, fc.nat(maxRaters), fc.integer({ min: 1, max: maxUnits }))
    .chain(([given, raterCount, unitCount]) =>
      fc
        .tuple(
          fc.tuple(...given.map((rule, at) => itemDocument(`i${at + 1}`, rule))),
          fc.tuple(...Array.from({ length: raterCount }, (_, at) => raterDocument(`r${at + 1}`))),
        )
        .chain(([items, raters]) =>
          fc
            .tuple(
              schemeDocument(items, raters),
              fc.tuple(...Array.from({ length: unitCount }, (_, at) => unitDocument(`u${at + 1}`, { items, raters }))),
            )
            .map(([scheme, units]) => {
              const asks = 'prerequisites' in scheme
              const withoutTitle = units.map(({ facts: { 曾获称号, ...facts }, ...unit }) => ({
                ...unit,
                facts: asks ? { ...facts, 曾获称号 } : facts,
              }))
              return { scheme, units: withoutTitle as UnitDocument[] }
            }),
        ),
    )
}
