import type { EntryId, PlainDate } from '../kernel/index.ts'
import type { DatePair } from '../period/index.ts'
import { type ItemWindow, windowsOf } from './item-window.ts'
import { matchRecord, type RecordMatch, type TickingRecord } from './match-records.ts'
import type { PlanItem } from './plan-content.ts'
import { postponedDue, type ProgressRow } from './progress.ts'

export const ITEM_STATES = ['planned', 'done', 'late', 'postponed', 'dropped', 'unplanned'] as const
export type ItemState = (typeof ITEM_STATES)[number]

/** Who says that something is done: a record of the ledger, by a rule, or a person, on a day. The two look different. */
export type DoneBy =
  | { readonly by: 'record'; readonly on: PlainDate; readonly match: RecordMatch }
  | { readonly by: 'person'; readonly on: PlainDate; readonly name: string }

/** How one window of one item stands. */
export interface ItemStanding {
  readonly itemId: string
  readonly window: ItemWindow
  readonly state: Exclude<ItemState, 'unplanned'>
  /** The last day, after a postponement the later one. */
  readonly dueOn: PlainDate
  readonly doneBy: DoneBy | null
  /** Done, but after the last day. */
  readonly afterDue: boolean
  readonly postponedTo: PlainDate | null
  /** Why it was postponed or dropped. */
  readonly reason: string | null
}

export interface StandingSources {
  readonly items: readonly PlanItem[]
  readonly period: DatePair
  readonly progress: readonly ProgressRow[]
  readonly records: readonly TickingRecord[]
  readonly today: PlainDate
}

/**
 * How every item stands today, derived from nothing but what was promised, what people said and what was recorded. A
 * person's word outranks a record; without either, what is past its last day is late.
 */
export function itemStandings(sources: StandingSources): readonly ItemStanding[] {
  const { items, period } = sources
  const words = lastWords(sources.progress)
  return items.flatMap((item) =>
    windowsOf(item, period).map((window) =>
      standing({ item, window, word: words.get(keyOf(item.id, window.start)) }, sources),
    ),
  )
}

interface LastWord {
  readonly last: ProgressRow | undefined
  readonly notThese: ReadonlySet<EntryId>
}

interface Promised {
  readonly item: PlanItem
  readonly window: ItemWindow
  readonly word: LastWord | undefined
}

function standing({ item, window, word }: Promised, { records, today }: StandingSources): ItemStanding {
  const last = word?.last
  const postponedTo = last?.act === 'postponed' ? last.toMonth : null
  const dueOn = postponedTo === null ? window.end : postponedDue(postponedTo)
  const base = { itemId: item.id, window, dueOn, postponedTo, reason: last?.reason ?? null }
  if (last?.act === 'dropped') return { ...base, state: 'dropped', doneBy: null, afterDue: false }
  if (last?.act === 'done' && last.day !== null) {
    const doneBy = { by: 'person', on: last.day, name: last.by } as const
    return { ...base, state: 'done', doneBy, afterDue: last.day > dueOn, reason: null }
  }
  const others = records.filter(({ entryId }) => !(word?.notThese.has(entryId) ?? false))
  const match = matchRecord(item.text, { start: window.start, end: dueOn }, others)
  if (match !== undefined) {
    const doneBy = { by: 'record', on: match.record.day, match } as const
    return { ...base, state: 'done', doneBy, afterDue: match.record.day > dueOn, reason: null }
  }
  const state = today > dueOn ? 'late' : postponedTo === null ? 'planned' : 'postponed'
  return { ...base, state, doneBy: null, afterDue: false }
}

function lastWords(progress: readonly ProgressRow[]): ReadonlyMap<string, LastWord> {
  const words = new Map<string, { last: ProgressRow | undefined; notThese: Set<EntryId> }>()
  for (const row of progress) {
    if (row.itemId === null || row.windowStart === null) continue
    const key = keyOf(row.itemId, row.windowStart)
    const word = words.get(key) ?? { last: undefined, notThese: new Set() }
    words.set(key, word)
    if (row.act === 'notThisRecord' && row.entryId !== null) word.notThese.add(row.entryId)
    else if (row.act === 'withdrawn') word.last = undefined
    else word.last = row
  }
  return words
}

function keyOf(itemId: string, start: PlainDate): string {
  return `${itemId} ${start}`
}

/** How many of each state; `unplanned` counts what was done without a promise. */
export function countStandings(
  standings: readonly Pick<ItemStanding, 'state'>[],
  unplanned: number,
): Readonly<Record<ItemState, number>> {
  const count = (state: ItemState) => standings.filter((standing) => standing.state === state).length
  return {
    planned: count('planned'),
    done: count('done'),
    late: count('late'),
    postponed: count('postponed'),
    dropped: count('dropped'),
    unplanned,
  }
}
