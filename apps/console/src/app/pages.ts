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
import type { zh } from './zh.ts'

/**
 * A page to start from. It is offered to those whose present post can open it, by the same table as the server's: by
 * name in the palette, and some of them in the menu too.
 */
export interface Page {
  readonly name: string
  readonly to: NonNullable<LinkProps['to']>
  /** The action without which the page refuses. */
  readonly action: Action
  readonly menu?: {
    readonly label: keyof (typeof zh)['nav']
    readonly icon: TablerIcon
    /** Addresses that belong to it without standing below it. */
    readonly also?: readonly string[]
    /** Narrows it further where the action alone would offer the line to people whose work it is not. */
    readonly roles?: readonly Role[]
  }
}

/** Every place to start from, once, in the order of the work and of the menu. A test compares them with the routes. */
export const PAGES = [
  { name: 'home', to: '/', action: 'home.read', menu: { label: 'home', icon: IconListCheck } },
  {
    name: 'obligations',
    to: '/obligations',
    action: 'obligation.read',
    menu: {
      label: 'obligations',
      icon: IconCalendarCheck,
      // Branches are led to what they owe from the tasks of the day.
      roles: ['districtOfficer', 'auditor'],
      also: ['/plans'],
    },
  },
  { name: 'overview', to: '/overview', action: 'obligation.read' },
  { name: 'newRound', to: '/obligations/new', action: 'obligation.set' },
  {
    name: 'plans',
    to: '/plans',
    action: 'plan.read',
    menu: {
      label: 'plans',
      icon: IconCalendarEvent,
      // Officers and auditors come to them from what was owed.
      roles: ['chair', 'committeeMember', 'groupLeader'],
    },
  },
  { name: 'newPlan', to: '/plans/new', action: 'plan.write' },
  { name: 'keyPoints', to: '/plans/key-points', action: 'keyPoints.read' },
  { name: 'planOverview', to: '/plans/overview', action: 'plan.read' },
  { name: 'duties', to: '/duties', action: 'duty.read' },
  { name: 'disclosure', to: '/duties/disclosure', action: 'duty.read' },
  { name: 'dutySettings', to: '/duties/settings', action: 'duty.set' },
  { name: 'newDuty', to: '/duties/settings/new', action: 'duty.set' },
  {
    name: 'assessments',
    to: '/assessments',
    action: 'assessment.read',
    menu: { label: 'assessments', icon: IconClipboardCheck, also: ['/self/'] },
  },
  { name: 'newAssessment', to: '/assessments/new', action: 'assessment.open' },
  {
    name: 'reviews',
    to: '/reviews',
    action: 'review.write',
    menu: {
      label: 'reviews',
      icon: IconStars,
      // Officers and auditors are led to their reviews from the tasks of the day.
      roles: ['chair', 'committeeMember'],
    },
  },
  { name: 'voices', to: '/voices', action: 'home.read' },
  { name: 'visits', to: '/visits', action: 'visit.read' },
  {
    name: 'results',
    to: '/results',
    action: 'result.readRanking',
    menu: { label: 'results', icon: IconAward, also: ['/ratings/'] },
  },
  { name: 'objections', to: '/objections', action: 'objection.read' },
  { name: 'targets', to: '/targets', action: 'target.read' },
  { name: 'newTarget', to: '/targets/new', action: 'target.set' },
  { name: 'ledger', to: '/ledger', action: 'ledger.read', menu: { label: 'ledger', icon: IconNotebook } },
  { name: 'record', to: '/ledger/new', action: 'ledger.record' },
  { name: 'importLedger', to: '/ledger/import', action: 'ledger.record' },
  { name: 'words', to: '/ledger/words', action: 'ledger.setWords' },
  { name: 'schemes', to: '/schemes', action: 'scheme.read', menu: { label: 'schemes', icon: IconListNumbers } },
  { name: 'beginScheme', to: '/schemes/begin', action: 'scheme.write' },
  { name: 'newScheme', to: '/schemes/new', action: 'scheme.write' },
  { name: 'blankScheme', to: '/schemes/blank', action: 'scheme.write' },
  { name: 'copyScheme', to: '/schemes/copy', action: 'scheme.write' },
  { name: 'schemeFromSheet', to: '/schemes/from-sheet', action: 'scheme.write' },
  { name: 'units', to: '/units', action: 'org.read', menu: { label: 'units', icon: IconSitemap, also: ['/roster'] } },
  { name: 'importUnits', to: '/units/import', action: 'org.manage' },
  { name: 'roster', to: '/roster', action: 'roster.read' },
  { name: 'importRoster', to: '/roster/import', action: 'roster.manage' },
  {
    name: 'people',
    to: '/people',
    action: 'person.read',
    menu: {
      label: 'people',
      icon: IconUsers,
      // Whoever has people in a few units goes to them from the page of units.
      roles: ['districtAdministrator'],
    },
  },
  { name: 'accounts', to: '/people/accounts', action: 'account.reset' },
  { name: 'secondFactorRule', to: '/people/second-factor', action: 'account.reset' },
  { name: 'notices', to: '/notices', action: 'home.read' },
  { name: 'noticeSettings', to: '/notices/settings', action: 'home.read' },
  { name: 'bin', to: '/bin', action: 'home.read' },
  { name: 'calendar', to: '/calendar', action: 'home.read' },
  { name: 'audit', to: '/audit', action: 'audit.read' },
  { name: 'sessions', to: '/sessions', action: 'home.read' },
  { name: 'secondFactor', to: '/second-factor', action: 'home.read' },
  { name: 'password', to: '/password', action: 'home.read' },
] as const satisfies readonly Page[]

export type PageName = (typeof PAGES)[number]['name']

/** Whether a post in the role can open the page. */
export function opens({ action }: Pick<Page, 'action'>, role: string): boolean {
  const spec: ActionSpec = ACTIONS[action]
  return spec.byAssignment === true || spec.grants.some((grant) => grant.role === role)
}
