import type { MeasureQuery } from '../ledger/index.ts'
import type { FactSource } from './criterion.ts'
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

/** Which aggregate can be the fact of which rule kind. A scheme that pairs others has no fact to score. */
const FEEDS: Readonly<Record<MeasureQuery['aggregate'], readonly RuleKind[]>> = {
  sum: [...NUMBERS, 'range', 'judged', 'lateness'],
  distinct: NUMBERS,
  ratio: ['ratioThreshold', 'ratioTiers', 'ratioLinear'],
  countBy: ['awardMatrix', 'bonusPool', 'deductConditions', 'gradedLevels'],
}

/** Whether the query can give the fact of the rule. */
export function canFeed(query: Pick<MeasureQuery, 'aggregate'>, rule: Pick<Rule, 'kind'>): boolean {
  return FEEDS[query.aggregate].includes(rule.kind)
}

/** Whether the source can give the fact of the rule. A person gives whatever the rule takes. */
export function fitsSource(source: FactSource, rule: Pick<Rule, 'kind'>): boolean {
  switch (source.kind) {
    case 'measure':
      return canFeed(source.query, rule)
    case 'obligation':
      return (source.fact === 'daysLate' ? DAYS : YES_OR_NO).includes(rule.kind)
    case 'judgement':
    case 'districtEntry':
      return true
  }
}

const DAYS: readonly RuleKind[] = ['lateness', 'deductPerOccurrence']
const YES_OR_NO: readonly RuleKind[] = ['allOrNothing', 'gate']
