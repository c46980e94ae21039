import { randomUUID } from 'node:crypto'
import { newId } from '@jianjia/db'
import { type ScratchDb, type SeedPerson, type SeedUnit, seedTenant } from '@jianjia/db/testing'
import type { DistrictId, UnitId } from '@jianjia/domain/kernel'
import type { Role, UnitKind } from '@jianjia/domain/org'
import type { ActionSpec } from '@jianjia/domain/policy'

/** A number below the limit, the same ones in the same order for the same seed. */
export type Draw = (below: number) => number

export function drawFrom(seed: number): Draw {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

export function oneOf<T>(draw: Draw, from: readonly T[]): T {
  const one = from[draw(from.length)]
  if (one === undefined) throw new Error('nothing to draw from')
  return one
}

/** A tenant of one tree that nobody has thought out, with people who ask and, at each unit, somebody to be found. */
export interface RandomTree {
  readonly districtId: DistrictId
  readonly units: readonly SeedUnit[]
  readonly people: readonly SeedPerson[]
  readonly askers: readonly SeedPerson[]
}

const BELOW: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  district: ['generalBranch', 'branch'],
  generalBranch: ['branch', 'branch', 'group'],
  branch: ['group'],
  group: ['group'],
}

/** Where the posts of a role are. */
const SEATS = {
  districtAdministrator: ['district'],
  districtOfficer: ['district'],
  auditor: ['district', 'generalBranch', 'branch'],
  chair: ['generalBranch', 'branch'],
  committeeMember: ['generalBranch', 'branch'],
  groupLeader: ['group'],
  member: ['group', 'branch'],
} as const satisfies Record<Role, readonly UnitKind[]>

/** Nine kinds of people: each role, and two who hold two posts. */
const ASKERS: readonly (readonly Role[])[] = [
  ...(Object.keys(SEATS) as Role[]).map((role) => [role]),
  ['chair', 'auditor'],
  ['groupLeader', 'committeeMember'],
]

export async function seedRandomTree({ owner }: ScratchDb, draw: Draw, size: number): Promise<RandomTree> {
  const districtId = newId<DistrictId>()
  const units: SeedUnit[] = [unitOf('district', undefined, 0)]
  for (const kind of ['generalBranch', 'branch', 'group'] as const) {
    const parent = units.find((unit) => BELOW[unit.kind].includes(kind))
    units.push(unitOf(kind, parent?.unitId, units.length))
  }
  while (units.length < size) {
    const parent = oneOf(draw, units)
    units.push(unitOf(oneOf(draw, BELOW[parent.kind]), parent.unitId, units.length))
  }
  const person = (name: string, posts: SeedPerson['posts']): SeedPerson => ({
    ...{ personId: newId(), accountId: newId(), username: `u${randomUUID().slice(0, 12)}`, name, posts },
  })
  const seat = (role: Role) => ({
    role,
    unitId: oneOf(
      draw,
      units.filter(({ kind }) => (SEATS[role] as readonly UnitKind[]).includes(kind)),
    ).unitId,
  })
  const askers = ASKERS.map((roles) => person(`asker ${roles.join(' ')}`, roles.map(seat)))
  const found = units.map(({ unitId, shortName }) => person(`found ${shortName}`, [{ unitId, role: 'member' }]))
  const people = [...askers, ...found]
  await seedTenant(owner, { districtId, name: `tree ${draw(1000)}`, units, people, since: '2024-01-01' })
  return { districtId, units, people, askers }
}

function unitOf(kind: UnitKind, parentId: UnitId | undefined, at: number): SeedUnit {
  return { unitId: newId(), kind, parentId, name: `unit ${at}`, shortName: `u${at}` }
}

/** Slow and by parents alone: whether one climbs from a unit to another. */
export function climbs(units: readonly SeedUnit[], from: UnitId, to: UnitId): boolean {
  if (from === to) return true
  const parent = units.find(({ unitId }) => unitId === from)?.parentId
  return parent !== undefined && climbs(units, parent, to)
}

interface Reached {
  readonly tree: RandomTree
  readonly asker: SeedPerson
  readonly spec: ActionSpec
}

/** The units at which the posts give an action, worked out with nothing of the product but its table of actions. */
export function reachedUnits({ tree: { units }, asker, spec }: Reached): ReadonlySet<UnitId> {
  const kindOf = (id: UnitId) => units.find(({ unitId }) => unitId === id)?.kind
  const isReached = (target: UnitId) =>
    asker.posts.some(({ role, unitId: at }) => {
      const isAbove = kindOf(at) === 'district' || kindOf(at) === 'generalBranch'
      return spec.grants.some((grant) => {
        if (grant.role !== role) return false
        const reach = spec.withinBranch === true && isAbove ? 'own' : grant.reach
        if (reach === 'tenant') return kindOf(at) === 'district'
        if (reach === 'subtree') return climbs(units, target, at)
        return reach === 'own' ? at === target : climbs(units, at, target)
      })
    })
  return new Set(units.map(({ unitId }) => unitId).filter(isReached))
}
