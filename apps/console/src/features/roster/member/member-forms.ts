/** What the page of a member can have open: what happened to him or her, or a correction. */
export const MEMBER_FORMS = ['move', 'retire', 'leave', 'return', 'correct'] as const
export type MemberForm = (typeof MEMBER_FORMS)[number]
