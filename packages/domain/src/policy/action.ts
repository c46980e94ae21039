import type { Role } from '../org/index.ts'

/**
 * Everything that can be asked of the product, once. For each action: which posts give it, and how far they reach.
 *
 * - `tenant`: anywhere in the tenant (only for posts at the root)
 * - `subtree`: the post's unit and everything below it
 * - `own`: the post's unit only
 * - `ownAndAbove`: the post's unit and the units on its way up (what a group leader may read of the branch)
 */
export type Reach = 'tenant' | 'subtree' | 'own' | 'ownAndAbove'

export interface Grant {
  readonly role: Role
  readonly reach: Reach
}

export interface ActionSpec {
  readonly grants: readonly Grant[]
  /** An assignment as reviewer of the target gives the action too. */
  readonly byAssignment?: true
  /** Forbidden in a unit to which the actor belongs, whatever the posts: nobody reviews or decides for themselves. */
  readonly neverForOwnUnit?: true
  /** Given only from within the branch: a post above it reaches its own unit and nothing below. */
  readonly withinBranch?: true
}

const officer = (reach: Reach): Grant => ({ role: 'districtOfficer', reach })
const administrator = (reach: Reach): Grant => ({ role: 'districtAdministrator', reach })
const chair = (reach: Reach): Grant => ({ role: 'chair', reach })
const committee = (reach: Reach): Grant => ({ role: 'committeeMember', reach })
const leader = (reach: Reach): Grant => ({ role: 'groupLeader', reach })
const auditor = (reach: Reach): Grant => ({ role: 'auditor', reach })
const member = (reach: Reach): Grant => ({ role: 'member', reach })

const everyone = [
  administrator('tenant'),
  officer('tenant'),
  auditor('subtree'),
  chair('subtree'),
  committee('subtree'),
  leader('own'),
  member('own'),
] as const

