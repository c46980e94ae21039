import type { FileStorage } from '@jianjia/api'
import { evidenceKey } from '@jianjia/api'
import { type Db, inLocal, inTenant, listTenants } from '@jianjia/db'
import { inSnapshot } from '@jianjia/db/backup'
import { checkSealedTexts } from '@jianjia/db/doctor'
import { DistrictId, UnitId } from '@jianjia/domain/kernel'
import { goThroughTenant } from '../cli/ledger-projection.ts'
import { storageFault } from '../storage/storage-words.ts'
import type { Finding } from './finding.ts'

/** Sealed texts are what their hash says, in every tenant. */
export async function lookAtSealedTexts(db: Db): Promise<Finding> {
  let [texts, broken] = [0, 0]
  for (const districtId of await inLocal(db, 'read', listTenants))
    for (const found of await inTenant(db, districtId, 'read', checkSealedTexts)) {
      texts += found.texts
      broken += found.broken
    }
  return {
    ...{ check: 'sealed', state: broken === 0 ? 'sound' : 'fault', seen: { texts, broken } },
    text:
      broken === 0
        ? '公布的方案、结果、评定和公示与封存时一致。 Published schemes, results, ratings and notices are as they were sealed.'
        : '有已公布的内容与封存时的哈希不一致：有人绕过系统改动过数据库。请保留现场，从备份核对。 Published texts are no longer what their hash says: somebody has changed the database past the system. Keep it as it is and compare with a backup.',
  }
}

/** The figures of the ledgers are those of their entries. */
export async function lookAtProjection(db: Db): Promise<Finding> {
  const seen = { entries: 0, unreadable: 0, differing: 0 }
  for (const districtId of await inLocal(db, 'read', listTenants)) {
    const found = await goThroughTenant(db, districtId, 'verify')
    seen.entries += found.entries
    seen.unreadable += found.unreadable.length
    seen.differing += found.differing.length + found.totals.length
  }
  const isSound = seen.unreadable + seen.differing === 0
  return {
    ...{ check: 'projection', state: isSound ? 'sound' : 'fault', seen },
    text: isSound
      ? '台账的统计与记录一致。 The figures of the ledgers are those of their entries.'
      : '台账的统计与记录不一致，请运行 jianjia ledger rebuild。 Figures differ from the entries: run jianjia ledger rebuild.',
  }
}

/** Every file that a row names lies in the store; a store that lets nobody in is a fault of its own. */
export async function lookAtFiles(appUrl: string, storage: FileStorage): Promise<Finding> {
  try {
    return await compareFiles(appUrl, storage)
  } catch (error) {
    const said = storageFault(error)
    if (said === undefined) throw error
    return { check: 'files', state: 'fault', seen: { said: said.code }, text: said.text }
  }
}

async function compareFiles(appUrl: string, storage: FileStorage): Promise<Finding> {
  const named = await inSnapshot(appUrl, (snapshot) => snapshot.listFiles())
  const stored = new Set<string>()
  for (const districtId of new Set(named.map((file) => file.districtId)))
    for await (const key of storage.list(districtId, 0)) stored.add(key)
  const missing = named
    .map((file) =>
      evidenceKey({
        ...file,
        districtId: DistrictId.parse(file.districtId),
        ownerUnitId: UnitId.parse(file.ownerUnitId),
      }),
    )
    .filter((key) => !stored.has(key))
  return {
    ...{ check: 'files', state: missing.length === 0 ? 'sound' : 'fault' },
    seen: { named: named.length, stored: stored.size, missing: missing.length, examples: missing.slice(0, 20) },
    text:
      missing.length === 0
        ? '登记的佐证文件都在。 Every file that a row names is there.'
        : '有登记的佐证文件不在文件库中。请检查数据目录是否完整，或从备份取回。 Files that rows name are not in the store: is the data folder whole? Take them from a backup.',
  }
}
