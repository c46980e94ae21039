import { defineLifecycle } from '../kernel/index.ts'

/**
 * A title in the register. A re-check (复查) confirms it or orders rectification with a last day; a renewal (续期) lets a
 * further term follow it, a downgrade (降级) a lower level; a revocation (摘牌) ends it. That a term has run out is no move:
 * it follows from its days.
 */
export const titleLifecycle = defineLifecycle('title', 'held', {
  held: {
    passRecheck: 'held',
    orderRectification: 'rectifying',
    renew: 'renewed',
    downgrade: 'downgraded',
    revoke: 'revoked',
  },
  rectifying: { passRecheck: 'held', downgrade: 'downgraded', revoke: 'revoked' },
  renewed: { revoke: 'revoked' },
  downgraded: {},
  revoked: {},
})

export const TITLE_STATES = ['held', 'rectifying', 'renewed', 'downgraded', 'revoked'] as const
export type TitleState = (typeof TITLE_STATES)[number]

export const TITLE_EVENTS = ['passRecheck', 'orderRectification', 'renew', 'downgrade', 'revoke'] as const
export type TitleEvent = (typeof TITLE_EVENTS)[number]
