import { DistrictId, UnitId } from '@jianjia/domain/kernel'

export interface KeyOfFile {
  readonly districtId: DistrictId
  readonly ownerUnitId: UnitId
  readonly sha256: string
}

/** One object per content, unit and tenant: nobody learns that another unit has the same file. */
export function evidenceKey({ districtId, ownerUnitId, sha256 }: KeyOfFile): string {
  return `${districtId}/${ownerUnitId}/${sha256.slice(0, 2)}/${sha256}`
}

/** The thumbnail lies beside its picture. */
export function thumbnailKey(of: KeyOfFile): string {
  return `${evidenceKey(of)}-480`
}

/** Which content of which unit lies under a key, its thumbnail included; undefined for what is no key of ours. */
export function contentOfKey(key: string): KeyOfFile | undefined {
  const found = /^([0-9a-f-]{36})\/([0-9a-f-]{36})\/[0-9a-f]{2}\/([0-9a-f]{64})(?:-480)?$/.exec(key)
  if (found === null) return undefined
  const [districtId, ownerUnitId] = [DistrictId.safeParse(found[1]), UnitId.safeParse(found[2])]
  if (!districtId.success || !ownerUnitId.success) return undefined
  return { districtId: districtId.data, ownerUnitId: ownerUnitId.data, sha256: found[3] ?? '' }
}
