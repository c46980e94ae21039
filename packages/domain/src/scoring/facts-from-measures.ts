import { add, compare, type EntryId, type Exact, exact, floor, sum, toText, ZERO } from '../kernel/index.ts'
import type { Measure, MeasureFilter, MeasureQuery, MeasureWindow } from '../ledger/index.ts'
import { contains, type DatePair, trailing } from '../period/index.ts'
import { canFeed, type Rule, type RuleKind } from '../scheme/index.ts'
import type { Award, FactValue } from './fact.ts'
import type { GivenFact } from './input.ts'
import type { MeasureLine } from './provenance.ts'

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

export interface MeasureContext {
  readonly rule: Rule
  /** The days of the assessment. */
  readonly assessment: DatePair
  /** The title of an entry, for the drawer. */
  readonly titleOf?: (entryId: EntryId) => string | undefined
  /** The files of an entry, for the drawer. */
  readonly filesOf?: (entryId: EntryId) => readonly string[]
}

/**
 * The fact of a rule from measures of one unit, with the records behind it. No record is a value (0, [], [0, 0]), not a
 * missing datum: the ledger says that nothing was recorded. Throws when the query cannot feed the rule.
 */
export function factsFromMeasures(
  query: MeasureQuery,
  measures: readonly Measure[],
  context: MeasureContext,
): GivenFact {
  if (!canFeed(query, context.rule))
    throw new RangeError(`${query.aggregate} cannot be the fact of ${context.rule.kind}`)
  const window = resolveWindow(query.window, context.assessment)
  const taken = take(query.of, measures, window)
  const line = (measure: Measure) => measureLine(measure, context)
  const provenance = { source: 'measure' as const, query, window, entries: taken.map(line) }
  switch (query.aggregate) {
    case 'sum':
      return {
        value: fromNumber(context.rule, sum(taken.map(({ amount }) => exact(amount)))),
        provenance: [provenance],
      }
    case 'distinct':
      return { value: fromNumber(context.rule, exact(`${countSubjects(taken)}`)), provenance: [provenance] }
    case 'ratio': {
      const over = take(query.over, measures, window)
      const sides: [string, string] = [total(taken), total(over)]
      return { value: sides, provenance: [{ ...provenance, over: over.map(line) }] }
    }
    case 'countBy':
      return { value: fromCounts(context.rule, taken, query.by), provenance: [provenance] }
  }
}

/** In the order of days, so that the records of a figure read like the ledger. */
function take(filter: MeasureFilter, measures: readonly Measure[], window: DatePair): readonly Measure[] {
  return measures
    .filter(
      (measure) =>
        measure.metric === filter.metric &&
        contains(window, measure.day) &&
        within(filter.levels, measure.level) &&
        within(filter.kinds, measure.kind),
    )
    .sort((a, b) => orderOf(a, b))
}

function orderOf(a: Measure, b: Measure): number {
  const left = `${a.day} ${a.entryId} ${a.level ?? ''} ${a.kind ?? ''}`
  const right = `${b.day} ${b.entryId} ${b.level ?? ''} ${b.kind ?? ''}`
  return left < right ? -1 : left > right ? 1 : 0
}

function within(wanted: readonly string[] | undefined, value: string | null): boolean {
  return wanted === undefined || (value !== null && wanted.includes(value))
}

/** A subject counts once however often it is recorded; a record without a subject counts nobody. */
function countSubjects(measures: readonly Measure[]): number {
  return new Set(measures.flatMap(({ subject }) => (subject === null ? [] : [subject]))).size
}

function total(measures: readonly Measure[]): string {
  return toText(sum(measures.map(({ amount }) => exact(amount))))
}

const YES_OR_NO: readonly RuleKind[] = ['allOrNothing', 'gate', 'veto']
const COUNTED: readonly RuleKind[] = ['deductPerOccurrence', 'minimumCount', 'pointsPerOccurrence', 'lateness']

/** A number in the form that the rule kind takes: yes or no, a whole count, or a decimal. */
function fromNumber({ kind }: Rule, value: Exact): FactValue {
  if (YES_OR_NO.includes(kind)) return compare(value, ZERO) > 0
  return COUNTED.includes(kind) ? Number(floor(value)) : toText(value)
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

function measureLine(measure: Measure, { titleOf, filesOf }: MeasureContext): MeasureLine {
  const { entryId, day, amount, subject, level, kind } = measure
  const title = titleOf?.(entryId)
  const line = { entryId, day, amount, subject, level, kind, fileIds: filesOf?.(entryId) ?? [] }
  return title === undefined ? line : { ...line, title }
}
