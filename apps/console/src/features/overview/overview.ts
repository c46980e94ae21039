import type { RouterOutputs } from '../../lib/api/trpc.ts'
import type { StateTone } from '../../ui/state-tag.tsx'

export type Overview = RouterOutputs['overview']['matrix']
export type Owed = Overview['columns'][number]
export type Row = Overview['rows'][number]
export type Numbers = Overview['total']

export const NUMBERS = ['expected', 'onTime', 'late', 'waived', 'missing', 'open'] as const
/** What the bars are made of; together they are what is expected and what is not due yet. */
export const PARTS = ['onTime', 'late', 'waived', 'missing', 'open'] as const

export const TONES = {
  open: 'idle',
  onTime: 'done',
  late: 'attention',
  waived: 'active',
  missing: 'official',
} as const satisfies Record<(typeof PARTS)[number], StateTone>

/** Plans and summaries: what somebody can be reminded of from here. */
export function isReport({ kind }: Pick<Owed, 'kind'>): boolean {
  return kind === 'plan' || kind === 'termSummary' || kind === 'yearSummary'
}
