import { parseForeignScheme, type Scheme } from '../scheme/index.ts'
import { describeClause, evaluateAssessment, type UnitNode } from '../scoring/index.ts'
import { readExchangeFacts } from './exchange-facts.ts'
import { type QuotaOutcome, rate, type RatedUnit, type RatingReason, type RatingWarning } from './rate.ts'

/** One item of the exchange result. `clause` is the sentence that gave the points, `code` its name. */
export interface ExchangeItem {
  readonly id: string
  readonly points: string | null
  readonly clause: string
  readonly clauseEn: string
  readonly code: string
}

/** One unit of the exchange result. Numbers are decimal texts, or a reduced "a/b" where the decimal does not end. */
export interface ExchangeUnitResult {
  readonly id: string
  readonly items: readonly ExchangeItem[]
  /** Combined mark × weight by rater, where the scheme has raters. */
  readonly parts?: Readonly<Record<string, string | null>>
  readonly base: string | null
  readonly bonus: string | null
  readonly penalty: string | null
  readonly total: string | null
  readonly countedFull: string | null
  readonly percent: string | null
  readonly final: string | null
  readonly rank: number | null
  readonly level: string | null
  readonly reasons: readonly RatingReason[]
}

export interface ExchangeResult {
  readonly units: readonly ExchangeUnitResult[]
  readonly quotas: readonly QuotaOutcome[]
  readonly warnings: readonly RatingWarning[]
}

/** A fault of one of the two documents; `path` begins with `scheme` or `facts`. */
export interface ExchangeFault {
  readonly path: string
  readonly code: string
  readonly text: string
}

export type ExchangeReading =
  | { readonly ok: true; readonly value: ExchangeResult }
  | { readonly ok: false; readonly faults: readonly ExchangeFault[] }

/**
 * `scheme evaluate` as a function: two JSON documents in, the result document out, or every fault of the input. The facts
 * are read only when the scheme is right, since they can only be judged against it. Fields of one's own are left aside.
 */
export function evaluateExchange(schemeDocument: unknown, factsDocument: unknown): ExchangeReading {
  const reading = parseForeignScheme(schemeDocument)
  if (!reading.ok)
    return {
      ok: false,
      faults: reading.faults.map(({ path, code, text, textEn }) => ({
        path: under('scheme', path),
        code,
        text: `${text} · ${textEn}`,
      })),
    }
  const facts = readExchangeFacts(reading.scheme, factsDocument)
  if (!facts.ok) return { ok: false, faults: facts.faults.map((one) => ({ ...one, path: under('facts', one.path) })) }
  const { units, prerequisites } = facts.value
  const tree = evaluateAssessment({ scheme: reading.scheme, units })
  const outcome = rate(reading.scheme, tree, { facts: prerequisites })
  const rated = new Map(outcome.units.map((unit) => [unit.id, unit]))
  return {
    ok: true,
    value: {
      units: tree.units.map((unit) => unitResult(reading.scheme, unit, rated.get(unit.id))),
      quotas: outcome.quotas,
      warnings: outcome.warnings,
    },
  }
}

function unitResult(scheme: Scheme, unit: UnitNode, rated: RatedUnit | undefined): ExchangeUnitResult {
  const { base, bonus, penalty, total, countedFull, percent, final } = unit.totals
  const parts = (scheme.raters ?? []).map(({ id }): [string, string | null] => [
    id,
    unit.raters.find((rater) => rater.id === id)?.points ?? null,
  ])
  return {
    id: unit.id,
    items: unit.items.map(({ id, final: { points, clause } }) => ({
      id,
      points,
      clause: describeClause(clause, 'zh-CN'),
      clauseEn: describeClause(clause, 'en'),
      code: clause.code,
    })),
    ...(scheme.raters === undefined ? {} : { parts: Object.fromEntries(parts) }),
    base,
    bonus,
    penalty,
    total,
    countedFull,
    percent,
    final,
    rank: unit.rank,
    level: rated?.level ?? null,
    reasons: rated?.reasons ?? [],
  }
}

function under(document: 'scheme' | 'facts', path: string): string {
  return path === '' || path === '$' ? document : path.startsWith('[') ? `${document}${path}` : `${document}.${path}`
}
