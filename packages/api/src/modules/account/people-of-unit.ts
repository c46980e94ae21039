import { localPart, type TenantRead } from '@jianjia/db'
import { listPersonAccounts, listPersonsOfUnits, type PersonAccount, type PersonOfUnits } from '@jianjia/db/org'
import type { PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { Tree } from '@jianjia/domain/org'

export interface PersonWithAccount extends PersonOfUnits {
  readonly account: PersonAccount | undefined
}

interface Asked {
  readonly unitIds: readonly UnitId[]
  readonly day: PlainDate
  readonly personIds: readonly PersonId[] | null
}

/** Members and holders of posts of some units, each once, with the account they have. */
export async function listPeopleOfUnits(db: TenantRead, asked: Asked): Promise<readonly PersonWithAccount[]> {
  const people = await listPersonsOfUnits(db, asked)
  const personIds = people.map(({ personId }) => personId)
  const accounts = await listPersonAccounts(localPart(db), { districtId: db.districtId, personIds })
  const held = new Map(accounts.map((account) => [account.personId, account]))
  return people.map((person) => ({ ...person, account: held.get(person.personId) }))
}

/** The unit and, where asked, everything below it, parents first. */
export function unitsOf(tree: Tree, { unitId, withBelow }: { unitId: UnitId; withBelow: boolean }): readonly UnitId[] {
  if (!withBelow) return [unitId]
  const below = [...tree.nodes.values()].filter(({ path }) => path.includes(unitId))
  return below.toSorted((a, b) => (a.path.join() < b.path.join() ? -1 : 1)).map(({ id }) => id)
}
