import type { RouterOutputs } from '../../lib/api/trpc.ts'

export type Told = RouterOutputs['notice']['list']['notices'][number]
export type ToldOfPlan = Extract<Told, { readonly kind: 'planMonth' }>
export type ToldOfEvent = Extract<Told, { readonly subjectId: string }>

/** Those that follow from something that has happened all have a subject; the others have a form of their own. */
export function isEvent(notice: Told): notice is ToldOfEvent {
  return 'subjectId' in notice
}

const LATE: readonly Told['kind'][] = ['selfLate', 'reviewLate']

/** It says that something is overdue. */
export function isLate(notice: Told): boolean {
  if (notice.kind === 'planMonth') return notice.detail.late > 0
  return notice.kind === 'obligationReminder' ? notice.detail.daysLate > 0 : LATE.includes(notice.kind)
}
