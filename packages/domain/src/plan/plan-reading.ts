/** What a document is, told by its content and never by its title. */
export type DocumentKind = 'plan' | 'summary' | 'other'

/** Numbers of the paragraphs a piece was read from, ascending. Numbers are those of the source document. */
export type Paragraphs = readonly number[]

/** Who an item of work belongs to: plans of a union carry items of the party, the school, and student aid. */
export type Remit = 'union' | 'party' | 'school' | 'studentAid'

/** A period that the document suggests, with the words that say so. It is offered and never chosen silently. */
export interface SuggestedPeriod {
  readonly start: string
  readonly end: string
  readonly evidence: string
}

export interface GuidingIdeology {
  /** True where a heading announces it, false where only its wording does. */
  readonly headed: boolean
  readonly text: string
  readonly paragraphs: Paragraphs
}

export interface PlanGoal {
  readonly text: string
  readonly paragraphs: Paragraphs
}

/** A numbered or titled part. `number` is what is printed, or what Word would show; `level` 1 is the outermost. */
export interface PlanSection {
  readonly level: number
  readonly number: string
  readonly heading: string
  readonly paragraphs: Paragraphs
}

export interface ReadItem {
  /** Verbatim, without its printed number and without the column of the owner. */
  readonly text: string
  readonly paragraphs: Paragraphs
  /** The same work stands in several months. */
  readonly recurring: boolean
  readonly remit: Remit
  /** The column of the person or office in charge, as printed. */
  readonly owner: string | null
}

/** One entry of the timetable. A double month has both its numbers; weeks give `weeks` and no months. */
export interface ScheduleBlock {
  readonly months: readonly number[]
  readonly term: string | null
  readonly theme: string | null
  readonly weeks?: readonly number[]
  readonly part?: '上旬' | '中旬' | '下旬'
  readonly items: readonly ReadItem[]
  /** The paragraphs of the month itself; those of the work stand with the items. */
  readonly paragraphs: Paragraphs
}

/** Text that is no section and no item: what stands before the first section, after the last, and the signature. */
export interface PlanPassage {
  readonly role: 'preamble' | 'closing' | 'signature'
  readonly text: string
  readonly paragraphs: Paragraphs
}

/** How much a text looks as if its words had been exchanged by a machine: 0 no sign, 100 plain. With the words that tell. */
export interface NoiseSigns {
  readonly score: number
  readonly words: readonly string[]
}

/** A dated phrase in running text: offered to the reader as an item, never taken over by itself. */
export interface DatedSuggestion {
  readonly months: readonly number[]
  readonly text: string
  readonly paragraph: number
}

/** A figure with its sentence. `about` keeps what the text says of it: "200多名" stays more than 200. */
export interface ReadFigure {
  readonly value: string
  readonly unit: string
  readonly about: 'exact' | 'moreThan' | 'about' | 'lessThan'
  readonly text: string
  readonly paragraph: number
}

export interface ReadingWarning {
  readonly code: ReadingWarningCode
  readonly paragraph: number
  readonly text: string
}

export const READING_WARNINGS = [
  'missingNumber',
  'duplicateNumber',
  'gluedHeading',
  'cutText',
  'maskedValue',
  'titleYearMismatch',
  'personalName',
  'radicals',
  'trackedChanges',
  'noise',
  'noStructure',
] as const
export type ReadingWarningCode = (typeof READING_WARNINGS)[number]

export interface UnreadParagraph {
  readonly paragraph: number
  readonly text: string
}

/**
 * What was read from one plan or summary (contract `plan parse`). Every paragraph of the source that is not blank is
 * mapped by a piece of this or listed in `unread`; texts are verbatim.
 */
export interface PlanReading {
  readonly kind: DocumentKind
  readonly title: string
  readonly titleParagraphs: Paragraphs
  readonly period: SuggestedPeriod | null
  readonly guidingIdeology: GuidingIdeology | null
  readonly goals: readonly PlanGoal[]
  readonly sections: readonly PlanSection[]
  readonly schedule: readonly ScheduleBlock[]
  readonly passages: readonly PlanPassage[]
  readonly suggestions: readonly DatedSuggestion[]
  readonly figures: readonly ReadFigure[]
  readonly noise: NoiseSigns
  readonly warnings: readonly ReadingWarning[]
  readonly unread: readonly UnreadParagraph[]
}
