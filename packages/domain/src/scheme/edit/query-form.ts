import { compare, exact, multiply, PlainDate, ratio, toText } from '../../kernel/index.ts'
import {
  isMoney,
  isSide,
  type MeasureFilter,
  MeasureQuery,
  type MeasureSide,
  type MeasureWindow,
  type Metric,
  type SideTake,
} from '../../ledger/index.ts'
import type { RuleKind } from '../rule.ts'
import { type FigureFaults, type FigureReader, figureReader } from './figure-reader.ts'
import {
  basesFor,
  kindChoice,
  levelChoice,
  type QueryWay,
  type RatioBaseKind,
  type StepChoice,
  SUBJECT_WORDS,
  takesFor,
  wayOf,
  waysFor,
} from './query-choices.ts'

/** One side of a query while somebody chooses it. Limits are typed, money in yuan; "" = none. */
export interface SideForm {
  readonly metric: Metric | null
  /** How it is taken in a ratio. */
  readonly take: SideTake
  /** Empty = all. */
  readonly levels: readonly string[]
  readonly kinds: readonly string[]
  readonly atLeast: string
  readonly atMost: string
}

/** A query while somebody chooses it. What another way asks for stays where it is and is not read. */
export interface QueryForm {
  readonly way: QueryWay
  readonly of: SideForm
  readonly base: RatioBaseKind
  readonly over: SideForm
  readonly asOf: 'start' | 'end'
  readonly mustOnly: boolean
  readonly within: string
  readonly window: MeasureWindow['kind']
  readonly months: string
  readonly start: string
  readonly end: string
}

const BLANK_SIDE: SideForm = { metric: null, take: 'sum', levels: [], kinds: [], atLeast: '', atMost: '' }

/** Nothing is chosen yet; usual windows stand ready. */
export const BLANK_QUERY: QueryForm = {
  ...{ way: 'sum', of: BLANK_SIDE, base: 'records', over: BLANK_SIDE, asOf: 'end', mustOnly: true, within: '3' },
  ...{ window: 'assessment', months: '36', start: '', end: '' },
}

export type QueryFormReading =
  | { readonly ok: true; readonly query: MeasureQuery }
  | { readonly ok: false; readonly faults: FigureFaults }

/** The query that was chosen, or what is still missing or wrong by field: `of.metric`, `over.atMost`, `months`. */
export function queryOfForm(form: QueryForm): QueryFormReading {
  const reader = figureReader()
  const written = { ...aggregateOf(form, reader), window: windowOf(form, reader) }
  if (Object.keys(reader.faults).length > 0) return { ok: false, faults: reader.faults }
  const read = MeasureQuery.safeParse(written)
  if (read.success) return { ok: true, query: read.data }
  return { ok: false, faults: { [read.error.issues[0]?.path.join('.') ?? 'way']: 'notNumber' } }
}

/** The form in which a query is changed. */
export function formOfQuery(query: MeasureQuery): QueryForm {
  const { window } = query
  const about: QueryForm = {
    ...BLANK_QUERY,
    ...{ way: wayOf(query), of: formOfSide(query.of), window: window.kind },
    ...(window.kind === 'trailingMonths' ? { months: `${window.months}` } : {}),
    ...(window.kind === 'named' ? { start: window.start, end: window.end } : {}),
  }
  if (query.aggregate === 'median' && query.within !== undefined) return { ...about, within: query.within }
  if (query.aggregate !== 'ratio') return about
  const { over } = query
  if (isSide(over)) return { ...about, base: 'records', over: formOfSide(over) }
  if ('words' in over) return { ...about, base: 'words', mustOnly: over.mustOnly }
  return { ...about, base: over.people, asOf: over.asOf }
}

/**
 * The form after a metric, a way or the rule was chosen: what does not go with it any more is the next thing that does.
 * Filters that name steps which the metric does not have are taken off.
 */
export function settledQuery(form: QueryForm, rule: RuleKind): QueryForm {
  const { metric } = form.of
  if (metric === null) return form
  const way = first(form.way, waysFor(metric, rule))
  const of = settledSide(form.of)
  const bases = basesFor(metric, of.take)
  return { ...form, way, of, base: first(form.base, bases), over: settledSide(form.over) }
}

function settledSide(side: SideForm): SideForm {
  const { metric } = side
  if (metric === null) return side
  const known = (steps: readonly string[], choice: StepChoice | undefined) => {
    if (choice?.from !== 'list') return choice === undefined ? [] : steps
    return steps.filter((step) => choice.steps.some(([one]) => one === step))
  }
  return {
    ...{ ...side, take: first(side.take, takesFor(metric)) },
    ...{ levels: known(side.levels, levelChoice(metric)), kinds: known(side.kinds, kindChoice(metric)) },
  }
}

