import type { TenantRead } from '@jianjia/db'
import { findPlacedOn, listUnitsBelow } from '@jianjia/db/ledger'
import type { PlainDate, UnitId } from '@jianjia/domain/kernel'

/** Whose roster a unit's members stand on, and which of its groups are asked about. */
export interface RosterPlace {
  readonly branchId: UnitId
  /** Undefined: the whole roster. */
  readonly groupIds: readonly UnitId[] | undefined
}

interface Asked {
  readonly unitId: UnitId
  readonly groupId?: UnitId | undefined
  readonly today: PlainDate
}

/**
 * A group has no roster of its own: whoever goes from it to the next group has not left. A group is asked about with
 * the groups below it.
 */
export async function findRosterPlace(db: TenantRead, { unitId, groupId, today }: Asked): Promise<RosterPlace> {
  const placed = await findPlacedOn(db, unitId, today)
  const branchId = placed?.branchId ?? unitId
  const top = groupId ?? (branchId === unitId ? undefined : unitId)
  const [own, asked] = await Promise.all([
    branchId === unitId ? undefined : listUnitsBelow(db, unitId),
    top === undefined ? undefined : listUnitsBelow(db, top),
  ])
  const reach = own && new Set(own.map((unit) => unit.unitId))
  return { branchId, groupIds: asked?.map((unit) => unit.unitId).filter((id) => reach?.has(id) ?? true) }
}
