import { defineLifecycle } from '../kernel/index.ts'

/**
 * A plan or summary on its way. What is handed in again is a new version; the versions before it stay. `revise` opens an
 * accepted one again, and the accepted version holds until the new one is handed in.
 */
export const planLifecycle = defineLifecycle('plan', 'draft', {
  draft: { submit: 'submitted', discard: 'discarded' },
  submitted: { returnItems: 'returned', accept: 'accepted' },
  returned: { submit: 'submitted' },
  accepted: { revise: 'revising', close: 'closed' },
  revising: { submit: 'submitted', dropRevision: 'accepted' },
  discarded: { restore: 'draft' },
  closed: {},
})

export const PLAN_STATES = ['draft', 'submitted', 'returned', 'accepted', 'revising', 'discarded', 'closed'] as const
export type PlanState = (typeof PLAN_STATES)[number]

export const PLAN_EVENTS = [
  'submit',
  'discard',
  'restore',
  'returnItems',
  'accept',
  'revise',
  'dropRevision',
  'close',
] as const
export type PlanEvent = (typeof PLAN_EVENTS)[number]

/** The states in which the branch writes: its words are open until they are handed in. */
const WRITABLE: readonly PlanState[] = ['draft', 'returned', 'revising']

export function isWritable(state: PlanState): boolean {
  return WRITABLE.includes(state)
}

/** Items can be ticked once they were handed in, and as long as the period is not closed. */
const RUNNING: readonly PlanState[] = ['submitted', 'returned', 'accepted', 'revising']

export function isRunning(state: PlanState): boolean {
  return RUNNING.includes(state)
}
