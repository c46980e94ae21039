import { type Db, foundTenant, inTenant, insertAccounts, insertDirectoryRows, localPart, type Tx } from '@jianjia/db'
import {
  insertMemberships,
  insertPersons,
  insertPlacements,
  insertPosts,
  insertSegments,
  insertUnitNames,
  insertUnits,
  type NewSegment,
  saveHeadcounts,
} from '@jianjia/db/org'
import type { Services } from '@jianjia/api'
import { newId } from '@jianjia/db'
import type { DistrictId, PlainDate, PostId, UnitId } from '@jianjia/domain/kernel'
import type { Cast } from './cast.ts'
import type { DemoUnit } from './district.ts'
import type { SignInDraft } from './sign-ins.ts'

export interface Founding {
  readonly districtId: DistrictId
  readonly units: readonly DemoUnit[]
  readonly unitIds: ReadonlyMap<string, UnitId>
  readonly cast: Cast
  /** Everybody who can sign in, with a password or with one that nobody knows. */
  readonly signIns: readonly SignInDraft[]
  readonly since: PlainDate
  readonly countedOn: readonly PlainDate[]
  readonly pinyin: Services['pinyin']
}

/** The tree, its people and their posts: one transaction, all of it valid since the same day. */
export async function foundDistrict(db: Db, founding: Founding): Promise<void> {
  await inTenant(db, founding.districtId, 'write', async (tx) => {
    await writeUnits(tx, founding)
    await writePeople(tx, founding)
    await writeAccounts(tx, founding)
  })
}

async function writeUnits(tx: Tx, founding: Founding): Promise<void> {
  const { units, since, pinyin, cast } = founding
  const idOf = unitIdsOf(founding)
  const [root] = units
  const first = cast.posts.find((post) => post.role === 'districtAdministrator')
  if (root === undefined || first === undefined) throw new RangeError('a district has a root and an administrator')
  const { personId, name } = first.person
  await foundTenant(tx, {
    ...{ unitId: idOf(root.key), postId: newId<PostId>(), role: 'districtAdministrator', personId },
    district: { name: root.name, shortName: root.shortName, ...pinyin(root.name) },
    person: { name, ...pinyin(name) },
  })
  const below = units.slice(1)
  const kinds = new Map(units.map((unit) => [unit.key, unit.kind]))
  await insertUnits(
    tx,
    below.map(({ key, kind }) => ({ id: idOf(key), kind, code: codeOf(key), openedOn: since })),
  )
  await insertUnitNames(
    tx,
    below.map((unit) => ({
      ...{ unitId: idOf(unit.key), name: unit.name, shortName: unit.shortName, validFrom: since },
      ...pinyin(unit.name),
    })),
  )
  await insertPlacements(
    tx,
    below.map(({ key, kind, parent }) => ({
      ...{ unitId: idOf(key), unitKind: kind, validFrom: since },
      parent: parent === null ? null : { id: idOf(parent), kind: kinds.get(parent) ?? 'district' },
    })),
  )
  await insertSegments(
    tx,
    below.flatMap(({ key, stage, ownership }): NewSegment[] => [
      ...(stage === null ? [] : [{ unitId: idOf(key), dimension: 'stage' as const, value: stage, validFrom: since }]),
      ...(ownership === null
        ? []
        : [{ unitId: idOf(key), dimension: 'ownership' as const, value: ownership, validFrom: since }]),
    ]),
  )
  await saveHeadcounts(
    tx,
    founding.countedOn.flatMap((day) => below.map(({ key, members }) => ({ unitId: idOf(key), day, members }))),
  )
}

async function writePeople(tx: Tx, founding: Founding): Promise<void> {
  const { cast, since, pinyin } = founding
  const idOf = unitIdsOf(founding)
  const founder = cast.posts.find((post) => post.role === 'districtAdministrator')?.person.personId
  const others = cast.people.filter((person) => person.personId !== founder)
  await insertPersons(
    tx,
    others.map(({ personId: id, name }) => ({ id, name, ...pinyin(name) })),
  )
  await insertPosts(
    tx,
    cast.posts
      .filter((post) => post.person.personId !== founder)
      .map(({ person, unit, role, portfolio }) => ({
        ...{ id: newId<PostId>(), personId: person.personId, unitId: idOf(unit), role, portfolio, validFrom: since },
      })),
  )
  await insertMemberships(
    tx,
    others.flatMap(({ personId, group }) =>
      group === null ? [] : [{ personId, unitId: idOf(group), validFrom: since }],
    ),
  )
}

async function writeAccounts(tx: Tx, { districtId, signIns }: Founding): Promise<void> {
  const local = localPart(tx)
  await insertAccounts(
    local,
    signIns.map(({ account, username, passwordHash, mustChangePassword }) => ({
      ...{ accountId: account.accountId, name: account.name, username, passwordHash, mustChangePassword },
    })),
  )
  await insertDirectoryRows(
    local,
    signIns.map(({ account: { accountId, personId } }) => ({ accountId, districtId, personId })),
  )
}

/** Codes as a district writes them: the place of the school, then of the group in it. */
function codeOf(key: string): string {
  return `QW-${key.replace('branch-', '').replace('town', 'T').toUpperCase()}`
}

function unitIdsOf({ unitIds }: Pick<Founding, 'unitIds'>): (key: string) => UnitId {
  return (key) => {
    const unitId = unitIds.get(key)
    if (unitId === undefined) throw new RangeError(`no unit ${key}`)
    return unitId
  }
}
