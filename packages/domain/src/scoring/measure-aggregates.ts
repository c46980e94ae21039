import { add, compare, divide, type Exact, exact, sum } from '../kernel/index.ts'
import type { Measure, MeasureFilter, SideTake } from '../ledger/index.ts'
import { contains, type DatePair } from '../period/index.ts'

/** The measures that a filter takes from some days, in their order, so that the records of a figure read like the ledger. */
export function takeMeasures(filter: MeasureFilter, measures: readonly Measure[], window: DatePair) {
  return measures.filter((measure) => contains(window, measure.day) && isTaken(filter, measure)).sort(orderOf)
}

function isTaken(filter: MeasureFilter, measure: Measure): boolean {
  const { metric, levels, kinds, atLeast, atMost } = filter
  return (
    measure.metric === metric &&
    isAmong(levels, measure.level) &&
    isAmong(kinds, measure.kind) &&
    (atLeast === undefined || compare(exact(measure.amount), exact(atLeast)) >= 0) &&
    (atMost === undefined || compare(exact(measure.amount), exact(atMost)) <= 0)
  )
}

function isAmong(wanted: readonly string[] | undefined, value: string | null): boolean {
  return wanted === undefined || (value !== null && wanted.includes(value))
}

function orderOf(a: Measure, b: Measure): number {
  const left = `${a.day} ${a.entryId} ${a.level ?? ''} ${a.kind ?? ''}`
  const right = `${b.day} ${b.entryId} ${b.level ?? ''} ${b.kind ?? ''}`
  return left < right ? -1 : left > right ? 1 : 0
}

/** The measures as one number: the sum of their amounts, how many they are, or how many different ones they name. */
export function takenAs(take: SideTake, measures: readonly Measure[]): Exact {
  switch (take) {
    case 'sum':
      return sum(measures.map(({ amount }) => exact(amount)))
    case 'count':
      return exact(`${measures.length}`)
    case 'subject':
    case 'kind':
    case 'level':
      return exact(`${new Set(measures.flatMap((measure) => measure[take] ?? [])).size}`)
  }
}

/** The middle amount, or the mean of the two in the middle; nothing of nothing. */
export function medianOf(measures: readonly Measure[]): Exact | undefined {
  const amounts = measures.map(({ amount }) => exact(amount)).sort(compare)
  const upper = amounts[Math.floor(amounts.length / 2)]
  const lower = amounts[Math.floor((amounts.length - 1) / 2)]
  if (upper === undefined || lower === undefined) return undefined
  return divide(add(lower, upper), exact('2'))
}

/** Whether the subject of a measure is one of these. */
export function isCoveredBy(subjects: ReadonlySet<string>): (measure: Measure) => boolean {
  return ({ subject }) => subject !== null && subjects.has(subject)
}
