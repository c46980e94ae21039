import { addMonths, type PlanId, parts } from '../kernel/index.ts'
import type { DatePair } from '../period/index.ts'
import { endOfMonth } from './item-window.ts'
import type { PlanContent } from './plan-content.ts'

/**
 * What of an earlier document begins a new one: its words, and which document it was. When, who says so, and what came of
 * it is for the new period to tell; key points were those of the earlier period, so items are the branch's own.
 */
export function contentFromEarlier({ summary: _, ...earlier }: PlanContent, planId: PlanId): PlanContent {
  const unread = { paragraphs: [] }
  const { title, period } = earlier
  const begunFrom = period === null ? {} : { begunFrom: { planId, title, start: period.start, end: period.end } }
  return {
    ...earlier,
    ...begunFrom,
    ...{ title: period === null ? title : titleOfNext(title, period), period: null, checks: {} },
    guidingIdeology: earlier.guidingIdeology && { ...earlier.guidingIdeology, ...unread },
    goals: earlier.goals.map((goal) => ({ ...goal, ...unread })),
    sections: earlier.sections.map((section) => ({ ...section, ...unread })),
    items: earlier.items.map(({ origin: _own, ...item }) => ({ ...item, ...unread })),
  }
}

/** The same days a year later: what a document that begins with an earlier one is most likely for. */
export function periodAfter({ start, end }: DatePair): DatePair {
  const moved = addMonths(end, 12)
  return { start: addMonths(start, 12), end: end === endOfMonth(end) ? endOfMonth(moved) : moved }
}

const YEAR_LONG_MONTHS = 10

/** The title with its years moved on by one; of a document for less than a year nobody can say what follows it. */
function titleOfNext(title: string, { start, end }: DatePair): string {
  if (addMonths(start, YEAR_LONG_MONTHS) > end) return title
  const [first, last] = [parts(start).year, parts(end).year]
  return title.replace(/(?<!\d)\d{4}(?!\d)/gu, (year) =>
    Number(year) >= first && Number(year) <= last ? `${Number(year) + 1}` : year,
  )
}
