import type { Role } from '@jianjia/domain/org'
import { ACTIONS, type Action, type ActionSpec } from '@jianjia/domain/policy'
import {
  IconAward,
  IconCalendarCheck,
  IconCalendarEvent,
  IconClipboardCheck,
  IconListCheck,
  IconListNumbers,
  IconNotebook,
  IconSitemap,
  IconStars,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react'
import type { LinkProps } from '@tanstack/react-router'
import type { Post } from '../lib/session/session.ts'
import type { zh } from './zh.ts'

/** One line of the menu. It is shown to those whose present post can open it, by the same table as the server's. */
export interface MenuEntry {
  readonly label: keyof (typeof zh)['nav']
  readonly to: NonNullable<LinkProps['to']>
  readonly icon: TablerIcon
  /** The action without which the page refuses. */
  readonly action: Action
  /** Addresses that belong to it without standing below it. */
  readonly also?: readonly string[]
  /** Narrows it further where the action alone would offer the entry to people whose work it is not. */
  readonly roles?: readonly Role[]
}

/** In the order of the menu. At most seven may be visible to any one role (a test counts). */
export const MENU: readonly MenuEntry[] = [
  { label: 'home', to: '/', icon: IconListCheck, action: 'home.read' },
  {
    label: 'obligations',
    to: '/obligations',
    icon: IconCalendarCheck,
    action: 'obligation.read',
    // Branches are led to what they owe from the tasks of the day.
    roles: ['districtOfficer', 'auditor'],
    also: ['/plans'],
  },
  {
    label: 'plans',
    to: '/plans',
    icon: IconCalendarEvent,
    action: 'plan.read',
    // Officers and auditors come to them from what was owed.
    roles: ['chair', 'committeeMember', 'groupLeader'],
  },
  { label: 'assessments', to: '/assessments', icon: IconClipboardCheck, action: 'assessment.read', also: ['/self/'] },
  {
    label: 'reviews',
    to: '/reviews',
    icon: IconStars,
    action: 'review.write',
    // Officers and auditors are led to their reviews from the tasks of the day.
    roles: ['chair', 'committeeMember'],
  },
  { label: 'results', to: '/results', icon: IconAward, action: 'result.readRanking', also: ['/ratings/'] },
  { label: 'ledger', to: '/ledger', icon: IconNotebook, action: 'ledger.read' },
  { label: 'schemes', to: '/schemes', icon: IconListNumbers, action: 'scheme.read' },
  { label: 'units', to: '/units', icon: IconSitemap, action: 'org.read', also: ['/roster'] },
  {
    label: 'people',
    to: '/people',
    icon: IconUsers,
    action: 'person.read',
    // Whoever has people in a few units goes to them from the page of units.
    roles: ['districtAdministrator'],
  },
]

/** The entries that a post can open. */
export function menuOf(post: Pick<Post, 'role'> | undefined): readonly MenuEntry[] {
  return post ? MENU.filter((entry) => opens(entry, post.role)) : []
}

function opens(entry: MenuEntry, role: string): boolean {
  const spec: ActionSpec = ACTIONS[entry.action]
  const granted = spec.byAssignment === true || spec.grants.some((grant) => grant.role === role)
  return granted && (entry.roles === undefined || entry.roles.some((listed) => listed === role))
}

/** What a link of the menu is told where the page belongs to it without standing below it. */
export function statusOf({ also = [] }: MenuEntry, pathname: string): 'active' | undefined {
  return also.some((address) => pathname.startsWith(address)) ? 'active' : undefined
}
