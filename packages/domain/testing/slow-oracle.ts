import type { EvaluationDocuments, ItemDocument, UnitDocument } from './evaluation-arbitraries.ts'
import {
  type Frac,
  frac,
  higher,
  less,
  lower,
  minus,
  over,
  plus,
  round,
  same,
  times,
  total,
} from './oracle-fraction.ts'
import { judge, type Verdict } from './oracle-rules.ts'
import type { Rule } from '../src/scheme/index.ts'

/** What the oracle says of one unit; null where the unit is not scored or waits. */
export interface OracleUnit {
  readonly id: string
  readonly standing: 'ranked' | 'pending' | 'exempt' | 'notAdmitted'
  readonly points: ReadonlyMap<string, Frac | null>
  readonly totals: {
    readonly base: Frac
    readonly bonus: Frac
    readonly penalty: Frac
    readonly total: Frac
    readonly countedFull: Frac
    readonly final: Frac
    readonly percent: Frac | null
  } | null
  readonly rank: number | null
}

const ZERO: Frac = [0n, 1n]
const HUNDRED: Frac = [100n, 1n]

/** Scores documents of the exchange form straight from the words of the contract, slowly and without the engine's code. */
export function consultOracle({ scheme, units }: EvaluationDocuments): readonly OracleUnit[] {
  const standing = units.map((unit) => standingOf(scheme.items, unit))
  const cohort = units.filter((_, at) => standing[at] === 'ranked' || standing[at] === 'pending')
  const scored = units.map((unit, at) =>
    scoreUnit({ scheme, units }, { unit, cohort, standing: standing[at] ?? 'exempt' }),
  )
  const rankBy = String(scheme['rankBy']) as 'total' | 'percent' | 'final'
  const numbers = scored.map(({ totals }) => totals?.[rankBy] ?? null)
  return scored.map((one, at) => {
    const mine = numbers[at]
    return {
      ...one,
      rank:
        mine === null || mine === undefined
          ? null
          : 1 + numbers.filter((other) => other !== null && less(mine, other)).length,
    }
  })
}

function standingOf(items: readonly ItemDocument[], unit: UnitDocument): OracleUnit['standing'] {
  if (unit['exempt'] === true) return 'exempt'
  const gates = items
    .filter(({ rule }) => rule.kind === 'gate')
    .map(({ id, missing }) => ({ missing, met: unit.facts[id] ?? null }))
  if (gates.some(({ met, missing }) => met === false || (met === null && missing === 'zero'))) return 'notAdmitted'
  return gates.some(({ met, missing }) => met === null && missing === 'pending') ? 'pending' : 'ranked'
}

interface UnitCase {
  readonly unit: UnitDocument
  readonly cohort: readonly UnitDocument[]
  readonly standing: OracleUnit['standing']
}

function scoreUnit(documents: EvaluationDocuments, { unit, cohort, standing }: UnitCase): Omit<OracleUnit, 'rank'> {
  const outside = standing === 'exempt' || standing === 'notAdmitted'
  const lines = documents.scheme.items.map((item) => ({ item, ...lineOf(item, unit, cohort) }))
  const points = new Map(lines.map(({ item, points: own }): [string, Frac | null] => [item.id, outside ? null : own]))
  if (outside) return { id: unit.id, standing, points, totals: null }
  if (lines.some(({ state }) => state === 'pending')) return { id: unit.id, standing: 'pending', points, totals: null }

  const { scheme } = documents
  const inBase = lines.filter(({ item }) => !['gate', 'veto', 'bonusPool'].includes(item.rule.kind))
  const parts = rateParts(scheme, unit)
  const own = plus(total(inBase.map(({ full }) => full)), total(parts.map(({ full }) => full)))
  const scaled = total(inBase.filter(({ state }) => state === 'scaleOwn').map(({ declared }) => declared))
  let base = plus(total(inBase.map((line) => line.points ?? ZERO)), total(parts.map((part) => part.points)))
  let countedFull = own
  if (!same(scaled, ZERO) && !same(own, ZERO)) {
    countedFull = plus(own, scaled)
    base = over(times(base, countedFull), own)
  }
  const rescaleTo = scheme['rescaleTo']
  if (typeof rescaleTo === 'string' && !same(countedFull, ZERO)) base = over(times(base, frac(rescaleTo)), countedFull)

  const pools = lines.filter(({ item }) => item.rule.kind === 'bonusPool').map((line) => line.points ?? ZERO)
  const single = (unit['bonus'] as (string | null)[]).map((amount) => frac(amount ?? '0'))
  const cap = (scheme['bonus'] as { cap?: string } | null)?.cap
  const together = total([...pools, ...single])
  const bonus = cap === undefined ? together : lower(together, frac(cap))
  const days = frac((unit['lateDays'] as number | null) ?? 0)
  const penalties = (scheme['penalties'] ?? []) as { perDay: string; max: string }[]
  const penalty = total(penalties.map(({ perDay, max }) => lower(times(frac(perDay), days), frac(max))))
  const sum = minus(plus(base, bonus), penalty)
  const rounding = scheme['totalRounding'] as { step: string } | null
  const percent = same(countedFull, ZERO) ? null : round(over(times(sum, HUNDRED), countedFull), '0.01')
  const totals = { base, bonus, penalty, total: sum, countedFull, final: round(sum, rounding?.step), percent }
  return { id: unit.id, standing: 'ranked', points, totals }
}

interface Line {
  readonly state: 'scored' | 'notCounted' | 'pending' | 'scaleOwn' | 'condition'
  readonly points: Frac | null
  readonly full: Frac
  readonly declared: Frac
}

