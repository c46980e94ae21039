import { toText } from '../kernel/index.ts'
import { isSide, type Measure, type MeasureQuery, METRIC_SHAPES } from '../ledger/index.ts'
import type { DatePair } from '../period/index.ts'
import type { GivenFact } from './input.ts'
import { isCoveredBy, takeMeasures, takenAs } from './measure-aggregates.ts'
import { type MeasureContext, measureLine } from './measure-context.ts'
import type { RatioOver } from './provenance.ts'

type RatioQuery = Extract<MeasureQuery, { aggregate: 'ratio' }>

export interface Around {
  readonly measures: readonly Measure[]
  readonly context: MeasureContext
  /** The days of the query. */
  readonly window: DatePair
}

/**
 * Both sides of a ratio with what stands behind them. Over people and words, only those who stand below the line count
 * above it. A head count that was never reported is missing.
 */
export function ratioFromMeasures(query: RatioQuery, around: Around): GivenFact {
  const { context, window, measures } = around
  const { of, over } = query
  const taken = takeMeasures(of, measures, window)
  const above = (counted: readonly Measure[]) => toText(takenAs(of.take ?? 'sum', counted))
  const told = (counted: readonly Measure[]) => ({
    ...({ source: 'measure', query, window } as const),
    entries: counted.map((measure) => measureLine(measure, context)),
  })
  if (isSide(over)) {
    const below = takeMeasures(over, measures, window)
    return {
      value: [above(taken), toText(takenAs(over.take ?? 'sum', below))],
      provenance: [{ ...told(taken), over: below.map((measure) => measureLine(measure, context)) }],
    }
  }
  const { base, covers } = baseOf(query, around)
  const counted = covers === undefined ? taken : taken.filter(isCoveredBy(covers))
  const { amount } = base
  return {
    value: amount === null ? null : [above(counted), amount],
    provenance: [{ ...told(counted), ratioOver: base.of === 'words' ? withUncovered(base, covers, counted) : base }],
  }
}

interface Base {
  readonly base: RatioOver
  /** Who or what may count above the line; undefined = all. */
  readonly covers?: ReadonlySet<string>
}

function baseOf({ of, over }: RatioQuery, { context, window }: Around): Base {
  const { populations } = context
  if (populations === undefined || isSide(over)) throw new RangeError('a ratio over people or words needs them')
  if ('words' in over) {
    const words = populations.words(over.words, over.mustOnly)
    return { base: { of: 'words', asOf: null, amount: `${words.length}` }, covers: new Set(words) }
  }
  const asOf = window[over.asOf]
  if (over.people === 'headcount') {
    const reported = populations.headcount(asOf)
    return { base: { of: 'headcount', asOf, amount: reported === null ? null : `${reported}` } }
  }
  const roster = populations.roster(asOf)
  const base: RatioOver = { of: 'members', asOf, amount: `${roster.size}` }
  return of.take === 'subject' && METRIC_SHAPES[of.metric].subject === 'member' ? { base, covers: roster } : { base }
}

/** What should occur and does not, in the order of the list. */
function withUncovered(base: RatioOver, covers: ReadonlySet<string> | undefined, counted: readonly Measure[]) {
  const found = new Set(counted.map(({ subject }) => subject))
  return { ...base, uncovered: [...(covers ?? [])].filter((word) => !found.has(word)) }
}
