import { expect, test } from 'vitest'
import { ACTIONS, type Action, type ActionSpec } from './action.ts'

const LETTERS = {
  administrator: 'districtAdministrator',
  officer: 'districtOfficer',
  auditor: 'auditor',
  chair: 'chair',
  committee: 'committeeMember',
  leader: 'groupLeader',
  member: 'member',
} as const

const TREE = 'administrator officer auditor chair committee leader member'

/** Who holds which action, written down a second time: nobody gains or loses a right by a slip of the pen. */
const HOLDERS: Readonly<Record<Action, string>> = {
  'org.read': TREE,
  'org.manage': 'administrator',
  'person.read': 'administrator officer chair',
  'person.manage': 'administrator chair',
  'roster.read': 'chair committee leader, within the branch',
  'roster.manage': 'chair, within the branch',
  'account.reset': 'administrator',
  'scheme.read': 'administrator officer auditor',
  'scheme.write': 'officer',
  'scheme.publish': 'officer',
  'assessment.read': 'administrator officer auditor chair committee',
  'assessment.open': 'officer',
  'assessment.assign': 'officer',
  'assessment.combine': 'officer, never for the own unit',
  'assessment.publish': 'officer',
  'rating.decide': 'officer',
  'title.manage': 'officer, never for the own unit',
  'selfAssessment.read': 'officer auditor chair committee, by assignment',
  'selfAssessment.write': 'chair committee',
  'selfAssessment.submit': 'chair',
  'selfAssessment.return': 'officer, by assignment, never for the own unit',
  'review.write': 'by assignment, never for the own unit',
  'result.read': 'administrator officer auditor chair committee',
  'result.readRanking': TREE,
  'visit.read': 'officer, by assignment',
  'visit.write': 'by assignment, never for the own unit',
  'objection.read': 'officer auditor chair committee, by assignment',
  'objection.raise': 'chair',
  'objection.advise': 'by assignment, never for the own unit',
  'objection.answer': 'officer, never for the own unit',
  'binder.read': 'officer chair, by assignment',
  'binder.make': 'officer chair, by assignment',
  'ledger.read': 'officer auditor chair committee leader, by assignment',
  'ledger.readPersonal': 'officer auditor chair committee leader, within the branch',
  'ledger.record': 'chair committee leader',
  'ledger.setWords': 'officer',
  'evidence.read': 'officer auditor chair committee leader, by assignment',
  'evidence.upload': 'chair committee leader',
  'plan.read': 'officer auditor chair committee leader',
  'plan.write': 'chair committee',
  'plan.submit': 'chair',
  'plan.accept': 'officer, never for the own unit',
  'keyPoints.read': 'administrator officer auditor chair committee leader',
  'keyPoints.write': 'officer chair',
  'obligation.read': 'administrator officer auditor chair committee',
  'obligation.set': 'officer',
  'obligation.adjust': 'officer',
  'obligation.remind': 'officer',
  'duty.read': 'administrator officer auditor chair committee',
  'duty.set': 'officer',
  'target.read': 'administrator officer auditor chair committee leader',
  'target.set': 'officer chair',
  'home.read': TREE,
  'audit.read': 'administrator auditor',
  'view.share': 'administrator officer',
}

test('exactly these posts give exactly these actions', () => {
  const said = Object.entries<ActionSpec>(ACTIONS).map(([action, spec]) => {
    const { grants, byAssignment, neverForOwnUnit, withinBranch } = spec
    const holders = Object.entries(LETTERS).filter(([, role]) => grants.some((grant) => grant.role === role))
    const parts = [
      holders.map(([letter]) => letter).join(' '),
      byAssignment ? 'by assignment' : '',
      neverForOwnUnit ? 'never for the own unit' : '',
      withinBranch ? 'within the branch' : '',
    ]
    return [action, parts.filter((part) => part !== '').join(', ')]
  })
  expect(Object.fromEntries(said)).toEqual(HOLDERS)
})

test('only reading reaches upwards, and only the district’s posts reach the whole tenant', () => {
  for (const [action, { grants }] of Object.entries<ActionSpec>(ACTIONS))
    for (const { role, reach } of grants) {
      if (reach === 'tenant') expect([action, role]).toEqual([action, expect.stringMatching(/^district/)])
      if (reach === 'ownAndAbove') expect(action).toMatch(/read/i)
      if (role === 'auditor') expect(action).toMatch(/read/i)
      if (role === 'groupLeader' || role === 'member') expect([action, reach]).not.toEqual([action, 'subtree'])
    }
})
