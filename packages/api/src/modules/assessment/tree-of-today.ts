import type { TenantRead } from '@jianjia/db'
import { listSegments, listTreeRecords } from '@jianjia/db/org'
import type { PlainDate, UnitId } from '@jianjia/domain/kernel'
import { type Tree, treeAsOf } from '@jianjia/domain/org'

/** The tree as it stands now, with the stage of each unit that has one. */
export interface TreeOfToday {
  readonly tree: Tree
  readonly stages: ReadonlyMap<UnitId, string>
}

export async function findTreeOfToday(db: TenantRead, day: PlainDate, knownAt: string): Promise<TreeOfToday> {
  const at = { day, knownAt }
  const [records, segments] = await Promise.all([listTreeRecords(db, at), listSegments(db, at)])
  const stages = segments.flatMap(({ unitId, dimension, value }): [UnitId, string][] =>
    dimension === 'stage' ? [[unitId, value]] : [],
  )
  return { tree: treeAsOf(records, day, knownAt), stages: new Map(stages) }
}
