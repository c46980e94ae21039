import type { MeasureQuery } from '../ledger/index.ts'
import type { FactSource, ObligationFact } from './criterion.ts'
import type { Rule, RuleKind } from './rule.ts'

const NUMBERS: readonly RuleKind[] = [
  'allOrNothing',
  'deductPerOccurrence',
  'minimumCount',
  'pointsPerOccurrence',
  'rankPoints',
  'shareOfLeader',
  'distanceFromMean',
  'targetCompletion',
  'gate',
  'veto',
]

const RATIOS: readonly RuleKind[] = ['ratioThreshold', 'ratioTiers', 'ratioLinear']

/** Whether a rule of this kind reads a numerator and a denominator. */
export function readsRatio(kind: RuleKind): boolean {
  return RATIOS.includes(kind)
}

/** Which query can be the fact of which rule kinds. A scheme that pairs others has no fact to score. */
function feeds(query: MeasureQuery): readonly RuleKind[] {
  switch (query.aggregate) {
    case 'sum':
      return [...NUMBERS, 'range', 'judged', 'lateness']
    case 'count':
    case 'distinct':
      return NUMBERS
    case 'median':
      return query.within === undefined ? ['lateness', 'deductPerOccurrence'] : ['allOrNothing', 'gate']
    case 'latest':
      return query.by === undefined ? NUMBERS : ['gradedLevels']
    case 'ratio':
      return RATIOS
    case 'countBy':
      return ['awardMatrix', 'bonusPool', 'deductConditions', 'gradedLevels']
  }
}

/** Whether the query can give the fact of the rule. */
export function canFeed(query: MeasureQuery, rule: Pick<Rule, 'kind'>): boolean {
  return feeds(query).includes(rule.kind)
}

/** Whether the source can give the fact of the rule. A person gives whatever the rule takes. */
export function fitsSource(source: FactSource, rule: Pick<Rule, 'kind'>): boolean {
  switch (source.kind) {
    case 'measure':
      return canFeed(source.query, rule)
    case 'obligation':
      return OWED[source.fact].includes(rule.kind)
    case 'judgement':
    case 'districtEntry':
      return true
  }
}

const COUNTS: readonly RuleKind[] = [
  'deductPerOccurrence',
  'minimumCount',
  'pointsPerOccurrence',
  'rankPoints',
  'shareOfLeader',
  'distanceFromMean',
]

const OWED: Readonly<Record<ObligationFact, readonly RuleKind[]>> = {
  daysLate: ['lateness', 'deductPerOccurrence'],
  onTime: ['allOrNothing', 'gate'],
  expectedCount: COUNTS,
  onTimeCount: COUNTS,
  lateCount: COUNTS,
  waivedCount: COUNTS,
  missingCount: COUNTS,
  onTimeShare: RATIOS,
}
