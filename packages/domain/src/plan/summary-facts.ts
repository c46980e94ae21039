import { type EntryId, exact, type PlainDate, parts, sum, toText } from '../kernel/index.ts'
import type { Metric } from '../ledger/index.ts'
import { spokenOf } from './spoken-metrics.ts'
import type { DatePair } from '../period/index.ts'
import type { ItemStanding } from './item-states.ts'
import type { PlanContent, PlanItem } from './plan-content.ts'
import { type PlanMeasure, measuresOfPlan } from './summary-sections.ts'

/** What one record says about one metric, with the title of the record. */
export interface SummaryRecord {
  readonly entryId: EntryId
  readonly day: PlainDate
  readonly title: string
  readonly metric: Metric
  readonly amount: string
  readonly level: string | null
}

/** Something that was done although no plan said so. */
export interface UnplannedWork {
  readonly progressId: string
  readonly day: PlainDate
  readonly text: string
}

/** One of the things that make up a figure. */
export type FactPart =
  | { readonly kind: 'record'; readonly entryId: EntryId; readonly amount: string }
  | { readonly kind: 'item'; readonly itemId: string; readonly windowStart: PlainDate; readonly amount: '1' }
  | { readonly kind: 'unplanned'; readonly progressId: string; readonly amount: '1' }

/**
 * A figure that a summary may state. A count is the sum of its parts; a day ("3月5日") has the one part that happened
 * then. `unit` is the measure word behind it; `words` are how a written summary speaks of it.
 */
export interface SummaryFact {
  readonly key: string
  readonly kind: 'count' | 'day'
  readonly figure: string
  readonly unit: string
  readonly words: readonly string[]
  readonly parts: readonly FactPart[]
}

export interface SummarySources {
  readonly content: PlanContent
  /** The days that the summary is about: the plan's period or a part of it. */
  readonly period: DatePair
  readonly standings: readonly ItemStanding[]
  readonly records: readonly SummaryRecord[]
  readonly unplanned: readonly UnplannedWork[]
}

/** Everything of a plan's sources that lies in the days of the summary. */
export function sourcesWithin(sources: SummarySources): SummarySources {
  const { start, end } = sources.period
  const within = ({ day }: { readonly day: PlainDate }) => start <= day && day <= end
  return {
    ...sources,
    standings: sources.standings.filter(({ window }) => window.start <= end && window.end >= start),
    records: sources.records.filter(within),
    unplanned: sources.unplanned.filter(within),
  }
}

/** Every figure that the records and the plan's items give today, by its key. The same sources give the same facts. */
export function summaryFacts(all: SummarySources): ReadonlyMap<string, SummaryFact> {
  const sources = sourcesWithin(all)
  const facts = [
    ...factsOfStandings('items', sources.standings, ['计划', '安排']),
    ...measuresOfPlan(sources.content).flatMap((measure) => factsOfMeasure(measure, sources.standings)),
    ...sources.content.items.flatMap((item) => factsOfItem(item, sources.standings)),
    ...factsOfRecords(sources.records),
    ...factOfUnplanned(sources.unplanned),
  ]
  return new Map(facts.map((fact) => [fact.key, fact]))
}

/** The facts of the records alone, for days of which no plan was handed in. */
export function recordFacts(records: readonly SummaryRecord[]): ReadonlyMap<string, SummaryFact> {
  return new Map(factsOfRecords(records).map((fact) => [fact.key, fact]))
}

function factsOfMeasure(measure: PlanMeasure, standings: readonly ItemStanding[]): readonly SummaryFact[] {
  const ids = new Set(measure.items.map(({ id }) => id))
  const own = standings.filter(({ itemId }) => ids.has(itemId))
  return own.length === 0 ? [] : factsOfStandings(measure.key, own, [measure.heading])
}

