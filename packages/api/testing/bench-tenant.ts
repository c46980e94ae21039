import { newId } from '@jianjia/db'
import { type ScratchDb, seedTenant } from '@jianjia/db/testing'
import type { AccountId, DistrictId, PersonId, UnitId } from '@jianjia/domain/kernel'
import type { Role, UnitKind } from '@jianjia/domain/org'

/** Every position in which reach can go wrong: two schools, a town union with a school and a group, groups below groups. */
const UNITS = {
  district: { kind: 'district', parent: undefined, name: '芦溪区教育工会' },
  town: { kind: 'generalBranch', parent: 'district', name: '柳河镇教育工会' },
  townSchool: { kind: 'branch', parent: 'town', name: '柳河镇中心小学工会' },
  townSchoolGroup: { kind: 'group', parent: 'townSchool', name: '柳河小学语文组' },
  townGroup: { kind: 'group', parent: 'town', name: '柳河幼儿园工会小组' },
  school: { kind: 'branch', parent: 'district', name: '第一中学工会' },
  schoolGroup: { kind: 'group', parent: 'school', name: '第一中学数学组' },
  schoolSubgroup: { kind: 'group', parent: 'schoolGroup', name: '第一中学数学组高一' },
  schoolSecondGroup: { kind: 'group', parent: 'school', name: '第一中学英语组' },
  otherSchool: { kind: 'branch', parent: 'district', name: '第二中学工会' },
  otherSchoolGroup: { kind: 'group', parent: 'otherSchool', name: '第二中学物理组' },
} as const satisfies Record<string, { kind: UnitKind; parent: string | undefined; name: string }>

/** Somebody in every role, and somebody without a post. */
const PEOPLE = {
  administrator: ['districtAdministrator', 'district'],
  officer: ['districtOfficer', 'district'],
  auditor: ['auditor', 'district'],
  townChair: ['chair', 'town'],
  townSchoolChair: ['chair', 'townSchool'],
  chair: ['chair', 'school'],
  committeeMember: ['committeeMember', 'school'],
  groupLeader: ['groupLeader', 'schoolGroup'],
  member: ['member', 'schoolGroup'],
  otherChair: ['chair', 'otherSchool'],
  otherMember: ['member', 'otherSchool'],
  withoutPost: undefined,
} as const satisfies Record<string, readonly [Role, keyof typeof UNITS] | undefined>

export type BenchUnitName = keyof typeof UNITS
export type BenchPersonName = keyof typeof PEOPLE

export interface BenchUnit {
  readonly unitId: UnitId
  readonly kind: UnitKind
  readonly name: string
  readonly parent: BenchUnitName | undefined
}

export interface BenchPerson {
  readonly personId: PersonId
  readonly accountId: AccountId
  readonly username: string
  readonly role: Role | undefined
  readonly at: BenchUnitName | undefined
}

export interface BenchTenant {
  readonly districtId: DistrictId
  readonly units: Readonly<Record<BenchUnitName, BenchUnit>>
  readonly people: Readonly<Record<BenchPersonName, BenchPerson>>
  /** Stands in every short name and every person's name of this tenant, and nowhere in the other. */
  readonly canary: string
}

export const BENCH_UNIT_NAMES = keysOf(UNITS)
export const BENCH_PERSON_NAMES = keysOf(PEOPLE)

/** Since when everything in the bench exists. */
export const BENCH_SINCE = '2024-01-01'

export async function seedBenchTenant({ owner }: Pick<ScratchDb, 'owner'>, tag: string): Promise<BenchTenant> {
  const canary = `丝雀${tag}`
  const units = mapValues(UNITS, ({ kind, name, parent }): BenchUnit => ({ unitId: newId(), kind, name, parent }))
  const people = mapValues(
    PEOPLE,
    (post, name): BenchPerson => ({
      ...{ personId: newId<PersonId>(), accountId: newId<AccountId>(), username: `${name}.${tag}`.toLowerCase() },
      ...{ role: post?.[0], at: post?.[1] },
    }),
  )
  const tenant = { districtId: newId<DistrictId>(), units, people, canary }
  await seedTenant(owner, {
    ...{ districtId: tenant.districtId, name: '芦溪区教育工会', since: BENCH_SINCE },
    units: Object.values(units).map(({ unitId, kind, name, parent }) => ({
      ...{ unitId, kind, name, shortName: `${name.slice(0, 4)}${canary}` },
      parentId: parent === undefined ? undefined : units[parent].unitId,
    })),
    people: Object.values(people).map(({ personId, accountId, username, role, at }, index) => ({
      ...{ personId, accountId, username, name: `周禾${index}${canary}` },
      posts: role === undefined || at === undefined ? [] : [{ unitId: units[at].unitId, role }],
    })),
  })
  return tenant
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(record) as Key[]
}

function mapValues<Key extends string, From, To>(
  record: Readonly<Record<Key, From>>,
  change: (value: From, key: Key) => To,
): Readonly<Record<Key, To>> {
  return Object.fromEntries(keysOf(record).map((key) => [key, change(record[key], key)])) as Record<Key, To>
}
