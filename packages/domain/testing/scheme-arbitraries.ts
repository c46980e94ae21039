import fc from 'fast-check'
import { withoutUndefined } from '../src/kernel/index.ts'
import {
  type Criterion,
  type Decimal,
  decimal,
  parseScheme,
  RULE_KINDS,
  type Rule,
  type RuleKind,
  type Scheme,
} from '../src/scheme/index.ts'
import { arbitraryDecimal, arbitraryRule } from './rule-arbitraries.ts'

export interface SchemeShape {
  /** The rule kinds that may occur; all by default. */
  readonly kinds?: readonly RuleKind[]
  readonly maxItems?: number
  /** Whether full marks may differ by segment; yes by default. */
  readonly segments?: boolean
  /** Whether marks may come from weighted raters instead of items; yes by default. */
  readonly raters?: boolean
}

export const ARBITRARY_SEGMENTS = ['kindergarten', 'primary', 'senior'] as const
const LEVELS = ['模范', '先进', '合格', '基本合格']

/**
 * Valid schemes of every kind: categories, items of every rule kind (items `i1`, `i2` …), segments, gates and vetoes of all
 * strengths, levels from the top with category lines, quotas with every ties policy, prerequisites, bonus, penalties,
 * rescaling, raters and review. `parseScheme` accepts each of them; the linter need not be content.
 */
export function arbitraryScheme(shape: SchemeShape = {}): fc.Arbitrary<Scheme> {
  const drafts = fc.record({
    items: fc.array(arbitraryItem(shape), { minLength: 1, maxLength: shape.maxItems ?? 8 }),
    frame: arbitraryFrame,
    levels: arbitraryLevels,
    quotas: fc.array(arbitraryQuota, { maxLength: 3 }),
    prerequisites: fc.array(
      fc.record({ level: fc.nat(3), fact: fc.constantFrom('held', 'years'), min: arbitraryDecimal(0, 3) }),
      { maxLength: 2 },
    ),
    raters: shape.raters === false ? fc.constant(undefined) : rarely(arbitraryRaters),
    targets: fc.array(fc.record({ effect: fc.nat(2), item: fc.nat(20), level: fc.nat(3) }), {
      minLength: 8,
      maxLength: 8,
    }),
  })
  return drafts.map((draft) => assemble(draft))
}

type Draft = Parameters<typeof assemble>[0]

function assemble(draft: {
  readonly items: readonly Omit<Criterion, 'id'>[]
  readonly frame: Frame
  readonly levels: Scheme['levels']
  readonly quotas: readonly QuotaDraft[]
  readonly prerequisites: readonly { level: number; fact: string; min: Decimal }[]
  readonly raters: Scheme['raters']
  readonly targets: readonly { effect: number; item: number; level: number }[]
}): Scheme {
  const { frame, levels } = draft
  const items = draft.items.map((item, at) => ({ ...item, id: `i${at + 1}`, rule: aimed(item.rule, at, draft) }))
  const segments = items.some((item) => typeof item.points === 'object')
  const document = withoutUndefined({
    ...frame,
    format: 'jianjia.scheme/1',
    categories: [...new Set(items.map((item) => item.category))].map((id) => ({ id, name: `类别 ${id}` })),
    items,
    levels,
    raters: draft.raters,
    quotas: levels.length === 0 ? [] : uniqueQuotas(draft.quotas, { levels, items, segments }),
    prerequisites:
      levels.length === 0 ? [] : draft.prerequisites.map((one) => ({ ...one, level: pick(levels, one.level)?.name })),
  })
  const read = parseScheme(document)
  if (!read.ok) throw new Error(`the generator made a wrong scheme: ${JSON.stringify(read.faults)}`)
  return read.scheme
}

/** Half of the vetoes point to an item or a level that the scheme really has. */
function aimed(rule: Rule, at: number, { items, levels, targets }: Draft): Rule {
  const target = targets[at % targets.length]
  if (rule.kind !== 'veto' || target === undefined || target.effect === 0) return rule
  const level = pick(levels, target.level)
  if (target.effect === 1 && level !== undefined) return { kind: 'veto', effect: { level: level.name } }
  return { kind: 'veto', effect: 'itemZero', item: `i${(target.item % items.length) + 1}` }
}

const rounding = fc
  .constantFrom(null, '1', '0.5', '0.1', '0.01')
  .map((step) => (step === null ? null : { step: decimal(step), mode: 'halfUp' as const }))

