import type { z } from 'zod'
import type { PersonId, PlainDate } from '../kernel/index.ts'
import type { Measure } from './measure.ts'
import type { Metric } from './metric.ts'
import type { Name, Names } from './name.ts'
import type { WordList } from './word-list.ts'

/** What one entry says about one metric, before the envelope adds entry, unit and day. */
export type MeasureDraft = Pick<Measure, 'metric' | 'amount' | 'subject' | 'level' | 'kind'>

/** What of the envelope the details are read with. */
export interface Envelope {
  readonly day: PlainDate
  readonly title: string
}

/** A day that the details name; null where they leave it open. */
export type DayNamed<Details> = readonly [field: keyof Details & string, day: PlainDate | null]

type Word<V> = Extract<V extends readonly (infer Each)[] ? Each : V, string>

/** Fields with a closed list of words of their own: neither free text, nor a day, nor an id. */
type ChoiceField<Details> = {
  [F in keyof Details]-?: [Word<Details[F]>] extends [never]
    ? never
    : string extends Word<Details[F]>
      ? never
      : Word<Details[F]> extends z.$brand
        ? never
        : F
}[keyof Details]

/**
 * A kind of ledger: its details, what proves them and the measures they give. Kinds are code; no screen makes one.
 * The envelope (unit, day, title, who, when, files) is the same for all.
 */
export interface LedgerKindSpec<Schema extends z.ZodType, Details = z.output<Schema>> {
  /** What the ledger is called. */
  readonly names: Name
  /** Flat: words, numbers, days, ids and lists of them. */
  readonly details: Schema
  /** The column headings of the ledger as it is printed, one per field. */
  readonly headings: { readonly [F in keyof Details]-?: Name }
  /** The words of the closed lists. */
  readonly choices: { readonly [F in ChoiceField<Details>]: Readonly<Record<Word<Details[F]>, Name>> }
  /** Fields whose words come from a list that the district keeps. */
  readonly words?: { readonly [F in keyof Details]?: WordList }
  /** Fields that, with unit and day, tell one entry from another in a sheet; absent: the title does. */
  readonly identity?: readonly (keyof Details & string)[]
  /** Fields by which a person in need can be told; nobody above the branch reads them, nor the entry's title. */
  readonly personal?: readonly (keyof Details & string)[]
  /** Members of the roster that the details name. */
  readonly members?: (details: Details) => readonly PersonId[]
  /** How many were there, where members are named too: never fewer than are named. */
  readonly headcount?: (details: Details) => number
  /** Days in the order in which they must follow each other; the last is never in the future. */
  readonly inOrder?: (details: Details, envelope: Envelope) => readonly DayNamed<Details>[]
  /** How many files at least must prove it. */
  readonly minEvidence: (details: Details) => number
  readonly measures: (details: Details, envelope: Envelope) => readonly MeasureDraft[]
}

export function defineLedgerKind<Schema extends z.ZodType>(spec: LedgerKindSpec<Schema>): LedgerKindSpec<Schema> {
  return spec
}

interface Told {
  readonly amount?: string | number
  readonly subject?: string | null
  readonly level?: string | null
  readonly kind?: string | null
}

/** One measure: of the amount 1, about nobody, on no level and of no kind unless it says so. */
export function measure(
  metric: Metric,
  { amount = 1, subject = null, level = null, kind = null }: Told = {},
): MeasureDraft {
  return { metric, amount: String(amount), subject, level, kind }
}

/** One measure for each, about each. */
export function measureEach(metric: Metric, members: readonly PersonId[], told: Told = {}): readonly MeasureDraft[] {
  return members.map((subject) => measure(metric, { ...told, subject }))
}

/** The measure where the condition holds, else none. */
export function measureIf(condition: boolean, metric: Metric, told: Told = {}): readonly MeasureDraft[] {
  return condition ? [measure(metric, told)] : []
}

/** Names of choices, for `choices` of a kind: kept as written. */
export function namesOf<const T extends Names>(names: T): T {
  return names
}
