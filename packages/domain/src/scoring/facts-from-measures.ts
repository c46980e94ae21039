import { add, compare, type Exact, exact, floor, toText, ZERO } from '../kernel/index.ts'
import type { Measure, MeasureQuery, MeasureWindow } from '../ledger/index.ts'
import { type DatePair, trailing } from '../period/index.ts'
import { canFeed, type Rule, type RuleKind } from '../scheme/index.ts'
import type { Award, FactValue } from './fact.ts'
import type { GivenFact } from './input.ts'
import { medianOf, takeMeasures, takenAs } from './measure-aggregates.ts'
import { type MeasureContext, measureLine } from './measure-context.ts'
import { ratioFromMeasures } from './ratio-from-measures.ts'

/** The days over which a query looks, for an assessment of these days. */
export function resolveWindow(window: MeasureWindow, assessment: DatePair): DatePair {
  switch (window.kind) {
    case 'assessment':
      return assessment
    case 'trailingMonths':
      return trailing(assessment.end, window.months)
    case 'named':
      return { start: window.start, end: window.end }
  }
}

/**
 * The fact of a rule from measures of one unit, with the records behind it. No record is a value (0, [], [0, 0]), not a
 * missing datum: the ledger says that nothing was recorded. Only what has no value without a record (a median, the
 * latest) and a head count that was never reported are missing. Throws when the query cannot feed the rule.
 */
export function factsFromMeasures(
  query: MeasureQuery,
  measures: readonly Measure[],
  context: MeasureContext,
): GivenFact {
  if (!canFeed(query, context.rule))
    throw new RangeError(`${query.aggregate} cannot be the fact of ${context.rule.kind}`)
  const window = resolveWindow(query.window, context.assessment)
  if (query.aggregate === 'ratio') return ratioFromMeasures(query, { measures, context, window })
  const taken = takeMeasures(query.of, measures, window)
  const entries = taken.map((measure) => measureLine(measure, context))
  return {
    value: valueOf(query, taken, context.rule),
    provenance: [{ source: 'measure', query, window, entries }],
  }
}

function valueOf(
  query: Exclude<MeasureQuery, { aggregate: 'ratio' }>,
  taken: readonly Measure[],
  rule: Rule,
): FactValue | null {
  switch (query.aggregate) {
    case 'sum':
    case 'count':
      return fromNumber(rule, takenAs(query.aggregate, taken))
    case 'distinct':
      return fromNumber(rule, takenAs(query.by ?? 'subject', taken))
    case 'median': {
      const middle = medianOf(taken)
      if (middle === undefined) return null
      return query.within === undefined ? startedDays(middle) : compare(middle, exact(query.within)) <= 0
    }
    case 'latest': {
      const last = taken.at(-1)
      if (last === undefined) return null
      return query.by === undefined ? fromNumber(rule, exact(last.amount)) : gradeOf(rule, last[query.by])
    }
    case 'countBy':
      return fromCounts(rule, taken, query.by)
  }
}

const YES_OR_NO: readonly RuleKind[] = ['allOrNothing', 'gate', 'veto']
const COUNTED: readonly RuleKind[] = ['deductPerOccurrence', 'minimumCount', 'pointsPerOccurrence', 'lateness']

/** A number in the form that the rule kind takes: yes or no, a whole count, or a decimal. */
function fromNumber({ kind }: Rule, value: Exact): FactValue {
  if (YES_OR_NO.includes(kind)) return compare(value, ZERO) > 0
  return COUNTED.includes(kind) ? Number(floor(value)) : toText(value)
}

/** Days as a whole number: a day that has begun counts. */
function startedDays(days: Exact): number {
  const whole = floor(days)
  return Number(compare(days, exact(`${whole}`)) > 0 ? whole + 1n : whole)
}

/** A grade that the rule does not know is its lowest. */
function gradeOf(rule: Rule, name: string | null): string | null {
  if (rule.kind !== 'gradedLevels') throw new RangeError(`a name cannot be the fact of ${rule.kind}`)
  return bestLevel(rule, name === null ? [] : [name])
}

function fromCounts(rule: Rule, measures: readonly Measure[], by: 'level' | 'kind'): FactValue {
  const counts = new Map<string, Exact>()
  for (const measure of measures) {
    const name = measure[by]
    if (name !== null) counts.set(name, add(counts.get(name) ?? ZERO, exact(measure.amount)))
  }
  const present = [...counts].filter(([, amount]) => compare(amount, ZERO) > 0)
  const names = present.map(([name]) => name)
  if (rule.kind === 'awardMatrix') return measures.flatMap((measure) => awardOf(rule, measure))
  if (rule.kind === 'gradedLevels') return bestLevel(rule, names)
  if (rule.kind === 'deductConditions') return names.filter((name) => Object.hasOwn(rule.conditions, name)).sort()
  if (rule.kind !== 'bonusPool') throw new RangeError(`counts by ${by} cannot be the fact of ${rule.kind}`)
  const known = present.filter(([name]) => Object.hasOwn(rule.parts, name))
  return Object.fromEntries(known.map(([name, amount]) => [name, Number(floor(amount))]))
}

/** An award is one record: its subject (or itself) is the event, its kind the place, the first where it names none. */
function awardOf(rule: Extract<Rule, { kind: 'awardMatrix' }>, measure: Measure): Award[] {
  if (measure.level === null || !Object.hasOwn(rule.matrix, measure.level)) return []
  const place = /^\d{1,3}$/.test(measure.kind ?? '') ? Number.parseInt(measure.kind ?? '1', 10) : 1
  return [[measure.subject ?? measure.entryId, measure.level, Math.max(place, 1)]]
}

/** The level with most points among those recorded; none recorded = the lowest level of the rule. */
function bestLevel(rule: Extract<Rule, { kind: 'gradedLevels' }>, names: readonly string[]): string {
  const ascending = Object.entries(rule.levels).sort(([, a], [, b]) => compare(exact(a), exact(b)))
  const best = ascending.toReversed().find(([name]) => names.includes(name))
  return (best ?? ascending[0])?.[0] ?? ''
}
