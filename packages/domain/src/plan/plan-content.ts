import { z } from 'zod'
import { KeyPointsId, PlainDate, PlanId } from '../kernel/index.ts'
import { DatePair } from '../period/index.ts'
import { SummaryPart } from './summary-content.ts'

/** Long enough for a document that is one line of ten thousand characters: nothing of a text is cut. */
const MAX_TEXT = 40_000
const MAX_PIECES = 3_000

const verbatim = z.string().max(MAX_TEXT)
const Numbers = z.array(z.int().min(1)).max(MAX_PIECES)
const Month = z.int().min(1).max(12)

/** Stays with an item over all versions: what was done and what was returned hangs on it. */
export const PlanItemId = z.string().regex(/^i[1-9]\d{0,5}$/)

/** Names a key point in all its versions. */
export const KeyPointId = z.string().regex(/^k[1-9]\d{0,5}$/)

/** The key point of a superior union from which an item was taken over, in the version that was taken. */
export const ItemOrigin = z.strictObject({ keyPointsId: KeyPointsId, number: z.int().min(1), pointId: KeyPointId })
export type ItemOrigin = z.infer<typeof ItemOrigin>

/** One thing that the branch promises. `months` are in the order of the year's plan: 12月—次年1月 is [12, 1]. */
export const PlanItem = z.strictObject({
  id: PlanItemId,
  text: z.string().trim().min(1).max(MAX_TEXT),
  months: z.array(Month).max(12),
  weeks: z.array(z.int().min(1).max(60)).max(60),
  part: z.enum(['上旬', '中旬', '下旬']).nullable(),
  theme: z.string().max(400).nullable(),
  owner: z.string().trim().max(200).nullable(),
  helpers: z.array(z.string().trim().min(1).max(100)).max(20),
  /** Done anew in each of its months; otherwise once, at any time within them. */
  recurring: z.boolean(),
  remit: z.enum(['union', 'party', 'school', 'studentAid']),
  /** Of the source; empty for an item that somebody has added. */
  paragraphs: Numbers,
  /** Absent where the item is the branch's own. */
  origin: ItemOrigin.exactOptional(),
})
export type PlanItem = z.infer<typeof PlanItem>

/** A doubtful piece was looked at: it is right as it was read, or it is put aside, and then with a reason. */
export const PlanCheck = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('confirmed') }),
  z.strictObject({ decision: z.literal('waived'), reason: z.string().trim().min(2).max(300) }),
])
export type PlanCheck = z.infer<typeof PlanCheck>

/** A plan or summary as the branch says it: what was read, put right by a person. Texts are verbatim. */
export const PlanContent = z.strictObject({
  title: z.string().trim().max(300),
  /** Chosen by a person; what the document suggests is only offered. */
  period: DatePair.nullable(),
  guidingIdeology: z.strictObject({ headed: z.boolean(), text: verbatim, paragraphs: Numbers }).nullable(),
  goals: z.array(z.strictObject({ text: verbatim, paragraphs: Numbers })).max(MAX_PIECES),
  sections: z
    .array(
      z.strictObject({
        level: z.int().min(1).max(9),
        number: z.string().max(40),
        heading: verbatim,
        paragraphs: Numbers,
      }),
    )
    .max(MAX_PIECES),
  items: z
    .array(PlanItem)
    .max(MAX_PIECES)
    .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, { message: 'itemIdTwice' }),
  /** How many item ids were ever given here, so that none is given twice. */
  lastItem: z.int().min(0).max(999_999),
  checks: z.record(z.string().max(120), PlanCheck),
  /** Of a summary that was drafted from facts; one that was read from a file has none. */
  summary: SummaryPart.exactOptional(),
  /** The document of an earlier period whose words this one began with. */
  begunFrom: z
    .strictObject({ planId: PlanId, title: z.string().max(300), start: PlainDate, end: PlainDate })
    .exactOptional(),
})
export type PlanContent = z.infer<typeof PlanContent>

/** Nothing yet: where somebody begins with an empty form. */
export const EMPTY_CONTENT: PlanContent = {
  title: '',
  period: null,
  guidingIdeology: null,
  goals: [],
  sections: [],
  items: [],
  lastItem: 0,
  checks: {},
}

/** The content with one more item at the end, under an id that was never given before. */
export function withItem(content: PlanContent, item: Omit<PlanItem, 'id'>): PlanContent {
  const lastItem = content.lastItem + 1
  return { ...content, lastItem, items: [...content.items, { ...item, id: `i${lastItem}` }] }
}