function first<T>(chosen: T, offered: readonly T[]): T {
  return offered.includes(chosen) ? chosen : (offered[0] ?? chosen)
}

function aggregateOf(form: QueryForm, r: FigureReader): object {
  const { way } = form
  const of = filterOf(form.of, 'of', r)
  switch (way) {
    case 'sum':
    case 'count':
      return { aggregate: way, of }
    case 'subjects':
      return { aggregate: 'distinct', of }
    case 'kinds':
    case 'levels':
      return { aggregate: 'distinct', of, by: way === 'kinds' ? 'kind' : 'level' }
    case 'median':
      return { aggregate: 'median', of }
    case 'medianWithin':
      return { aggregate: 'median', of, within: r.number('amount', 'within', form.within) }
    case 'latest':
      return { aggregate: 'latest', of }
    case 'latestLevel':
    case 'latestKind':
      return { aggregate: 'latest', of, by: way === 'latestKind' ? 'kind' : 'level' }
    case 'byLevel':
    case 'byKind':
      return { aggregate: 'countBy', of, by: way === 'byKind' ? 'kind' : 'level' }
    case 'ratio':
      return { aggregate: 'ratio', of: sideOf(form.of, of), over: overOf(form, r) }
  }
}

function overOf({ base, over, asOf, mustOnly }: QueryForm, r: FigureReader): object {
  if (base === 'words') return { words: SUBJECT_WORDS, mustOnly }
  return base === 'records' ? sideOf(over, filterOf(over, 'over', r)) : { people: base, asOf }
}

function sideOf({ take }: SideForm, filter: object): object {
  return take === 'sum' ? filter : { ...filter, take }
}

function filterOf({ metric, levels, kinds, atLeast, atMost }: SideForm, path: string, r: FigureReader): object {
  if (metric === null) r.fault(`${path}.metric`, 'missing')
  const limit = (key: 'atLeast' | 'atMost', text: string): MeasureFilterLimits => {
    const value = r.optional('amount', `${path}.${key}`, text)
    return value === undefined ? {} : { [key]: inAmounts(metric, value) }
  }
  const [least, most] = [limit('atLeast', atLeast), limit('atMost', atMost)]
  if (least.atLeast !== undefined && most.atMost !== undefined && compare(exact(least.atLeast), exact(most.atMost)) > 0)
    r.fault(`${path}.atMost`, 'belowLeast')
  return {
    metric: metric ?? '',
    ...(levels.length === 0 ? {} : { levels: [...levels] }),
    ...(kinds.length === 0 ? {} : { kinds: [...kinds] }),
    ...least,
    ...most,
  }
}

type MeasureFilterLimits = Pick<MeasureFilter, 'atLeast' | 'atMost'>

function formOfSide({
  metric,
  levels = [],
  kinds = [],
  atLeast,
  atMost,
  ...rest
}: MeasureFilter | MeasureSide): SideForm {
  const typed = (limit: string | undefined) => (limit === undefined ? '' : asTyped(metric, limit))
  const take = 'take' in rest && rest.take !== undefined ? rest.take : 'sum'
  return { metric, take, levels, kinds, atLeast: typed(atLeast), atMost: typed(atMost) }
}

const HUNDRED = ratio(100, 1)

/** Money is recorded in fen and typed in yuan. */
function inAmounts(metric: Metric | null, typed: string): string {
  return isOfMoney(metric) ? toText(multiply(exact(typed), HUNDRED)) : typed
}

function asTyped(metric: Metric, limit: string): string {
  return isMoney(metric) ? toText(multiply(exact(limit), ratio(1, 100))) : limit
}

function isOfMoney(metric: Metric | null): boolean {
  return metric !== null && isMoney(metric)
}

function isDay(text: string): boolean {
  return PlainDate.safeParse(text).success
}

function windowOf({ window, months, start, end }: QueryForm, r: FigureReader): object {
  switch (window) {
    case 'assessment':
      return { kind: window }
    case 'trailingMonths': {
      const count = r.whole('months', months)
      if (count === 0) r.fault('months', 'notPositive')
      if (count > 120) r.fault('months', 'tooMany')
      return { kind: window, months: count }
    }
    case 'named': {
      for (const [path, day] of Object.entries({ start, end }))
        if (!isDay(day)) r.fault(path, day === '' ? 'missing' : 'notDay')
      if (isDay(start) && isDay(end) && end < start) r.fault('end', 'beforeStart')
      return { kind: window, start, end }
    }
  }
}