export const ACTIONS = {
  /** Names and places of units: the tree is known to everybody of the tenant down from the own branch. */
  'org.read': {
    grants: [
      ...everyone,
      leader('ownAndAbove'),
      member('ownAndAbove'),
      chair('ownAndAbove'),
      committee('ownAndAbove'),
      auditor('ownAndAbove'),
    ],
  },
  'org.manage': { grants: [administrator('tenant')] },
  'person.read': { grants: [administrator('tenant'), officer('tenant'), chair('subtree')] },
  'person.manage': { grants: [administrator('tenant'), chair('subtree')] },
  /** The roster of members: who keeps it, and who works with it. Nobody above the branches reads it by name. */
  'roster.read': { grants: [chair('subtree'), committee('subtree'), leader('own')], withinBranch: true },
  'roster.manage': { grants: [chair('subtree')], withinBranch: true },
  'account.reset': { grants: [administrator('tenant')] },

  'scheme.read': { grants: [administrator('tenant'), officer('tenant'), auditor('subtree')] },
  'scheme.write': { grants: [officer('tenant')] },
  'scheme.publish': { grants: [officer('tenant')] },

  'assessment.read': {
    grants: [officer('tenant'), administrator('tenant'), auditor('subtree'), chair('own'), committee('own')],
  },
  'assessment.open': { grants: [officer('tenant')] },
  'assessment.assign': { grants: [officer('tenant')] },
  'assessment.combine': { grants: [officer('tenant')], neverForOwnUnit: true },
  'assessment.publish': { grants: [officer('tenant')] },
  'rating.decide': { grants: [officer('tenant')] },
  /** Re-check, renew, downgrade and revoke titles. */
  'title.manage': { grants: [officer('tenant')], neverForOwnUnit: true },

  'selfAssessment.read': {
    grants: [officer('tenant'), auditor('subtree'), chair('own'), committee('own')],
    byAssignment: true,
  },
  'selfAssessment.write': { grants: [chair('own'), committee('own')] },
  'selfAssessment.submit': { grants: [chair('own')] },
  'review.write': { grants: [], byAssignment: true, neverForOwnUnit: true },
  /** Give single lines of a sheet back. */
  'selfAssessment.return': { grants: [officer('tenant')], byAssignment: true, neverForOwnUnit: true },

  /** A visit on site: the team, and those who review the unit, read it; the team writes, its leader holds votes. */
  'visit.read': { grants: [officer('tenant')], byAssignment: true },
  'visit.write': { grants: [], byAssignment: true, neverForOwnUnit: true },

  'result.read': {
    grants: [officer('tenant'), administrator('tenant'), auditor('subtree'), chair('own'), committee('own')],
  },
  /** The published list of names, ranks and levels (sideways: ranks only). */
  'result.readRanking': {
    grants: [
      ...everyone,
      leader('ownAndAbove'),
      member('ownAndAbove'),
      chair('ownAndAbove'),
      committee('ownAndAbove'),
      auditor('ownAndAbove'),
    ],
  },

  /** Objections to a published result: the branch raises them, its reviewers are asked, the district answers. */
  'objection.read': {
    grants: [officer('tenant'), auditor('subtree'), chair('own'), committee('own')],
    byAssignment: true,
  },
  'objection.raise': { grants: [chair('own')] },
  'objection.advise': { grants: [], byAssignment: true, neverForOwnUnit: true },
  'objection.answer': { grants: [officer('tenant')], neverForOwnUnit: true },

  /** The binder for an inspection (迎检资料): who keeps it and who is shown it. */
  'binder.read': { grants: [officer('tenant'), chair('own')], byAssignment: true },
  'binder.make': { grants: [officer('tenant'), chair('own')], byAssignment: true },

  'ledger.read': {
    grants: [officer('tenant'), auditor('subtree'), chair('subtree'), committee('subtree'), leader('own')],
    byAssignment: true,
  },
  /** Names of people in need and what was done for them; nobody above the branch, no reviewer. */
  'ledger.readPersonal': {
    grants: [officer('subtree'), auditor('subtree'), chair('subtree'), committee('subtree'), leader('own')],
    withinBranch: true,
  },
  'ledger.record': { grants: [chair('subtree'), committee('subtree'), leader('own')] },
  /** The district's own lists of words: kinds of visits, indicators of disclosure. */
  'ledger.setWords': { grants: [officer('tenant')] },

  'evidence.read': {
    grants: [officer('tenant'), auditor('subtree'), chair('subtree'), committee('subtree'), leader('own')],
    byAssignment: true,
  },
  'evidence.upload': { grants: [chair('subtree'), committee('subtree'), leader('own')] },

  'plan.read': {
    grants: [officer('tenant'), auditor('subtree'), chair('subtree'), committee('subtree'), leader('ownAndAbove')],
  },
  'plan.write': { grants: [chair('own'), committee('own')] },
  'plan.submit': { grants: [chair('own')] },
  /** Return, accept and close: the receiver's part. */
  'plan.accept': { grants: [officer('tenant')], neverForOwnUnit: true },

  /** Key points are issued downwards: whoever stands below reads them, drafts only those who write them. */
  'keyPoints.read': {
    grants: [
      ...[officer('tenant'), administrator('tenant'), auditor('subtree'), chair('subtree'), committee('subtree')],
      ...[chair('ownAndAbove'), committee('ownAndAbove'), leader('ownAndAbove')],
    ],
  },
  'keyPoints.write': { grants: [officer('own'), chair('own')] },

  'obligation.read': {
    grants: [officer('tenant'), administrator('tenant'), auditor('subtree'), chair('subtree'), committee('subtree')],
  },
  /** Say what is owed by when, and end it. */
  'obligation.set': { grants: [officer('tenant')] },
  /** Extend and waive. */
  'obligation.adjust': { grants: [officer('tenant')] },
  'obligation.remind': { grants: [officer('tenant')] },

  /** What is done again and again (常规工作), and how the units stand with it. */
  'duty.read': {
    grants: [officer('tenant'), administrator('tenant'), auditor('subtree'), chair('subtree'), committee('subtree')],
  },
  'duty.set': { grants: [officer('tenant')] },
  /** How much each unit is asked for: who asks sees all of those below, a group its own part. */
  'target.read': {
    grants: [
      ...[officer('tenant'), administrator('tenant'), auditor('subtree'), chair('subtree'), committee('subtree')],
      leader('own'),
    ],
  },
  'target.set': { grants: [officer('own'), chair('own')] },

  /** Gives a kept view of a list to everybody of the tenant; each sees in it what they may see. */
  'view.share': { grants: [administrator('tenant'), officer('tenant')] },

  'home.read': { grants: [...everyone] },
  'audit.read': { grants: [administrator('tenant'), auditor('subtree')] },
} as const satisfies Record<string, ActionSpec>

export type Action = keyof typeof ACTIONS
