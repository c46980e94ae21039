import { add, compare, exact, subtract, toText } from '../../kernel/index.ts'
import { METRICS, type MeasureQuery } from '../../ledger/index.ts'
import type { Criterion, Rule } from '../../scheme/index.ts'
import type { FactValue } from '../../scoring/index.ts'

/** Amounts that one record can bring at will tell nothing by their number; papers are not merit. */
const COUNTED_UNITS: readonly string[] = ['count', 'persons', 'members']

/** The query of a line that more records can move one by one; undefined for all other lines. */
export function countingQuery({ source, rule }: Pick<Criterion, 'source' | 'rule'>): MeasureQuery | undefined {
  if (source?.kind !== 'measure' || !RAISED.has(rule.kind)) return undefined
  const { query } = source
  const { unit, papers } = METRICS[query.of.metric]
  const adds = query.aggregate === 'ratio' || query.aggregate === 'sum' || query.aggregate === 'count'
  const moves = adds || query.aggregate === 'distinct'
  return moves && !papers && (COUNTED_UNITS.includes(unit) || takesRecords(query)) ? query : undefined
}

function takesRecords(query: MeasureQuery): boolean {
  return query.aggregate === 'count' || (query.aggregate === 'ratio' && query.of.take === 'count')
}

const RAISED: ReadonlySet<Rule['kind']> = new Set([
  ...(['minimumCount', 'pointsPerOccurrence', 'targetCompletion', 'allOrNothing'] as const),
  ...(['ratioThreshold', 'ratioTiers', 'ratioLinear'] as const),
])

/**
 * The fact after `more` further records that count, or undefined where so many cannot be: of a share, never more than all.
 * What stands under the line stays: what is due already is done, nothing new falls due.
 */
export function raiseFact(value: FactValue | null, more: number): FactValue | undefined {
  if (typeof value === 'boolean') return true
  if (typeof value === 'number') return value + more
  if (typeof value === 'string') return toText(add(exact(value), exact(`${more}`)))
  if (!Array.isArray(value)) return undefined
  const [done, all] = value
  if (typeof done !== 'string' || typeof all !== 'string') return undefined
  const raised = add(exact(done), exact(`${more}`))
  return compare(subtract(exact(all), raised), exact('0')) < 0 ? undefined : [toText(raised), all]
}
