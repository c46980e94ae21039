import type { EntryId, PlainDate } from '../kernel/index.ts'
import type { Measure, WordList } from '../ledger/index.ts'
import type { DatePair } from '../period/index.ts'
import type { Rule } from '../scheme/index.ts'
import type { MeasureLine } from './provenance.ts'

/** What can stand under the line of a ratio without being a record: who was there on a day, words that should occur. */
export interface Populations {
  /** Members of the unit, and of all below it, on the day. */
  readonly roster: (asOf: PlainDate) => ReadonlySet<string>
  /** The number that the unit reported last, up to the day; null = never. */
  readonly headcount: (asOf: PlainDate) => number | null
  readonly words: (list: WordList, mustOnly: boolean) => readonly string[]
}

export interface MeasureContext {
  readonly rule: Rule
  /** The days of the assessment. */
  readonly assessment: DatePair
  /** Asked only by ratios over people or words. */
  readonly populations?: Populations
  /** The title of an entry, for the drawer. */
  readonly titleOf?: (entryId: EntryId) => string | undefined
  /** The files of an entry, for the drawer. */
  readonly filesOf?: (entryId: EntryId) => readonly string[]
}

/** A record as the drawer lists it. */
export function measureLine(measure: Measure, { titleOf, filesOf }: MeasureContext): MeasureLine {
  const { entryId, day, amount, subject, level, kind } = measure
  const title = titleOf?.(entryId)
  const line = { entryId, day, amount, subject, level, kind, fileIds: filesOf?.(entryId) ?? [] }
  return title === undefined ? line : { ...line, title }
}
