import type { ReportKind } from '../obligation/index.ts'
import type { DatePair } from '../period/index.ts'
import { monthsOutside } from './item-window.ts'
import { type IssuedKeyPoints, keyPointCheck, missingPoints, monthsOfPoint } from './key-points-taken.ts'
import type { ItemOrigin, PlanContent, PlanItem } from './plan-content.ts'
import type { DocumentKind, PlanReading, ReadingWarningCode } from './plan-reading.ts'

/**
 * What keeps a document from being handed in unseen.
 *
 * - `kind`: the content is not of the kind that is handed in (a summary as a plan)
 * - `unread`: a paragraph that nothing was made of · `warning`: what the reader warns of · `suggestion`: a dated phrase
 * - `months`: an item's month does not lie in the chosen period · `noItems`: a plan that promises nothing
 * - `returned`: an item that the district has returned and that stands as it did
 * - `keyPoint`: a required key point of a superior union that the plan does not take over
 */
export type DoubtKind = 'kind' | 'unread' | 'warning' | 'suggestion' | 'months' | 'noItems' | 'returned' | 'keyPoint'

/** What needs an answer to the superior union, and not a nod: it is put right, or left with a reason. */
const NEEDS_REASON: ReadonlySet<DoubtKind> = new Set(['returned', 'keyPoint'])

export function needsReason(kind: DoubtKind): boolean {
  return NEEDS_REASON.has(kind)
}

export interface Doubt {
  /** Stays the same as long as what it is about does, so that a decision is kept. */
  readonly key: string
  readonly kind: DoubtKind
  /** Where in the source; null = the document as a whole, or an item that is not from it. */
  readonly paragraph: number | null
  readonly text: string
  readonly code: ReadingWarningCode | null
  /** Of a suggestion: the months it names. Of `months`: those outside the period. */
  readonly months: readonly number[]
  readonly itemId: string | null
  /** What the document is, for `kind`. */
  readonly found: DocumentKind | null
  /** The key point that is missing, as it would be taken over. */
  readonly point: ItemOrigin | null
}

/** An item that was returned, as it stood when it was. */
export interface ReturnedItem {
  readonly number: number
  readonly itemId: string
  readonly reason: string
  readonly item: PlanItem
}

export interface DoubtSources {
  readonly kind: ReportKind
  readonly content: PlanContent
  /** Undefined where nothing was read: the content was typed into the form. */
  readonly reading: PlanReading | undefined
  readonly returned: readonly ReturnedItem[]
  /** What the unions above have issued, in its newest version. */
  readonly keyPoints: readonly IssuedKeyPoints[]
}

/** Everything doubtful in a draft, in the order of the document. The period is no doubt: it is chosen or missing. */
export function doubtsOf({ kind, content, reading, returned, keyPoints }: DoubtSources): readonly Doubt[] {
  const read = reading === undefined ? [] : doubtsOfReading(kind, reading)
  const outside = content.period === null ? [] : doubtsOfMonths(content.items, content.period)
  const empty = kind === 'plan' && content.items.length === 0 ? [{ ...NOTHING, key: 'noItems', kind: 'noItems' }] : []
  const missing = kind === 'plan' ? doubtsOfKeyPoints(content, keyPoints) : []
  return [...returnedUnchanged(content, returned), ...missing, ...read, ...outside, ...(empty as Doubt[])]
}

/** Those that nobody has confirmed or waved off; what needs a reason is not settled by a nod. */
export function openDoubts(doubts: readonly Doubt[], checks: PlanContent['checks']): readonly Doubt[] {
  return doubts.filter(({ key, kind }) => {
    const check = Object.hasOwn(checks, key) ? checks[key] : undefined
    return check === undefined || (needsReason(kind) && check.decision !== 'waived')
  })
}

const NOTHING = {
  ...{ paragraph: null, text: '', code: null, months: [], itemId: null, found: null, point: null },
} as const

function doubtsOfKeyPoints(content: PlanContent, issued: readonly IssuedKeyPoints[]): readonly Doubt[] {
  return missingPoints(content, issued).map(({ point, origin }) => ({
    ...{ ...NOTHING, kind: 'keyPoint', key: keyPointCheck(origin), text: point.text, point: origin },
    months: monthsOfPoint(point),
  }))
}

function doubtsOfReading(kind: ReportKind, reading: PlanReading): readonly Doubt[] {
  const expected: DocumentKind = kind === 'plan' ? 'plan' : 'summary'
  const wrongKind: Doubt[] =
    reading.kind === expected ? [] : [{ ...NOTHING, key: `kind:${reading.kind}`, kind: 'kind', found: reading.kind }]
  const placed: Doubt[] = [
    ...reading.unread.map(({ paragraph, text }) => ({
      ...{ ...NOTHING, kind: 'unread' as const, paragraph, text, key: `unread:${paragraph}` },
    })),
    ...reading.warnings.map(({ code, paragraph, text }) => ({
      ...{ ...NOTHING, kind: 'warning' as const, code, paragraph, text, key: `warning:${code}:${paragraph}` },
    })),
    ...reading.suggestions.map(({ months, text, paragraph }) => ({
      ...{ ...NOTHING, kind: 'suggestion' as const, months, paragraph, text, key: `suggestion:${paragraph}` },
    })),
  ]
  return [...wrongKind, ...numbered(placed).toSorted((a, b) => (a.paragraph ?? 0) - (b.paragraph ?? 0))]
}

/** A second piece of the same sort in the same paragraph gets a number behind its key. */
function numbered(doubts: readonly Doubt[]): readonly Doubt[] {
  const seen = new Map<string, number>()
  return doubts.map((doubt) => {
    const before = seen.get(doubt.key) ?? 0
    seen.set(doubt.key, before + 1)
    return before === 0 ? doubt : { ...doubt, key: `${doubt.key}:${before + 1}` }
  })
}

function doubtsOfMonths(items: readonly PlanItem[], period: DatePair): readonly Doubt[] {
  return items.flatMap((item): Doubt[] => {
    const months = monthsOutside(item, period)
    if (months.length === 0) return []
    const key = `months:${item.id}:${months.join('-')}:${period.start}`
    const paragraph = item.paragraphs[0] ?? null
    return [{ ...NOTHING, key, kind: 'months', months, paragraph, text: item.text, itemId: item.id }]
  })
}

/** Whoever leaves a returned item as it was says why; the reason is the answer to the district. */
function returnedUnchanged(content: PlanContent, returned: readonly ReturnedItem[]): readonly Doubt[] {
  return returned.flatMap(({ number, itemId, item }): Doubt[] => {
    const now = content.items.find(({ id }) => id === itemId)
    if (now === undefined || !sameItem(now, item)) return []
    const paragraph = item.paragraphs[0] ?? null
    return [{ ...NOTHING, key: `returned:${number}:${itemId}`, kind: 'returned', paragraph, text: item.text, itemId }]
  })
}

/** Whether two states of an item say the same; where it was read from does not matter. */
export function sameItem(a: PlanItem, b: PlanItem): boolean {
  return JSON.stringify(said(a)) === JSON.stringify(said(b))
}

function said({ text, months, weeks, part, theme, owner, helpers, recurring, remit }: PlanItem): readonly unknown[] {
  return [text, months, weeks, part, theme, owner, helpers, recurring, remit]
}
