import { EMPTY_KEY_POINTS, type KeyPoint, type KeyPointsContent, withPoint } from './key-points.ts'
import type { PlanReading } from './plan-reading.ts'

/**
 * The first draft of key points from what was read: the items of the timetable, or where there is none the innermost
 * headings, for key points are as often written by subject as by month. The period stays open: a person chooses it.
 */
export function keyPointsFromReading(reading: PlanReading): KeyPointsContent {
  const points = reading.schedule.length > 0 ? scheduled(reading) : headed(reading)
  return points.reduce<KeyPointsContent>(withPoint, { ...EMPTY_KEY_POINTS, title: reading.title })
}

/** A point as somebody begins to write it. */
export function newPoint(text: string, paragraphs: readonly number[] = []): Omit<KeyPoint, 'id'> {
  return {
    ...{ text: text.trim(), months: [], term: null, theme: null, recurring: false, remit: 'union' },
    ...{ required: false, hint: null, paragraphs: [...paragraphs] },
  }
}

function scheduled({ schedule }: PlanReading): readonly Omit<KeyPoint, 'id'>[] {
  return schedule.flatMap(({ months, theme, items }) =>
    items.map(({ text, paragraphs, recurring, remit }) => ({
      ...newPoint(text, paragraphs),
      ...{ months: [...months], theme, recurring: recurring && months.length > 1, remit },
    })),
  )
}

function headed({ sections }: PlanReading): readonly Omit<KeyPoint, 'id'>[] {
  return sections.flatMap(({ level, heading, paragraphs }, index) => {
    const isInnermost = (sections[index + 1]?.level ?? 0) <= level
    return isInnermost && heading.trim() !== '' ? [newPoint(heading, paragraphs)] : []
  })
}
