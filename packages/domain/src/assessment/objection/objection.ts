import { z } from 'zod'
import { defineLifecycle, ok, type PlainDate, type Result, refuse } from '../../kernel/index.ts'
import { mayObject } from '../public-notice.ts'

/**
 * An objection (异议) of a branch to its published result, or to one line of it. It is answered once, with a reason; one that
 * is upheld leads to a further version of the result and never to an edit of the one it is about.
 */
export const objectionLifecycle = defineLifecycle('objection', 'raised', {
  raised: { uphold: 'upheld', reject: 'rejected', withdraw: 'withdrawn' },
  upheld: {},
  rejected: {},
  withdrawn: {},
})

export const OBJECTION_STATES = ['raised', 'upheld', 'rejected', 'withdrawn'] as const
export type ObjectionState = (typeof OBJECTION_STATES)[number]

/** Why somebody objects, and why it is answered so; the other side reads it. */
export const ObjectionReason = z.string().trim().min(5).max(1000)

/** What a reviewer says of an objection to a line that they have marked: the points stay, or change. */
export const OBJECTION_OPINIONS = ['keep', 'change'] as const
export type ObjectionOpinion = (typeof OBJECTION_OPINIONS)[number]

export interface ToObject {
  readonly exempt: boolean
  readonly unitName: string
  /** The line it is about; null = the whole result. */
  readonly itemName: string | null
  /** Objections of the same unit to the same line, in whatever state. */
  readonly earlier: readonly { readonly state: ObjectionState }[]
  /** The last day of the public notice, and the day by which the district answers. */
  readonly publicTo: PlainDate
  readonly answerBy: PlainDate
  readonly today: PlainDate
}

/** Whether a branch may object now: within the days of public notice, once to each line. */
export function raiseObjection(of: ToObject): Result<null> {
  const { exempt, unitName: unit, itemName: item, earlier, publicTo, answerBy, today } = of
  if (exempt) return refuse('unitExempt', { unit })
  if (!mayObject({ end: publicTo }, today)) return refuse('objectionsClosed', { day: publicTo })
  const states = earlier.map(({ state }) => state)
  if (states.includes('raised')) return refuse('objectionOpen', { item, answerBy }, { until: answerBy })
  if (states.includes('upheld') || states.includes('rejected')) return refuse('objectionAnswered', { item })
  return ok(null)
}
