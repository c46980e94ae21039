import type { KeyPointsId } from '../kernel/index.ts'
import type { DatePair } from '../period/index.ts'
import type { KeyPoint, KeyPointsContent } from './key-points.ts'
import type { ItemOrigin, PlanContent, PlanItem } from './plan-content.ts'
import { bareTextOf, SHINGLE_LENGTH } from './plan-shingles.ts'

/** Key points as they were issued, in one version. */
export interface IssuedKeyPoints {
  readonly keyPointsId: KeyPointsId
  readonly number: number
  readonly content: KeyPointsContent
}

/** The months in which a term's work is done; January is left out, since a calendar year's plan has it at its beginning. */
const TERM_MONTHS = { autumn: [9, 10, 11, 12], spring: [2, 3, 4, 5, 6] } as const

export function monthsOfPoint({ months, term }: Pick<KeyPoint, 'months' | 'term'>): readonly number[] {
  return months.length > 0 || term === null ? months : TERM_MONTHS[term]
}

/** A key point as an item of a plan; who is in charge is for the branch to say. */
export function itemFromPoint(point: KeyPoint, origin: ItemOrigin): Omit<PlanItem, 'id'> {
  const { text, theme, recurring, remit } = point
  return {
    ...{ text, months: [...monthsOfPoint(point)], weeks: [], part: null, theme, owner: null, helpers: [] },
    ...{ recurring, remit, paragraphs: [], origin },
  }
}

/** The fields in which a branch may make a key point its own. Who is in charge is always its own and no change. */
export const LOCAL_FIELDS = ['text', 'months', 'recurring'] as const
export type LocalField = (typeof LOCAL_FIELDS)[number]

/** What a branch has changed in an item that it took over. */
export function localised(item: PlanItem, point: KeyPoint): readonly LocalField[] {
  const inOrder = (months: readonly number[]) => String(months.toSorted((a, b) => a - b))
  const text = bareTextOf(item.text).text !== bareTextOf(point.text).text
  const months = inOrder(item.months) !== inOrder(monthsOfPoint(point))
  const recurring = item.recurring !== point.recurring
  return LOCAL_FIELDS.filter((field) => ({ text, months, recurring })[field])
}

/**
 * The items that take a key point over: those that were taken from it, and those that hold its very words, for a branch
 * that writes its plan in Word copies them.
 */
export function itemsOfPoint(
  { keyPointsId, point }: { readonly keyPointsId: KeyPointsId; readonly point: KeyPoint },
  items: readonly PlanItem[],
): readonly PlanItem[] {
  const taken = items.filter(({ origin }) => origin?.keyPointsId === keyPointsId && origin.pointId === point.id)
  if (taken.length > 0) return taken
  const words = bareTextOf(point.text).text
  return items.filter(({ text }) => {
    const said = bareTextOf(text).text
    return said === words || (words.length >= SHINGLE_LENGTH && said.includes(words))
  })
}

/** Under which check a plan says why it leaves a key point out. */
export function keyPointCheck({ keyPointsId, pointId }: Pick<ItemOrigin, 'keyPointsId' | 'pointId'>): string {
  return `keyPoint:${keyPointsId}:${pointId}`
}

/** Whether key points are about the days of a plan. */
export function touches(of: DatePair | null, days: DatePair | null): boolean {
  return of !== null && days !== null && of.start <= days.end && of.end >= days.start
}

export interface MissingPoint {
  readonly point: KeyPoint
  readonly origin: ItemOrigin
}

/** The required key points that a plan does not take over, whether or not it says why. */
export function missingPoints(content: PlanContent, issued: readonly IssuedKeyPoints[]): readonly MissingPoint[] {
  return issued.flatMap(({ keyPointsId, number, content: { period, points } }) =>
    !touches(period, content.period)
      ? []
      : points.flatMap((point) =>
          point.required && itemsOfPoint({ keyPointsId, point }, content.items).length === 0
            ? [{ point, origin: { keyPointsId, number, pointId: point.id } }]
            : [],
        ),
  )
}

/**
 * How a plan answers a key point: taken over as it was issued, taken over and changed, left out with a reason, or passed
 * over in silence.
 */
export const POINT_ANSWERS = ['asIssued', 'localised', 'leftOut', 'silent'] as const
export type PointAnswer = (typeof POINT_ANSWERS)[number]

export interface AnsweredPoint {
  readonly answer: PointAnswer
  readonly items: readonly PlanItem[]
  readonly changed: readonly LocalField[]
  /** Why it is left out. */
  readonly reason: string | null
}

/** Every version of the same key points, by number: an item is compared with the version that it was taken from. */
export type PointVersions = ReadonlyMap<number, KeyPointsContent>

export interface AskedPoint {
  readonly keyPointsId: KeyPointsId
  readonly point: KeyPoint
  readonly versions: PointVersions
}

export function answerTo(asked: AskedPoint, { items, checks }: Pick<PlanContent, 'items' | 'checks'>): AnsweredPoint {
  const { keyPointsId, point, versions } = asked
  const taken = itemsOfPoint(asked, items)
  if (taken.length > 0) {
    const changed = taken.flatMap((item) => localised(item, versionOf(item, point, versions)))
    const fields = LOCAL_FIELDS.filter((field) => changed.includes(field))
    return { answer: fields.length > 0 ? 'localised' : 'asIssued', items: taken, changed: fields, reason: null }
  }
  const check = checks[keyPointCheck({ keyPointsId, pointId: point.id })]
  const reason = check?.decision === 'waived' ? check.reason : null
  return { answer: reason === null ? 'silent' : 'leftOut', items: [], changed: [], reason }
}

function versionOf({ origin }: PlanItem, point: KeyPoint, versions: PointVersions): KeyPoint {
  const then = origin === undefined ? undefined : versions.get(origin.number)
  return then?.points.find(({ id }) => id === point.id) ?? point
}
