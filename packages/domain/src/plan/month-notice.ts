import { addDays, daysBetween, type PlainDate, type PlanId, plainDate, type UnitId } from '../kernel/index.ts'
import { type ItemStanding, itemStandings } from './item-states.ts'
import { firstOfMonth } from './item-window.ts'
import type { PlanOutcome } from './promise-entries.ts'

/** What a chair is told at the beginning of a month: what the plans promise for it, and what is late from before. */
export interface MonthNotice {
  readonly unitId: UnitId
  /** The plan with the latest period: where the notice leads. */
  readonly planId: PlanId
  /** The first day of the month. */
  readonly month: PlainDate
  readonly promised: number
  readonly late: number
  /** The first of them, the latest in arrears on top; the plan's page has them all. */
  readonly items: readonly OpenItem[]
}

export interface OpenItem {
  /** As it is written in the plan; a long one is cut. */
  readonly text: string
  readonly dueOn: PlainDate
  readonly late: boolean
}

const ITEMS_TOLD = 5
const LONGEST_TEXT = 120
const MONDAY = plainDate('2024-01-01')

/** The day of a month on which plans are told about: its first from Monday to Friday. */
export function monthNoticeDay(month: PlainDate): PlainDate {
  const first = firstOfMonth(month)
  const weekday = ((daysBetween(MONDAY, first) % 7) + 7) % 7
  return addDays(first, weekday < 5 ? 0 : 7 - weekday)
}

/** The first month that is not over: what was told of earlier ones is overtaken, and nobody needs to put it away. */
export function firstMonthNotOver(today: PlainDate): PlainDate {
  return firstOfMonth(today)
}

/** Whether a run that answers for some days tells about the month of today. */
export function tellsMonth({ from, today }: { readonly from: PlainDate; readonly today: PlainDate }): boolean {
  const day = monthNoticeDay(today)
  return from <= day && day <= today
}

/**
 * One notice for each unit that has something open this month, by its plans as they stand today. What is done or dropped
 * is not in it; an item without months is in it in the last month of its plan, and from then on as late.
 */
export function monthNotices(plans: readonly PlanOutcome[], today: PlainDate): readonly MonthNotice[] {
  const month = firstOfMonth(today)
  const units = [...new Set(plans.map(({ unitId }) => unitId))]
  return units.flatMap((unitId): readonly MonthNotice[] => {
    const own = plans.filter((plan) => plan.unitId === unitId)
    const items = own
      .flatMap((plan) => openItems(plan, month))
      .toSorted((a, b) => (a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? -1 : 1))
    const latest = own.toSorted((a, b) => (a.period.start < b.period.start ? 1 : -1))[0]
    if (latest === undefined || items.length === 0) return []
    const late = items.filter((item) => item.late).length
    const counts = { promised: items.length - late, late }
    return [{ unitId, planId: latest.planId, month, ...counts, items: items.slice(0, ITEMS_TOLD) }]
  })
}

function openItems(plan: PlanOutcome, month: PlainDate): readonly OpenItem[] {
  const items = new Map(plan.items.map((item) => [item.id, item]))
  return itemStandings(plan).flatMap((standing) => {
    const item = items.get(standing.itemId)
    if (item === undefined || !isOpenIn(standing, month, item.months.length > 0)) return []
    const text = item.text.length > LONGEST_TEXT ? `${item.text.slice(0, LONGEST_TEXT - 1)}…` : item.text
    return [{ text, dueOn: standing.dueOn, late: standing.state === 'late' }]
  })
}

function isOpenIn({ state, window, dueOn }: ItemStanding, month: PlainDate, hasMonths: boolean): boolean {
  if (state === 'late') return true
  if (state !== 'planned' && state !== 'postponed') return false
  if (state === 'planned' && hasMonths) return firstOfMonth(window.start) <= month && month <= dueOn
  return firstOfMonth(dueOn) === month
}
