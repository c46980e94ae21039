import type { TenantRead } from '@jianjia/db'
import { ok, type PlainDate, type Result, refuse, type UnitId } from '@jianjia/domain/kernel'
import { findTree } from '../org/current-tree.ts'

interface Asked {
  readonly db: TenantRead
  readonly branchId: UnitId
  readonly unitId: UnitId
  readonly today: PlainDate
  readonly now: string
}

/** Members stand in the branch itself or in a group of it; any other unit looks like one that does not exist. */
export async function unitInBranch({ db, branchId, unitId, today, now }: Asked): Promise<Result<UnitId>> {
  if (branchId === unitId) return ok(unitId)
  const { nodes } = await findTree(db, today, now)
  const path = nodes.get(unitId)?.path ?? []
  const below = path.slice(path.indexOf(branchId) + 1)
  const isInside = path.includes(branchId) && below.every((id) => nodes.get(id)?.kind === 'group')
  return isInside ? ok(unitId) : refuse('notFoundOrNoAccess', {}, { path: ['memberOf'] })
}
