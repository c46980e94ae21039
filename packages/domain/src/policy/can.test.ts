import { describe, expect, test } from 'vitest'
import type { AccountId, DistrictId, PersonId, PostId, UnitId } from '../kernel/index.ts'
import { Role, type UnitKind } from '../org/index.ts'
import { ACTIONS, type Action, type ActionSpec } from './action.ts'
import type { Actor, Target } from './actor.ts'
import { can, holdsAnywhere } from './can.ts'
import { inScope, scopeOf } from './scope.ts'

/** The smallest tree in which jurisdiction can go wrong: two towns, two schools each, one group each. */
const UNITS = {
  district: ['district', null],
  town: ['generalBranch', 'district'],
  school: ['branch', 'town'],
  group: ['group', 'school'],
  otherGroup: ['group', 'school'],
  sibling: ['branch', 'town'],
  siblingGroup: ['group', 'sibling'],
  cousin: ['branch', 'district'],
} as const satisfies Record<string, readonly [UnitKind, string | null]>
type Name = keyof typeof UNITS
const NAMES = Object.keys(UNITS) as Name[]

function pathOf(name: Name): UnitId[] {
  const parent = UNITS[name][1]
  return [...(parent === null ? [] : pathOf(parent)), String(name) as UnitId]
}

function target(name: Name): Target {
  return { unitId: String(name) as UnitId, unitPath: pathOf(name), unitKind: UNITS[name][0] }
}

function actor(role: Role, at: Name): Actor {
  return {
    accountId: 'a' as AccountId,
    personId: 'p' as PersonId,
    districtId: 'd' as DistrictId,
    posts: [
      { postId: 'x' as PostId, role, unitId: String(at) as UnitId, unitKind: UNITS[at][0], unitPath: pathOf(at) },
    ],
  }
}

const allowed = (role: Role, at: Name, action: Action) =>
  NAMES.filter((name) => can(actor(role, at), action, target(name)).allowed)

describe('who reaches what', () => {
  test('a group leader records for the own group only', () => {
    expect(allowed('groupLeader', 'group', 'ledger.record')).toEqual(['group'])
  })
  test('a chair records for the own school and its groups, and for no other school', () => {
    expect(allowed('chair', 'school', 'ledger.record')).toEqual(['school', 'group', 'otherGroup'])
  })
  test('a chair of a town union does not write the self-assessment of a school below', () => {
    expect(allowed('chair', 'town', 'selfAssessment.write')).toEqual(['town'])
  })
  test('an officer publishes in the whole tenant, an administrator publishes nothing', () => {
    expect(allowed('districtOfficer', 'district', 'assessment.publish')).toEqual(NAMES)
    expect(allowed('districtAdministrator', 'district', 'assessment.publish')).toEqual([])
  })
  test('an auditor writes nothing at all', () => {
    const writes = (Object.keys(ACTIONS) as Action[]).filter((action) => !/read/i.test(action))
    expect(writes.length).toBeGreaterThan(10)
    expect(writes.filter((action) => allowed('auditor', 'district', action).length > 0)).toEqual([])
  })
})

describe('refusals', () => {
  test('what is out of reach looks like what does not exist', () => {
    const decision = can(actor('chair', 'school'), 'ledger.read', target('cousin'))
    expect(decision).toMatchObject({ allowed: false, refusal: { code: 'notFoundOrNoAccess', detail: {} } })
  })
  test('what is visible but not mine says so', () => {
    const decision = can(actor('groupLeader', 'group'), 'selfAssessment.submit', target('school'))
    expect(decision).toMatchObject({ allowed: false, refusal: { code: 'notPermitted' } })
  })
  test('an assignment lets review, but never in the own unit', () => {
    const reviewer = actor('chair', 'sibling')
    expect(can(reviewer, 'review.write', target('school')).allowed).toBe(false)
    expect(can(reviewer, 'review.write', target('school'), { assignedReviewer: true }).allowed).toBe(true)
    expect(can(reviewer, 'review.write', target('sibling'), { assignedReviewer: true })).toMatchObject({
      refusal: { code: 'reviewerOfOwnUnit' },
    })
  })
})

test('the root is nobody’s own unit: whoever works there conducts what concerns the whole tenant', () => {
  const officer = actor('districtOfficer', 'district')
  expect(can(officer, 'assessment.combine', target('district')).allowed).toBe(true)
  const twice = { ...officer, posts: [...officer.posts, ...actor('committeeMember', 'school').posts] }
  expect(can(twice, 'assessment.combine', target('district')).allowed).toBe(true)
  expect(can(twice, 'assessment.combine', target('school'))).toMatchObject({ refusal: { code: 'reviewerOfOwnUnit' } })
})

test('the scope of a list is exactly the set of units for which the single question is allowed', () => {
  let cells = 0
  for (const role of Role.options)
    for (const at of NAMES)
      for (const action of Object.keys(ACTIONS) as Action[]) {
        if ((ACTIONS[action] as ActionSpec).neverForOwnUnit) continue
        const who = actor(role, at)
        const scope = scopeOf(who, action)
        for (const name of NAMES) {
          expect([role, at, action, name, inScope(scope, pathOf(name))]).toEqual([
            role,
            at,
            action,
            name,
            can(who, action, target(name)).allowed,
          ])
          cells++
        }
        if (allowed(role, at, action).length > 0) expect(holdsAnywhere(who, action)).toBe(true)
      }
  expect(cells).toBeGreaterThan(5000)
})
