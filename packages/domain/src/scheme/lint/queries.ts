import { compare, exact } from '../../kernel/index.ts'
import {
  closedKinds,
  type Distinct,
  isSide,
  type MeasureFilter,
  type MeasureQuery,
  METRIC_SHAPES,
  METRICS,
  type MetricShape,
  type RatioBase,
  type SideTake,
  stepName,
} from '../../ledger/index.ts'
import type { Bilingual } from '../bilingual.ts'
import type { JsonPath } from '../parse/json-path.ts'
import type { Scheme } from '../scheme.ts'
import { errorAt, type Finding, warningAt } from './finding.ts'
import { lintQueryAndRule } from './query-and-rule.ts'

/** Queries that ask of a metric what its records do not say, so that they always give nothing or something meaningless. */
export function lintQueries(scheme: Scheme): Finding[] {
  return scheme.items.flatMap(({ source, rule }, at) => {
    if (source?.kind !== 'measure') return []
    const path = ['items', at, 'source', 'query']
    return [...lintQuery(source.query, path), ...lintQueryAndRule(source.query, rule, ['items', at])]
  })
}

/** A filter, how it is taken, and where it stands. */
interface Taken {
  readonly of: MeasureFilter
  readonly take: SideTake | 'median' | 'latest' | 'countBy'
  readonly path: JsonPath
}

export function lintQuery(query: MeasureQuery, path: JsonPath): Finding[] {
  const of = [...path, 'of']
  switch (query.aggregate) {
    case 'sum':
    case 'count':
    case 'median':
      return lintTaken({ of: query.of, take: query.aggregate, path: of })
    case 'latest':
    case 'countBy':
      return [
        ...lintTaken({ of: query.of, take: query.aggregate, path: of }),
        ...(query.by === undefined ? [] : lintBy(query.of, query.by, of)),
      ]
    case 'distinct':
      return lintTaken({ of: query.of, take: query.by ?? 'subject', path: of })
    case 'ratio':
      return [
        ...lintTaken({ of: query.of, take: query.of.take ?? 'sum', path: of }),
        ...lintBase(query.of, query.over, path),
      ]
  }
}

function lintTaken({ of, take, path }: Taken): Finding[] {
  const { metric, levels, kinds } = of
  const [shape, name] = [METRIC_SHAPES[metric], METRICS[metric]]
  return [
    ...(take === 'sum' && (name.unit === 'days' || name.unit === 'members') ? [notAdded(path, metric)] : []),
    ...(take === 'median' && name.unit !== 'days' ? [medianOfCounts(path, metric)] : []),
    ...(take === 'subject' || take === 'kind' || take === 'level' ? lintBy(of, take, path) : []),
    ...unknownSteps(levels, shape.levels, { path: [...path, 'levels'], what: LEVEL, metric }),
    ...unknownSteps(kinds, kindsOf(of, shape), { path: [...path, 'kinds'], what: KIND, metric }),
    ...(of.atLeast !== undefined && of.atMost !== undefined && compare(exact(of.atLeast), exact(of.atMost)) > 0
      ? [
          errorAt([...path, 'atMost'], 'emptyQuery', {
            zh: '上限低于下限，不会取到任何记录',
            en: 'the upper limit lies below the lower one: no record is taken',
          }),
        ]
      : []),
  ]
}

const SUBJECT = { zh: '对象', en: 'subject' }
const KIND = { zh: '类型', en: 'kind' }
const LEVEL = { zh: '级别', en: 'level' }

function lintBy({ metric }: MeasureFilter, by: Distinct, path: JsonPath): Finding[] {
  const shape = METRIC_SHAPES[metric]
  const [has, what] =
    by === 'subject' ? [shape.subject, SUBJECT] : by === 'kind' ? [shape.kinds, KIND] : [shape.levels, LEVEL]
  if (has !== undefined) return []
  return [errorAt([...path, 'metric'], 'emptyQuery', without(metric, what))]
}

function without(metric: keyof typeof METRICS, what: Bilingual): Bilingual {
  return {
    zh: `“${METRICS[metric].zh}”的记录不分${what.zh}，按${what.zh}统计总是 0`,
    en: `records of “${METRICS[metric].en}” name no ${what.en}: nothing can be counted by it`,
  }
}

function notAdded(path: JsonPath, metric: keyof typeof METRICS): Finding {
  const { zh, en, unit } = METRICS[metric]
  return unit === 'days'
    ? errorAt([...path, 'metric'], 'emptyQuery', {
        zh: `“${zh}”是天数，天数相加没有意义：请改用中位数，或按上限统计记录条数`,
        en: `“${en}” are days, and days are not added up: use the median, or the number of records within a limit`,
      })
    : warningAt([...path, 'metric'], 'emptyQuery', {
        zh: `“${zh}”每人只应计一次：请改用“不同对象数”`,
        en: `in “${en}” everybody counts once: count different subjects`,
      })
}

function medianOfCounts(path: JsonPath, metric: keyof typeof METRICS): Finding {
  const { zh, en } = METRICS[metric]
  return warningAt([...path, 'metric'], 'emptyQuery', {
    zh: `“${zh}”不是天数，中位数按天扣分没有意义`,
    en: `“${en}” are no days: a median of them is not lateness`,
  })
}

/** The kinds that can occur; undefined where the district or people write them, null where there are none. */
function kindsOf(
  { metric }: MeasureFilter,
  { kinds }: MetricShape,
): Readonly<Record<string, unknown>> | null | undefined {
  if (kinds === undefined) return null
  const closed = closedKinds(metric)
  return closed === undefined ? undefined : Object.fromEntries(closed)
}

interface Step {
  readonly path: JsonPath
  readonly what: Bilingual
  readonly metric: keyof typeof METRICS
}

function unknownSteps(
  wanted: readonly string[] | undefined,
  known: Readonly<Record<string, unknown>> | null | undefined,
  { path, what, metric }: Step,
): Finding[] {
  if (wanted === undefined || (known === undefined && what !== LEVEL)) return []
  const unknown = wanted.filter((step) => !Object.hasOwn(known ?? {}, step))
  return unknown.map((step) =>
    errorAt(path, 'emptyQuery', {
      zh: `“${METRICS[metric].zh}”没有${what.zh}“${stepName(step).zh}”，取不到任何记录`,
      en: `“${METRICS[metric].en}” has no ${what.en} “${stepName(step).en}”: no record is taken`,
    }),
  )
}

/** A base of people or words asks for something that can be laid upon it. */
function lintBase(of: MeasureFilter & { readonly take?: SideTake | undefined }, over: RatioBase, path: JsonPath) {
  if (isSide(over)) return lintTaken({ of: over, take: over.take ?? 'sum', path: [...path, 'over'] })
  const { metric } = of
  const unit = METRICS[metric].unit
  if ('words' in over) {
    const covers = of.take === 'subject' && METRIC_SHAPES[metric].subject === 'word'
    return covers ? [] : [mismatched([...path, 'over'], metric)]
  }
  const people = of.take === 'subject' || unit === 'persons' || unit === 'members'
  return people ? [] : [mismatched([...path, 'over'], metric)]
}

function mismatched(path: JsonPath, metric: keyof typeof METRICS): Finding {
  const { zh, en } = METRICS[metric]
  return warningAt(path, 'emptyQuery', {
    zh: `“${zh}”与分母不是同一类对象，比例没有意义`,
    en: `“${en}” and what stands under the line are different things: the share means nothing`,
  })
}
