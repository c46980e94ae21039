import type { RouterOutputs } from '../../../lib/api/trpc.ts'

export type Matrix = RouterOutputs['obligation']['matrix']
export type Round = Matrix['rounds'][number]
export type Row = Matrix['rows'][number]
export type Numbers = Matrix['total']
export type Shown = 'missing' | 'late' | 'open'

export const NUMBERS = ['expected', 'onTime', 'late', 'waived', 'missing', 'open'] as const

/** The rows that the filter leaves: those that stand so themselves somewhere. */
export function rowsShown(rows: readonly Row[], show: Shown | undefined): readonly Row[] {
  return show === undefined ? rows : rows.filter(({ cells }) => cells.some((cell) => cell?.state === show))
}
