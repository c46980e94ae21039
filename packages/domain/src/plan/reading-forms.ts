import { z } from 'zod'
import { REFUSALS, type RefusalCode } from '../kernel/index.ts'
import { type PlanReading, READING_WARNINGS } from './plan-reading.ts'

const paragraphs = z.array(z.int())
const months = z.array(z.int())

/** The form of a reading as it is kept and sent; what reads plans promises the same by its type. */
export const PlanReadingForm: z.ZodType<PlanReading> = z.strictObject({
  kind: z.enum(['plan', 'summary', 'other']),
  title: z.string(),
  titleParagraphs: paragraphs,
  period: z.strictObject({ start: z.string(), end: z.string(), evidence: z.string() }).nullable(),
  guidingIdeology: z.strictObject({ headed: z.boolean(), text: z.string(), paragraphs }).nullable(),
  goals: z.array(z.strictObject({ text: z.string(), paragraphs })),
  sections: z.array(z.strictObject({ level: z.int(), number: z.string(), heading: z.string(), paragraphs })),
  schedule: z.array(
    z.strictObject({
      ...{ months, term: z.string().nullable(), theme: z.string().nullable() },
      weeks: z.array(z.int()).exactOptional(),
      part: z.enum(['上旬', '中旬', '下旬']).exactOptional(),
      items: z.array(
        z.strictObject({
          ...{ text: z.string(), paragraphs, recurring: z.boolean() },
          remit: z.enum(['union', 'party', 'school', 'studentAid']),
          owner: z.string().nullable(),
        }),
      ),
      paragraphs,
    }),
  ),
  passages: z.array(
    z.strictObject({ role: z.enum(['preamble', 'closing', 'signature']), text: z.string(), paragraphs }),
  ),
  suggestions: z.array(z.strictObject({ months, text: z.string(), paragraph: z.int() })),
  figures: z.array(
    z.strictObject({
      ...{ value: z.string(), unit: z.string(), text: z.string(), paragraph: z.int() },
      about: z.enum(['exact', 'moreThan', 'about', 'lessThan']),
    }),
  ),
  noise: z.strictObject({ score: z.int(), words: z.array(z.string()) }),
  warnings: z.array(z.strictObject({ code: z.enum(READING_WARNINGS), paragraph: z.int(), text: z.string() })),
  unread: z.array(z.strictObject({ paragraph: z.int(), text: z.string() })),
})

/** A paragraph of the source as it is shown beside what was read from it. */
export const SourceLine = z.strictObject({
  number: z.int().min(1),
  /** Verbatim. */
  text: z.string(),
  /** The automatic number that Word shows and the text does not hold. */
  autoNumber: z.string().nullable(),
  /** Which row of which table it stands in; null outside of tables. */
  cell: z.strictObject({ table: z.int(), row: z.int(), column: z.int() }).nullable(),
})
export type SourceLine = z.infer<typeof SourceLine>

const CODES = Object.keys(REFUSALS) as [RefusalCode, ...RefusalCode[]]

/** Why nothing could be read of a file. */
export const SourceRefusal = z.strictObject({
  code: z.enum(CODES),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])),
})
export type SourceRefusal = z.infer<typeof SourceRefusal>

/** What the reader of files notes. Word's changes are read as accepted; what is left out of the text is named here. */
export const SOURCE_NOTES = [
  'trackedChanges',
  'radicals',
  'footnote',
  'textBox',
  'headerFooter',
  'commentLeftOut',
  'picture',
  'tableOfContents',
  'macros',
] as const

/** One note: of a paragraph, or of the whole file (paragraph null). */
export const SourceNote = z.strictObject({
  code: z.enum(SOURCE_NOTES),
  paragraph: z.int().nullable(),
  text: z.string(),
})
export type SourceNote = z.infer<typeof SourceNote>

/** What was read of one file: its text, and one reading for each document in it. */
export const ReadSource = z.strictObject({
  lines: z.array(SourceLine),
  readings: z.array(PlanReadingForm),
  notes: z.array(SourceNote),
  refused: SourceRefusal.nullable(),
})
export type ReadSource = z.infer<typeof ReadSource>
