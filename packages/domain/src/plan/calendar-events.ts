import {
  addDays,
  addMonths,
  daysBetween,
  type PlainDate,
  type PlanId,
  plainDate,
  type UnitId,
} from '../kernel/index.ts'
import type { ObligationRoundId } from '../kernel/index.ts'
import type { ReportKind } from '../obligation/index.ts'
import type { DatePair } from '../period/index.ts'
import type { ItemStanding } from './item-states.ts'
import { type ItemWindow, windowsOf } from './item-window.ts'
import type { PlanItem } from './plan-content.ts'
import type { ProgressRow } from './progress.ts'

interface EventBase {
  /** The same for ever: by it a calendar changes the event that it has and makes no second one. */
  readonly uid: string
  /** The day of the event, in the tenant's time zone. */
  readonly day: PlainDate
  /** Goes up whenever what is said of it changes. */
  readonly sequence: number
  /** ISO instant of the last change. */
  readonly changedAt: string
  readonly unitName: string
  /** It does not take place any more; a calendar takes it away by itself. */
  readonly cancelled: boolean
}

/** Something that a plan promises. Nobody is named beyond what the plan itself says of its owner. */
export interface ItemEvent extends EventBase {
  readonly kind: 'item'
  readonly planId: PlanId
  readonly planTitle: string
  readonly text: string
  readonly owner: string | null
  readonly state: ItemStanding['state']
}

/** A report that a unit still owes, or that the unit itself has asked for. */
export interface ReportEvent extends EventBase {
  readonly kind: 'owed' | 'asked'
  readonly roundId: ObligationRoundId
  readonly unitId: UnitId
  readonly report: ReportKind
  readonly period: string
}

/** One all-day event of a subscribed calendar. */
export type CalendarEvent = ItemEvent | ReportEvent

/** A plan that was handed in, with all its versions. */
export interface PlanHistory {
  readonly planId: PlanId
  readonly unitName: string
  readonly title: string
  readonly period: DatePair
  /** The oldest first; the last one holds. */
  readonly versions: readonly {
    readonly number: number
    readonly submittedAt: string
    readonly items: readonly PlanItem[]
  }[]
  /** How the items of the last version stand. */
  readonly standings: readonly ItemStanding[]
  /** The oldest first. */
  readonly progress: readonly ProgressRow[]
}

/** A calendar reaches from half a year back to a year and a month ahead: what the next plan will say is not known. */
export function calendarDays(today: PlainDate): DatePair {
  return { start: addMonths(today, -6), end: addMonths(today, 13) }
}

/**
 * The events of a plan: one for each window of each item that any of its versions had. What is done once keeps its event
 * wherever it is moved; what recurs has one for each month. What the last version left out, and what was dropped, is
 * cancelled. Two for each version and each word, so that a record's tick, which no word says, still counts one more.
 */
export function planEvents(plan: PlanHistory): readonly ItemEvent[] {
  const current = plan.versions.at(-1)
  if (current === undefined) return []
  const { planId, unitName, title, period } = plan
  const shown = new Map<string, { readonly item: PlanItem; readonly window: ItemWindow; readonly number: number }>()
  for (const { number, items } of plan.versions)
    for (const item of items)
      for (const window of windowsOf(item, period)) shown.set(uidOf(planId, item, window), { item, window, number })
  const standings = new Map(plan.standings.map((standing) => [keyOf(standing.itemId, standing.window), standing]))
  const words = wordsByItem(plan.progress)
  return [...shown].map(([uid, { item, window, number }]) => {
    const gone = number < current.number
    const standing = gone ? undefined : standings.get(keyOf(item.id, window))
    const said = words.get(item.id) ?? []
    const ticked = standing?.doneBy?.by === 'record' ? 1 : 0
    const state = standing?.state ?? 'planned'
    return {
      ...{ kind: 'item', uid, planId, planTitle: title, unitName, text: item.text, owner: item.owner, state },
      day: standing?.postponedTo ? lastWeekday(standing.dueOn) : dayOfItem(item, window),
      sequence: 2 * (current.number - 1 + said.length) + ticked,
      changedAt: said.reduce((last, { at }) => (at > last ? at : last), current.submittedAt),
      cancelled: gone || state === 'dropped',
    } satisfies ItemEvent
  })
}

/** The event of a report: of the unit that owes it, or of the one that asks. */
export function reportUid(roundId: ObligationRoundId, unitId: UnitId): string {
  return `${roundId}-${unitId}@jianjia`
}

/** What lies in those days, the earliest first. */
export function eventsBetween(events: readonly CalendarEvent[], { start, end }: DatePair): readonly CalendarEvent[] {
  return events
    .filter(({ day }) => start <= day && day <= end)
    .toSorted((a, b) => compare(a.day, b.day) || compare(a.uid, b.uid))
}

const LAST_OF_PART = { 上旬: 10, 中旬: 20 } as const

/**
 * The day on which something with a month and no day is shown: the last weekday of its window, or of the third of the
 * month that it names. A bar over the whole month would hide what else a telephone has to say.
 */
export function dayOfItem({ part }: Pick<PlanItem, 'part'>, { start, end }: ItemWindow): PlainDate {
  if (part !== '上旬' && part !== '中旬') return lastWeekday(end)
  const last = plainDate(`${end.slice(0, 8)}${LAST_OF_PART[part]}`)
  return lastWeekday(last < start || last > end ? end : last)
}

const SOME_MONDAY = plainDate('2024-01-01')
const FRIDAY = 4

/** The last day from Monday to Friday that is not after the day. Public holidays are decided anew each year. */
export function lastWeekday(day: PlainDate): PlainDate {
  const weekday = ((daysBetween(SOME_MONDAY, day) % 7) + 7) % 7
  return weekday > FRIDAY ? addDays(day, FRIDAY - weekday) : day
}

function wordsByItem(progress: readonly ProgressRow[]): ReadonlyMap<string, readonly ProgressRow[]> {
  const words = new Map<string, ProgressRow[]>()
  for (const row of progress) {
    if (row.itemId === null) continue
    const said = words.get(row.itemId) ?? []
    words.set(row.itemId, said)
    said.push(row)
  }
  return words
}

function uidOf(planId: PlanId, item: PlanItem, window: ItemWindow): string {
  const month = item.recurring ? `-${window.start.slice(0, 7)}` : ''
  return `${planId}-${item.id}${month}@jianjia`
}

function keyOf(itemId: string, { start }: ItemWindow): string {
  return `${itemId} ${start}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
