import type { TenantRead } from '@jianjia/db'
import { listSegments, listTreeRecords, listUnitDirectory, listUnitWords, type UnitWords } from '@jianjia/db/org'
import type { UnitDirectoryRow } from '@jianjia/db/org'
import type { PlainDate, UnitId } from '@jianjia/domain/kernel'
import { type SegmentDimension, type Tree, treeAsOf } from '@jianjia/domain/org'

/** The tree on a day as it is known now, with what lies beside it. */
export interface CurrentTree {
  readonly tree: Tree
  readonly words: ReadonlyMap<UnitId, UnitWords>
  readonly directory: ReadonlyMap<UnitId, UnitDirectoryRow>
  segment(unitId: UnitId, dimension: SegmentDimension): string | null
}

/** Six statements, sent at once, whatever the size of the tree. */
export async function findCurrentTree(db: TenantRead, day: PlainDate, knownAt: string): Promise<CurrentTree> {
  const at = { day, knownAt }
  const [records, words, directory, segments] = await Promise.all([
    listTreeRecords(db, at),
    listUnitWords(db, at),
    listUnitDirectory(db, day),
    listSegments(db, at),
  ])
  const values = new Map(segments.map(({ unitId, dimension, value }) => [`${unitId} ${dimension}`, value]))
  return {
    tree: treeAsOf(records, day, knownAt),
    words: new Map(words.map((word) => [word.unitId, word])),
    directory: new Map(directory.map((row) => [row.id, row])),
    segment: (unitId, dimension) => values.get(`${unitId} ${dimension}`) ?? null,
  }
}

/**
 * The shape of the tree on a day for a change that holds its lock. All that is stored counts, since whoever had the lock
 * before may have begun, and so recorded, at a later moment than this transaction began.
 */
export function findLockedTree(db: TenantRead, day: PlainDate): Promise<Tree> {
  return findTree(db, day, END_OF_TIME)
}

const END_OF_TIME = '9999-12-31T00:00:00.000Z'

/** The shape of the tree alone, on any day. */
export async function findTree(db: TenantRead, day: PlainDate, knownAt: string): Promise<Tree> {
  return treeAsOf(await listTreeRecords(db, { day, knownAt }), day, knownAt)
}
