import type { PlanReading } from './plan-reading.ts'
import { READING_WARNINGS } from './plan-reading.ts'
import { SOURCE_NOTES, type SourceLine, type SourceNote } from './reading-forms.ts'

/**
 * What there is to know of a file beside what is doubtful. Notes of the file and warnings of the text by their own names;
 * `table` one for each table · `autoNumber` numbers that Word counts and the text does not hold · `noiseWord` words that
 * look exchanged · `party`, `school`, `studentAid` items that are not the union's own.
 */
export const SOURCE_REMARKS = [
  ...SOURCE_NOTES,
  'table',
  'autoNumber',
  ...READING_WARNINGS.filter((code) => code !== 'radicals' && code !== 'trackedChanges'),
  'noiseWord',
  'party',
  'school',
  'studentAid',
] as const
export type SourceRemarkKind = (typeof SOURCE_REMARKS)[number]

export interface SourceRemark {
  readonly kind: SourceRemarkKind
  /** Each opens at its paragraph; null = the file as a whole. */
  readonly places: readonly { readonly paragraph: number | null; readonly text: string }[]
}

export interface RemarkedSource {
  readonly lines: readonly SourceLine[]
  readonly notes: readonly SourceNote[]
  readonly reading: PlanReading | null
}

/** Everything that was noted of a file, by kind, in a fixed order and each kind in the order of the text. */
export function sourceRemarks({ lines, notes, reading }: RemarkedSource): readonly SourceRemark[] {
  const found: [SourceRemarkKind, Place][] = [
    ...notes.map(({ code, paragraph, text }): [SourceRemarkKind, Place] => [code, { paragraph, text }]),
    ...tablesOf(lines).map((place): [SourceRemarkKind, Place] => ['table', place]),
    ...lines.flatMap(({ number, autoNumber }): [SourceRemarkKind, Place][] =>
      autoNumber === null ? [] : [['autoNumber', { paragraph: number, text: autoNumber }]],
    ),
    ...(reading === null ? [] : remarksOfReading(reading)),
  ]
  return SOURCE_REMARKS.flatMap((kind): SourceRemark[] => {
    const places = found.flatMap(([of, place]) => (of === kind ? [place] : []))
    const ordered = places.toSorted((a, b) => (a.paragraph ?? 0) - (b.paragraph ?? 0))
    return places.length === 0 ? [] : [{ kind, places: ordered }]
  })
}

type Place = SourceRemark['places'][number]

/** The notes of the file say where radicals and changes stand; the warnings of the text say it once more. */
function remarksOfReading({ warnings, noise, schedule }: PlanReading): [SourceRemarkKind, Place][] {
  return [
    ...warnings.flatMap(({ code, paragraph, text }): [SourceRemarkKind, Place][] =>
      code === 'radicals' || code === 'trackedChanges' ? [] : [[code, { paragraph: paragraph || null, text }]],
    ),
    ...noise.words.map((text): [SourceRemarkKind, Place] => ['noiseWord', { paragraph: null, text }]),
    ...schedule.flatMap(({ items }) =>
      items.flatMap(({ remit, text, paragraphs }): [SourceRemarkKind, Place][] =>
        remit === 'union' ? [] : [[remit, { paragraph: paragraphs[0] ?? null, text }]],
      ),
    ),
  ]
}

/** Each table by its first paragraph, with the words that stand there. */
function tablesOf(lines: readonly SourceLine[]): readonly Place[] {
  const seen = new Set<number>()
  return lines.flatMap(({ cell, number, text }): Place[] => {
    if (cell === null || seen.has(cell.table)) return []
    seen.add(cell.table)
    return [{ paragraph: number, text }]
  })
}
