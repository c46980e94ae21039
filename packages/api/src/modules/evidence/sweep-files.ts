import { type Db, inTenant, listHeldContents, lockContent } from '@jianjia/db'
import type { DistrictId } from '@jianjia/domain/kernel'
import type { FileStorage } from '../../frame/file-storage.ts'
import { contentOfKey, evidenceKey, type KeyOfFile } from './evidence-key.ts'

/** A file that was kept by a process that died before the row, or whose row was erased, lies so long without one. */
export const GRACE_MILLIS = 86_400_000

const AT_ONCE = 500

interface Sweeping {
  readonly db: Db
  readonly storage: FileStorage
  readonly districtId: DistrictId
  readonly minAgeMillis?: number
}

/** Does away with the stored bytes of a tenant that no row names. Gives how many there were; again, there are none. */
export async function sweepFiles({ db, storage, districtId, minAgeMillis = GRACE_MILLIS }: Sweeping): Promise<number> {
  let [swept, batch] = [0, new Map<string, KeyOfFile>()]
  for await (const key of storage.list(districtId, minAgeMillis)) {
    const of = contentOfKey(key)
    if (of !== undefined && of.districtId === districtId) batch.set(key, of)
    if (batch.size < AT_ONCE) continue
    swept += await sweepSome({ db, storage, districtId }, batch)
    batch = new Map()
  }
  return swept + (await sweepSome({ db, storage, districtId }, batch))
}

async function sweepSome({ db, storage, districtId }: Sweeping, batch: ReadonlyMap<string, KeyOfFile>) {
  if (batch.size === 0) return 0
  const held = await inTenant(db, districtId, 'read', async (read) => listHeldContents(read, [...batch.values()]))
  const heldKeys = new Set(held.map((content) => evidenceKey({ districtId, ...content })))
  let swept = 0
  for (const [key, of] of batch) {
    if (heldKeys.has(evidenceKey(of))) continue
    // Whoever stores the same content now waits, or is waited for and then seen.
    await inTenant(db, districtId, 'write', async (tx) => {
      await lockContent(tx, of)
      if ((await listHeldContents(tx, [of])).length > 0) return
      await storage.remove(key)
      swept += 1
    })
  }
  return swept
}
