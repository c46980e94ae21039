import type { TenantRead } from '@jianjia/db'
import { type IssuedVersion, listHeldKeyPoints, listIssuedKeyPoints } from '@jianjia/db/key-points'
import type { KeyPointsId, UnitId } from '@jianjia/domain/kernel'
import type { DatePair } from '@jianjia/domain/period'
import type { PlanItem } from '@jianjia/domain/plan'

interface Asked {
  /** The way to the plan's unit, root first. */
  readonly unitPath: readonly UnitId[]
  readonly period: DatePair | null
}

/** What the unions above a unit have issued for some days, in the newest version; a union's own bind only those below it. */
export async function issuedAbove(db: TenantRead, { unitPath, period }: Asked): Promise<readonly IssuedVersion[]> {
  const above = unitPath.slice(0, -1)
  if (period === null || above.length === 0) return []
  const found = await listIssuedKeyPoints(db, { unitIds: above, from: period.start, to: period.end })
  return found.filter(({ number, latest }) => number === latest)
}

/** Every version of the key points that some items were taken from. */
export function originsOf(db: TenantRead, items: readonly PlanItem[]): Promise<readonly IssuedVersion[]> {
  const ids = new Set(items.flatMap(({ origin }): KeyPointsId[] => (origin === undefined ? [] : [origin.keyPointsId])))
  return ids.size === 0 ? Promise.resolve([]) : listHeldKeyPoints(db, [...ids])
}
