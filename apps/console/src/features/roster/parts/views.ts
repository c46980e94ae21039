import type { MemberStatus } from '@jianjia/domain/org'

/** Whom a roster shows; first what it begins with. */
export const VIEWS = ['members', 'inService', 'retired', 'left', 'everybody'] as const
export type View = (typeof VIEWS)[number]

const STATUSES: Readonly<Record<View, readonly MemberStatus[]>> = {
  members: ['inService', 'retired'],
  inService: ['inService'],
  retired: ['retired'],
  left: ['left'],
  everybody: ['inService', 'retired', 'left'],
}

export function statusesOf(view: View = 'members'): MemberStatus[] {
  return [...STATUSES[view]]
}
