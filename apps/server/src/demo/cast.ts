import { newId } from '@jianjia/db'
import type { AccountId, PersonId } from '@jianjia/domain/kernel'
import type { Role } from '@jianjia/domain/org'
import type { DemoUnit } from './district.ts'
import { inventNames } from './people.ts'
import type { Random } from './random.ts'

/** Somebody invented. `group` is the key of the group whose member the person is; staff of the district have none. */
export interface DemoPerson {
  readonly personId: PersonId
  readonly name: string
  readonly group: string | null
}

export interface DemoPost {
  readonly person: DemoPerson
  readonly unit: string
  readonly role: Role
  readonly portfolio: string | null
}

/** Whoever holds a post can sign in. */
export interface DemoAccount {
  readonly accountId: AccountId
  readonly personId: PersonId
  readonly name: string
}

export interface Cast {
  readonly people: readonly DemoPerson[]
  readonly posts: readonly DemoPost[]
  readonly accounts: ReadonlyMap<PersonId, DemoAccount>
}

const STAFF: readonly (readonly [Role, string | null])[] = [
  ['districtAdministrator', null],
  ['districtOfficer', '组织宣教'],
  ['districtOfficer', '民主管理'],
  ['districtOfficer', '女职工与保障'],
  ['auditor', null],
]
const COMMITTEE = ['组织委员', '宣传委员'] as const

/**
 * The members of every group, and the posts: staff at the district; a chair and two committee members in every school
 * and in the town; a leader in every group; one ordinary member who may sign in as well.
 */
export function inventCast(units: readonly DemoUnit[], random: Random): Cast {
  const nextName = inventNames(random)
  const invent = (group: string | null): DemoPerson => ({ personId: newId(), name: nextName(), group })
  const staff = STAFF.map(
    ([role, portfolio]): DemoPost => ({ person: invent(null), unit: 'district', role, portfolio }),
  )
  const groups = units.filter((unit) => unit.kind === 'group')
  const members = new Map(
    groups.map((group) => [group.key, Array.from({ length: group.members }, () => invent(group.key))]),
  )
  const leaders = groups.flatMap((group) => postsOf(members.get(group.key)?.[0], group.key, 'groupLeader'))
  const boards = units
    .filter((unit) => unit.kind === 'branch' || unit.kind === 'generalBranch')
    .flatMap((unit) => board(unit, groups, members))
  const ordinary = groups.slice(-1).flatMap((group) => postsOf(members.get(group.key)?.at(-1), group.key, 'member'))
  const posts = [...staff, ...boards, ...leaders, ...ordinary]
  return {
    people: [...staff.map((post) => post.person), ...[...members.values()].flat()],
    posts,
    accounts: new Map(
      posts.map(({ person: { personId, name } }) => [personId, { accountId: newId<AccountId>(), personId, name }]),
    ),
  }
}

/** The chair comes from the last group, where the school's administration sits; the committee from the first two. */
function board(
  unit: DemoUnit,
  groups: readonly DemoUnit[],
  members: ReadonlyMap<string, readonly DemoPerson[]>,
): readonly DemoPost[] {
  const own = groups.filter((group) => group.parent === unit.key)
  const second = (group: DemoUnit | undefined) => (group === undefined ? undefined : members.get(group.key)?.[1])
  return [
    ...postsOf(second(own.at(-1)), unit.key, 'chair'),
    ...COMMITTEE.flatMap((portfolio, at) =>
      postsOf(second(own[at]), unit.key, 'committeeMember').map((post) => ({ ...post, portfolio })),
    ),
  ]
}

function postsOf(person: DemoPerson | undefined, unit: string, role: Role): readonly DemoPost[] {
  return person === undefined ? [] : [{ person, unit, role, portfolio: null }]
}
