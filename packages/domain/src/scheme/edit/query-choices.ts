import {
  closedKinds,
  type Distinct,
  Metric,
  METRIC_SHAPES,
  type MeasureQuery,
  type MeasureSide,
  type Name,
  type RatioBase,
  SideTake,
  type WordList,
} from '../../ledger/index.ts'
import { lintQuery } from '../lint/queries.ts'
import { readsInVain } from '../lint/query-and-rule.ts'
import type { RuleKind } from '../rule.ts'
import { canFeed } from '../source-fit.ts'

/** How records become a fact, as a person chooses it: an aggregate together with what it goes by. */
export const QUERY_WAYS = [
  ...(['sum', 'count', 'subjects', 'kinds', 'levels', 'ratio', 'median', 'medianWithin'] as const),
  ...(['latest', 'latestLevel', 'latestKind', 'byLevel', 'byKind'] as const),
] as const
export type QueryWay = (typeof QUERY_WAYS)[number]

/** What may stand under the line of a ratio, as a person chooses it. */
export const RATIO_BASES = ['records', 'members', 'headcount', 'words'] as const
export type RatioBaseKind = (typeof RATIO_BASES)[number]

/** The list whose words the records of a metric name as their subjects. */
export const SUBJECT_WORDS: WordList = 'disclosureIndicator'

/**
 * The ways in which records of a metric can be the fact of a rule: exactly those that the linter has nothing against.
 */
export function waysFor(metric: Metric, rule: RuleKind): readonly QueryWay[] {
  return soundWays(metric)
    .filter(([, query]) => canFeed(query, { kind: rule }) && !readsInVain(query, rule))
    .map(([way]) => way)
}

const SOUND = new Map<Metric, readonly (readonly [QueryWay, MeasureQuery])[]>()

/** What can be asked of a metric at all, whatever the rule; reckoned once, for a form asks with every key that is pressed. */
function soundWays(metric: Metric): readonly (readonly [QueryWay, MeasureQuery])[] {
  const known = SOUND.get(metric)
  if (known !== undefined) return known
  const found = QUERY_WAYS.flatMap((way) => {
    const query = plainQuery(way, metric)
    return query !== undefined && isSound(query) ? [[way, query] as const] : []
  })
  SOUND.set(metric, found)
  return found
}

/** The metrics whose records can be the fact of a rule in some way. */
export function metricsFor(rule: RuleKind): readonly Metric[] {
  return Metric.options.filter((metric) => waysFor(metric, rule).length > 0)
}

/** How the records of a metric can be taken on a side of a ratio. */
export function takesFor(metric: Metric): readonly SideTake[] {
  return SideTake.options.filter((take) => isSound(ratioOf(side(metric, take), side(metric, take))))
}

/** What can be laid under records of a metric that are taken so. */
export function basesFor(metric: Metric, take: SideTake): readonly RatioBaseKind[] {
  return RATIO_BASES.filter((base) => isSound(ratioOf(side(metric, take), plainBase(base, metric))))
}

/** What tells records of a metric apart by level or kind: steps of a closed list, a district's words, or any words. */
export type StepChoice =
  | { readonly from: 'list'; readonly steps: readonly (readonly [step: string, name: Name])[] }
  | { readonly from: 'words'; readonly list: WordList }
  | { readonly from: 'free' }

export function levelChoice(metric: Metric): StepChoice | undefined {
  const { levels } = METRIC_SHAPES[metric]
  return levels && { from: 'list', steps: Object.entries(levels) }
}

export function kindChoice(metric: Metric): StepChoice | undefined {
  const { kinds } = METRIC_SHAPES[metric]
  const steps = closedKinds(metric)
  if (steps !== undefined) return { from: 'list', steps }
  if (kinds === undefined || kinds === 'free') return kinds && { from: 'free' }
  return typeof kinds === 'string' ? { from: 'words', list: kinds } : undefined
}

/** The query of a way over all records of a metric; undefined where nothing can stand under the line. */
function plainQuery(way: QueryWay, metric: Metric): MeasureQuery | undefined {
  const about = { of: { metric }, window: { kind: 'assessment' } } as const
  if (way !== 'ratio') return { ...AGGREGATE[way], ...about }
  const takes = takesFor(metric)
  const found = takes.flatMap((take) => basesFor(metric, take).map((base) => ({ take, base })))[0]
  return found && ratioOf(side(metric, found.take), plainBase(found.base, metric))
}

type Aggregate =
  | { readonly aggregate: 'sum' }
  | { readonly aggregate: 'count' }
  | { readonly aggregate: 'distinct'; readonly by: Distinct }
  | { readonly aggregate: 'median'; readonly within?: string }
  | { readonly aggregate: 'latest'; readonly by?: 'level' | 'kind' }
  | { readonly aggregate: 'countBy'; readonly by: 'level' | 'kind' }

const AGGREGATE: { readonly [W in Exclude<QueryWay, 'ratio'>]: Aggregate } = {
  sum: { aggregate: 'sum' },
  count: { aggregate: 'count' },
  subjects: { aggregate: 'distinct', by: 'subject' },
  kinds: { aggregate: 'distinct', by: 'kind' },
  levels: { aggregate: 'distinct', by: 'level' },
  median: { aggregate: 'median' },
  medianWithin: { aggregate: 'median', within: '1' },
  latest: { aggregate: 'latest' },
  latestLevel: { aggregate: 'latest', by: 'level' },
  latestKind: { aggregate: 'latest', by: 'kind' },
  byLevel: { aggregate: 'countBy', by: 'level' },
  byKind: { aggregate: 'countBy', by: 'kind' },
}

/** The way that a query goes. */
export function wayOf(query: MeasureQuery): QueryWay {
  switch (query.aggregate) {
    case 'sum':
    case 'count':
    case 'ratio':
      return query.aggregate
    case 'distinct':
      return ({ subject: 'subjects', kind: 'kinds', level: 'levels' } as const)[query.by ?? 'subject']
    case 'median':
      return query.within === undefined ? 'median' : 'medianWithin'
    case 'latest':
      return query.by === undefined ? 'latest' : query.by === 'level' ? 'latestLevel' : 'latestKind'
    case 'countBy':
      return query.by === 'level' ? 'byLevel' : 'byKind'
  }
}

function isSound(query: MeasureQuery): boolean {
  return lintQuery(query, []).length === 0
}

function side(metric: Metric, take: SideTake): MeasureSide {
  return take === 'sum' ? { metric } : { metric, take }
}

function plainBase(base: RatioBaseKind, metric: Metric): RatioBase {
  if (base === 'words') return { words: SUBJECT_WORDS, mustOnly: true }
  return base === 'records' ? side(metric, takesFor(metric)[0] ?? 'count') : { people: base, asOf: 'end' }
}

function ratioOf(of: MeasureSide, over: RatioBase): MeasureQuery {
  return { aggregate: 'ratio', of, over, window: { kind: 'assessment' } }
}