function lineOf(item: ItemDocument, unit: UnitDocument, cohort: readonly UnitDocument[]): Line {
  const declared = frac(typeof item.points === 'string' ? item.points : (item.points[unit.segment] ?? '0'))
  const numbers = (path: readonly string[]) =>
    cohort
      .map((other) => dig(other.facts[item.id], path))
      .filter((value) => value !== null && value !== undefined)
      .map((value) => frac(value as string))
  const verdict = judge(item.rule, unit.facts[item.id] ?? null, {
    full: declared,
    waits: item.missing === 'pending',
    cohort: numbers,
  })
  const settled = settle(verdict, item, declared)
  if (typeof settled === 'string') return { state: settled, points: null, full: ZERO, declared }
  const rounding = item['rounding'] as { step: string } | null
  return { state: 'scored', points: round(settled.points, rounding?.step), full: settled.full ?? declared, declared }
}

function settle(verdict: Verdict, item: ItemDocument, declared: Frac): Exclude<Verdict, 'missing' | 'empty'> {
  if (verdict === 'missing') return item.missing === 'zero' ? { points: ZERO } : item.missing
  if (verdict !== 'empty') return verdict
  const policy = (item['emptyRatio'] ?? 'notCounted') as 'notCounted' | 'zero' | 'full' | 'pending'
  return policy === 'zero' ? { points: ZERO } : policy === 'full' ? { points: declared } : policy
}

function dig(fact: unknown, path: readonly string[]): unknown {
  const [first, ...rest] = path
  if (first === undefined || fact === null || fact === undefined) return fact
  return dig((fact as Record<string, unknown>)[first], rest)
}

function rateParts(scheme: EvaluationDocuments['scheme'], unit: UnitDocument): { points: Frac; full: Frac }[] {
  const raters = (scheme['raters'] ?? []) as { id: string; weight: string; combine: unknown; missing: string }[]
  return raters.map(({ id, weight, combine, missing }) => {
    const given = (unit['scores'] as Record<string, unknown>)[id]
    const marks: unknown[] =
      Array.isArray(given) && given.length > 0 ? given : Array.isArray(given) ? [null] : [given ?? null]
    const numbers = marks.flatMap((mark) =>
      mark === null ? (missing === 'zero' ? [ZERO] : []) : [frac(mark as string)],
    )
    const mark = combineSlowly(combine, numbers)
    return mark === null
      ? { points: ZERO, full: ZERO }
      : { points: times(mark, frac(weight)), full: times(HUNDRED, frac(weight)) }
  })
}

function combineSlowly(combine: unknown, marks: readonly Frac[]): Frac | null {
  if (marks.length === 0) return null
  const sorted = [...marks].sort((a, b) => (less(a, b) ? -1 : 1))
  const at = (index: number) => sorted[index] ?? ZERO
  if (combine === 'median')
    return over(plus(at(Math.floor((sorted.length - 1) / 2)), at(Math.floor(sorted.length / 2))), [2n, 1n])
  const drop = combine as { dropHigh: number; dropLow: number; minReviews: number }
  const drops = combine !== 'mean' && sorted.length >= drop.minReviews && sorted.length > drop.dropHigh + drop.dropLow
  const kept = drops
    ? sorted.filter((_, index) => index >= drop.dropLow && index < sorted.length - drop.dropHigh)
    : sorted
  return over(total(kept), [BigInt(kept.length), 1n])
}

/** The most an item can give, by its rule; undefined where the rule has no bound of its own. */
export function mostOf(rule: Rule, full: Frac): Frac | undefined {
  switch (rule.kind) {
    case 'minimumCount':
      return rule.above === undefined ? full : plus(full, frac(rule.above.cap))
    case 'pointsPerOccurrence':
    case 'awardMatrix':
    case 'bonusPool':
      return rule.cap === undefined ? undefined : frac(rule.cap)
    case 'ratioTiers':
      return [...rule.tiers.map(([, points]) => frac(points)), frac(rule.below)].reduce(higher)
    case 'ratioLinear':
      return rule.cap === undefined ? undefined : frac(rule.cap)
    case 'gradedLevels':
      return Object.values(rule.levels)
        .map((value) => (rule.as === 'share' ? times(full, frac(value)) : frac(value)))
        .reduce(higher)
    case 'range':
      return frac(rule.max)
    case 'judged':
      return rule.max === undefined ? full : frac(rule.max)
    case 'rankPoints':
      return rule.byRank.map(frac).reduce(higher)
    case 'targetCompletion':
      return rule.overEach === undefined
        ? full
        : rule.overCap === undefined
          ? undefined
          : plus(full, frac(rule.overCap))
    case 'voteShare':
      return times(full, Object.values(rule.weights).map(frac).reduce(higher, ZERO))
    case 'childAverage':
      return undefined
    case 'gate':
    case 'veto':
      return ZERO
    case 'parts':
      return rule.parts.reduce<Frac | undefined>((sum, part) => {
        const most = mostOf(part.rule, frac(part.points))
        return sum === undefined || most === undefined ? undefined : plus(sum, higher(most, frac(part.points)))
      }, ZERO)
    case 'deductPerOccurrence':
    case 'deductConditions':
    case 'distanceFromMean':
      return higher(full, frac(rule.floor))
    case 'allOrNothing':
    case 'ratioThreshold':
    case 'shareOfLeader':
    case 'lateness':
      return full
  }
}

/** The least an item can give: its floor where it has one that may be below nothing. */
export function leastOf(rule: Rule): Frac {
  if (rule.kind === 'parts') return total(rule.parts.map((part) => leastOf(part.rule)))
  const floor = 'floor' in rule ? rule.floor : rule.kind === 'range' || rule.kind === 'judged' ? rule.min : undefined
  return lower(frac(floor ?? '0'), ZERO)
}
