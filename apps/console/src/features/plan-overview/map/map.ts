import type { ITEM_STATES } from '@jianjia/domain/plan'
import type { RouterOutputs } from '../../../lib/api/trpc.ts'
import type { StateTone } from '../../../ui/state-tag.tsx'

export type PromiseMap = RouterOutputs['planOverview']['map']
export type Row = PromiseMap['rows'][number]
export type Numbers = Row['numbers']
export type Promised = RouterOutputs['planOverview']['promises']['promises'][number]

/** What came of a promise, what is late before what is only to come. */
export const OUTCOMES = ['done', 'late', 'postponed', 'dropped', 'planned', 'unplanned'] as const
export const NUMBERS = ['promised', ...OUTCOMES] as const
export type NumberName = (typeof NUMBERS)[number]

/** The months of the map as they are named in the address: 1 to 12, then 0 for what has no month. */
export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 0] as const

export const OUTCOME_TONES: Readonly<Record<(typeof ITEM_STATES)[number], StateTone>> = {
  planned: 'idle',
  done: 'done',
  late: 'official',
  postponed: 'attention',
  dropped: 'attention',
  unplanned: 'active',
}
