import { EMPTY_CONTENT, type PlanContent, type PlanItem } from './plan-content.ts'
import type { PlanReading, ScheduleBlock } from './plan-reading.ts'

/**
 * The first draft from what was read. The period stays open: a person chooses it. Where a file takes the place of an
 * earlier one, items with the same words keep their ids, and what was confirmed or chosen stays.
 */
export function contentFromReading(reading: PlanReading, earlier: PlanContent = EMPTY_CONTENT): PlanContent {
  const { title, guidingIdeology, goals, sections } = reading
  const before = knownItems(earlier.items)
  let lastItem = earlier.lastItem
  const items = reading.schedule.flatMap((block) =>
    itemsOf(block).map((item): PlanItem => {
      const known = before.get(keyOf(item))?.shift()
      if (known === undefined) lastItem += 1
      const origin = known?.origin === undefined ? {} : { origin: known.origin }
      return { ...item, ...origin, id: known?.id ?? `i${lastItem}` }
    }),
  )
  return {
    title,
    period: earlier.period,
    guidingIdeology: guidingIdeology && { ...guidingIdeology, paragraphs: [...guidingIdeology.paragraphs] },
    goals: goals.map(({ text, paragraphs }) => ({ text, paragraphs: [...paragraphs] })),
    sections: sections.map((section) => ({ ...section, paragraphs: [...section.paragraphs] })),
    ...{ items, lastItem, checks: earlier.checks },
  }
}

function itemsOf({ months, weeks, part, theme, items }: ScheduleBlock): readonly Omit<PlanItem, 'id'>[] {
  return items.map(({ text, paragraphs, recurring, remit, owner }) => ({
    ...{ text, months: [...months], weeks: [...(weeks ?? [])], part: part ?? null, theme },
    // The same work in several blocks is an item in each of them, so one block's item is done once.
    ...{ owner, helpers: [], recurring: recurring && months.length > 1, remit, paragraphs: [...paragraphs] },
  }))
}

function knownItems(items: readonly PlanItem[]): Map<string, PlanItem[]> {
  const known = new Map<string, PlanItem[]>()
  for (const item of items) known.set(keyOf(item), [...(known.get(keyOf(item)) ?? []), item])
  return known
}

function keyOf({ text, months }: Pick<PlanItem, 'text' | 'months'>): string {
  return `${months.join(',')} ${text}`
}