function arbitraryItem({ kinds = RULE_KINDS, segments = true }: SchemeShape): fc.Arbitrary<Omit<Criterion, 'id'>> {
  const full = arbitraryDecimal(1, 20)
  const bySegment = fc
    .tuple(full, full, full)
    .map(([a, b, c]): Record<string, Decimal> => ({ kindergarten: a, primary: b, senior: c }))
  return fc
    .record({
      name: fc.constantFrom('组织健全', '民主管理', '服务职工', '信息采用', '文体活动', '特色工作'),
      category: fc.constantFrom('A', 'B', 'C'),
      points: segments ? fc.oneof({ weight: 4, arbitrary: full }, { weight: 1, arbitrary: bySegment }) : full,
      rule: arbitraryRule(kinds),
      missing: fc.constantFrom('zero' as const, 'notCounted' as const, 'pending' as const),
      emptyRatio: fc.constantFrom('notCounted' as const, 'zero' as const, 'full' as const, 'pending' as const),
      rounding,
      owner: fc.constantFrom('group' as const, 'branch' as const, 'district' as const),
    })
    .map((item) => (item.rule.kind === 'gate' || item.rule.kind === 'veto' ? { ...item, points: decimal('0') } : item))
}

/** The fields beside items and levels; an undefined one is absent. */
type Frame = Readonly<
  Record<'totalRounding' | 'rankBy' | 'compare' | 'bonus' | 'rescaleTo' | 'penalties' | 'review', unknown>
>

const combine = fc.oneof(
  fc.constantFrom('mean' as const, 'median' as const),
  fc
    .record({ dropHigh: fc.nat(1), dropLow: fc.nat(1) })
    .map((drop) => ({ ...drop, minReviews: drop.dropHigh + drop.dropLow + 1 })),
)

const arbitraryFrame: fc.Arbitrary<Frame> = fc.record({
  totalRounding: rounding,
  rankBy: fc.constantFrom('total' as const, 'percent' as const, 'final' as const),
  compare: fc.constantFrom('afterRounding' as const, 'beforeRounding' as const),
  bonus: rarely(
    fc.oneof(
      fc.constant({}),
      arbitraryDecimal(1, 10).map((cap) => ({ cap })),
    ),
  ),
  rescaleTo: rarely(fc.constant(decimal('100'))),
  penalties: rarely(
    fc
      .record({ perDay: arbitraryDecimal(0, 2), max: arbitraryDecimal(0, 5) })
      .map((one) => [{ kind: 'lateness' as const, ...one }]),
  ),
  review: rarely(
    fc.record({ combine, minReviews: fc.integer({ min: 1, max: 5 }), maxSpreadPct: arbitraryDecimal(0, 100) }),
  ),
})

const arbitraryLevels: fc.Arbitrary<Scheme['levels']> = fc
  .uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: LEVELS.length })
  .chain((mins) =>
    fc.tuple(
      fc.constant(mins.sort((a, b) => b - a)),
      fc.array(rarely(arbitraryDecimal(0, 90)), { minLength: 4, maxLength: 4 }),
    ),
  )
  .map(([mins, lines]) =>
    mins.map((min, at) => {
      const line = lines[at]
      const level = { name: LEVELS[at] ?? `等级 ${at}`, min: decimal(`${min}`) }
      return line === undefined ? level : { ...level, eachCategoryMinPct: line }
    }),
  )

interface QuotaDraft {
  readonly level: number
  readonly places: { readonly share: Decimal } | { readonly count: number }
  readonly ties: 'excludeTied' | 'includeTied' | 'sharePlace' | 'tiebreak'
  readonly chain: readonly number[]
  readonly segment: number
}

const arbitraryQuota: fc.Arbitrary<QuotaDraft> = fc.record({
  level: fc.nat(3),
  places: fc.oneof(
    fc.integer({ min: 0, max: 10 }).map((tenths) => ({ share: decimal(tenths === 10 ? '1' : `0.${tenths}`) })),
    fc.nat(6).map((count) => ({ count })),
  ),
  ties: fc.constantFrom('excludeTied', 'includeTied', 'sharePlace', 'tiebreak'),
  chain: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
  segment: fc.nat(5),
})

/** At most one quota for each level and segment; a segment is named only where full marks name segments. */
function uniqueQuotas(
  drafts: readonly QuotaDraft[],
  { levels, items, segments }: { levels: Scheme['levels']; items: readonly { id: string }[]; segments: boolean },
): object[] {
  const seen = new Set<string>()
  return drafts.flatMap((draft) => {
    const level = pick(levels, draft.level)?.name
    const segment = segments ? ARBITRARY_SEGMENTS[draft.segment] : undefined
    const key = `${level} ${segment ?? ''}`
    if (seen.has(key)) return []
    seen.add(key)
    const chain = [...new Set(draft.chain.map((at) => pick(items, at)?.id))]
    const ties = draft.ties === 'tiebreak' ? { ties: draft.ties, chain } : { ties: draft.ties }
    return [
      {
        level,
        ...draft.places,
        base: 'participating',
        round: 'floor',
        ...ties,
        ...(segment === undefined ? {} : { segment }),
      },
    ]
  })
}

const arbitraryRaters: fc.Arbitrary<NonNullable<Scheme['raters']>> = fc
  .record({ combine, missing: fc.constantFrom('zero' as const, 'notCounted' as const) })
  .map((rater) => [
    { id: '自评', weight: decimal('0.2'), ...rater },
    { id: '评审', weight: decimal('0.8'), ...rater },
  ])

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[at % list.length]
}

/** One time in four, else absent. */
function rarely<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })
}
