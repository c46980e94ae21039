import type { PlanReading } from '@jianjia/domain/plan'
import type { TextDocument } from '../src/text/text-document.ts'

/** Paragraphs that are not blank and that no reading names. There must be none. */
export function lostParagraphs(document: TextDocument, readings: readonly PlanReading[]): readonly number[] {
  const named = new Set(readings.flatMap(paragraphsOf))
  return document.paragraphs
    .filter(({ text }) => text.trim() !== '')
    .map(({ number }) => number)
    .filter((number) => !named.has(number))
}

export function paragraphsOf(reading: PlanReading): readonly number[] {
  return [
    ...reading.titleParagraphs,
    ...(reading.guidingIdeology?.paragraphs ?? []),
    ...reading.goals.flatMap(({ paragraphs }) => paragraphs),
    ...reading.sections.flatMap(({ paragraphs }) => paragraphs),
    ...reading.passages.flatMap(({ paragraphs }) => paragraphs),
    ...reading.schedule.flatMap((block) => [
      ...block.paragraphs,
      ...block.items.flatMap(({ paragraphs }) => paragraphs),
    ]),
    ...reading.unread.map(({ paragraph }) => paragraph),
  ]
}
