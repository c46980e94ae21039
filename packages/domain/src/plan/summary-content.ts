import { z } from 'zod'
import { PlainDate, PlanId } from '../kernel/index.ts'

export const SummaryBlockId = z.string().regex(/^b[1-9]\d{0,4}$/)
export const CitationId = z.string().regex(/^c[1-9]\d{0,4}$/)

/** A paragraph of a summary. `level` 1 to 4 are headings 一、（一）1.（1）; 0 is running text. `number` is as printed. */
export const SummaryBlock = z.strictObject({
  id: SummaryBlockId,
  level: z.int().min(0).max(4),
  number: z.string().max(20),
  /** Holds the marks of its citations: see `markOf`. */
  text: z.string().max(20_000),
})
export type SummaryBlock = z.infer<typeof SummaryBlock>

/** What a mark in the text stands for: a figure, and the fact whose records add up to it. */
export const Citation = z.strictObject({
  id: CitationId,
  /** Of a `SummaryFact`. */
  fact: z.string().min(1).max(200),
  /** As it was when the draft was made or last put right: what tells an edited figure from changed records. */
  figure: z.string().min(1).max(40),
  block: SummaryBlockId,
})
export type Citation = z.infer<typeof Citation>

/** A summary that was drafted from the facts of a plan: its words, and what its figures rest on. */
export const SummaryPart = z.strictObject({
  planId: PlanId,
  /** The day on which the facts were read for the draft. */
  draftedOn: PlainDate,
  blocks: z.array(SummaryBlock).max(3_000),
  citations: z.array(Citation).max(3_000),
})
export type SummaryPart = z.infer<typeof SummaryPart>