/** How many were promised, and of these how many came to what. */
function factsOfStandings(
  key: string,
  standings: readonly ItemStanding[],
  words: readonly string[],
): readonly SummaryFact[] {
  const of = (name: string, more: readonly string[], which: (standing: ItemStanding) => boolean): SummaryFact => ({
    ...{ key: `${key}.${name}`, kind: 'count', unit: '项', words: [...words, ...more] },
    ...counted(standings.filter(which).map(itemPart)),
  })
  return [
    of('all', [], () => true),
    of('done', ['完成'], ({ state }) => state === 'done'),
    of('byRecord', ['台账', '记录'], ({ doneBy }) => doneBy?.by === 'record'),
    of('byPerson', ['说明'], ({ doneBy }) => doneBy?.by === 'person'),
    of('afterDue', ['逾期完成'], ({ state, afterDue }) => state === 'done' && afterDue),
    of('late', ['逾期', '未完成'], ({ state }) => state === 'late'),
    of('postponed', ['推迟', '延期'], ({ state }) => state === 'postponed'),
    of('dropped', ['取消'], ({ state }) => state === 'dropped'),
    of('planned', ['未到期'], ({ state }) => state === 'planned'),
  ]
}

function factsOfItem(item: PlanItem, standings: readonly ItemStanding[]): readonly SummaryFact[] {
  const own = standings.filter(({ itemId }) => itemId === item.id)
  const done = own.filter(({ state }) => state === 'done')
  const words = [item.text]
  if (item.recurring)
    return [
      { key: `item.${item.id}.done`, kind: 'count', unit: '次', words, ...counted(done.map(itemPart)) },
      { key: `item.${item.id}.all`, kind: 'count', unit: '次', words, ...counted(own.map(itemPart)) },
    ]
  return done.flatMap((standing): readonly SummaryFact[] => {
    if (standing.doneBy === null) return []
    const part = itemPart(standing)
    const figure = dayFigure(standing.doneBy.on)
    return [{ key: `item.${item.id}.day`, kind: 'day', figure, unit: '', words, parts: [part] }]
  })
}

function factsOfRecords(records: readonly SummaryRecord[]): readonly SummaryFact[] {
  const groups = new Map<string, { readonly metric: Metric; readonly records: SummaryRecord[] }>()
  for (const record of records) {
    const keys = [`metric.${record.metric}`, ...(record.level === null ? [] : [levelKey(record.metric, record.level)])]
    for (const key of keys) {
      const group = groups.get(key) ?? { metric: record.metric, records: [] }
      group.records.push(record)
      groups.set(key, group)
    }
  }
  return [...groups].flatMap(([key, { metric, records: own }]): readonly SummaryFact[] => {
    const spoken = spokenOf(metric)
    if (spoken === undefined) return []
    const made = own.map(({ entryId, amount }): FactPart => ({ kind: 'record', entryId, amount }))
    const level = LEVEL_WORDS[key.split('.').at(-1) ?? '']
    const words = level === undefined ? spoken.words : [level]
    return [{ key, kind: 'count', unit: spoken.unit, words, ...counted(made) }]
  })
}

/** The steps of adoption as a summary names them. */
export const LEVEL_WORDS: Readonly<Record<string, string>> = {
  national: '全国级',
  province: '省级',
  city: '市级',
  district: '区级',
  school: '校级',
}

export function levelKey(metric: Metric, level: string): string {
  return `metric.${metric}.${level}`
}

function factOfUnplanned(unplanned: readonly UnplannedWork[]): readonly SummaryFact[] {
  const made = unplanned.map(({ progressId }): FactPart => ({ kind: 'unplanned', progressId, amount: '1' }))
  const days = unplanned.map(
    ({ progressId, day }, index): SummaryFact => ({
      ...{ key: `unplanned.${progressId}.day`, kind: 'day', figure: dayFigure(day), unit: '', words: [] },
      parts: made.slice(index, index + 1),
    }),
  )
  return [{ key: 'unplanned.all', kind: 'count', unit: '项', words: ['计划外', '临时'], ...counted(made) }, ...days]
}

function itemPart({ itemId, window }: ItemStanding): FactPart {
  return { kind: 'item', itemId, windowStart: window.start, amount: '1' }
}

function counted(made: readonly FactPart[]): { readonly figure: string; readonly parts: readonly FactPart[] } {
  return { figure: toText(sum(made.map(({ amount }) => exact(amount)))), parts: made }
}

export function dayFigure(day: PlainDate): string {
  const { month, dayOfMonth } = parts(day)
  return `${month}月${dayOfMonth}日`
}
