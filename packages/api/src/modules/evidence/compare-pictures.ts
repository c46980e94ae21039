import { setImmediate as breathe } from 'node:timers/promises'
import {
  type Db,
  type FoundTwin,
  inTenant,
  insertTwins,
  listGreys,
  listPrints,
  listUncompared,
  type Prints,
} from '@jianjia/db'
import { ALIKE, likenessOf, NEAR_PRINTS, printDistance } from '@jianjia/documents'
import type { DistrictId, FileId } from '@jianjia/domain/kernel'

/** New pictures that are compared in one go, and how many of the others are read at once. */
const AT_ONCE = 50
const PAGE = 2000
/** Of the pictures that may be alike so many are laid over the new one, the nearest first. */
const MOST_NEAR = 200

export interface Compared {
  readonly compared: number
  readonly twins: number
  /** Whether no new picture is left. */
  readonly isAll: boolean
}

interface Near {
  readonly fileId: FileId
  readonly prints: Uint8Array
  readonly distance: number
}

/**
 * Compares the new pictures of a tenant with all of its pictures, of every unit and year, and notes which are alike. Nothing
 * waits for it, no unit is told; whoever reviews sees it. Doing it again finds nothing new.
 */
export async function comparePictures(db: Db, districtId: DistrictId): Promise<Compared> {
  const fresh = await inTenant(db, districtId, 'read', (read) => listUncompared(read, AT_ONCE))
  if (fresh.length === 0) return { compared: 0, twins: 0, isAll: true }
  const near = await findNear(db, districtId, fresh)
  // Two new ones find each other, and are one pair.
  const pairs = new Map<string, FoundTwin>()
  for (const one of fresh)
    for (const found of await layOver(db, districtId, { one, others: near.get(one.fileId) ?? [] }))
      pairs.set(`${found.fileId} ${found.twinId}`, found)
  const twins = [...pairs.values()]
  await inTenant(db, districtId, 'write', (tx) => {
    const compared = fresh.map(({ fileId }) => fileId)
    return insertTwins(tx, compared, twins)
  })
  return { compared: fresh.length, twins: twins.length, isAll: fresh.length < AT_ONCE }
}

async function findNear(
  db: Db,
  districtId: DistrictId,
  fresh: readonly Prints[],
): Promise<ReadonlyMap<FileId, readonly Near[]>> {
  const near = new Map<FileId, Near[]>(fresh.map(({ fileId }) => [fileId, []]))
  let after: FileId | undefined
  for (;;) {
    const page = await inTenant(db, districtId, 'read', (read) => listPrints(read, { after, limit: PAGE }))
    for (const { fileId, prints } of fresh) {
      const found = near.get(fileId) ?? []
      for (const other of page) {
        if (other.fileId === fileId) continue
        const distance = printDistance(prints, other.prints)
        if (distance <= NEAR_PRINTS) found.push({ ...other, distance })
      }
      // Requests are answered in between.
      await breathe()
    }
    after = page.at(-1)?.fileId
    if (page.length < PAGE || after === undefined) return near
  }
}

async function layOver(
  db: Db,
  districtId: DistrictId,
  { one, others }: { readonly one: Prints; readonly others: readonly Near[] },
): Promise<readonly FoundTwin[]> {
  const nearest = others.toSorted((a, b) => a.distance - b.distance).slice(0, MOST_NEAR)
  if (nearest.length === 0) return []
  const ids = [one.fileId, ...nearest.map(({ fileId }) => fileId)]
  const greys = await inTenant(db, districtId, 'read', (read) => listGreys(read, ids))
  const candidateOf = ({ fileId, prints }: Prints) => ({ prints, grey: greys.get(fileId) ?? new Uint8Array() })
  const found: FoundTwin[] = []
  for (const other of nearest) {
    const likeness = likenessOf(candidateOf(one), candidateOf(other))
    await breathe()
    if (likeness < ALIKE) continue
    const [earlier, later] = [one.fileId, other.fileId].toSorted()
    if (earlier === undefined || later === undefined) continue
    found.push({ fileId: later, twinId: earlier, likeness: Math.round(likeness * 1000) })
  }
  return found
}
