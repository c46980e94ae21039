import type { DistrictId, UnitId } from '@jianjia/domain/kernel'

interface KeyOfFile {
  readonly districtId: DistrictId
  readonly ownerUnitId: UnitId
  readonly sha256: string
}

/** One object per content, unit and tenant: nobody learns that another unit has the same file. */
export function evidenceKey({ districtId, ownerUnitId, sha256 }: KeyOfFile): string {
  return `${districtId}/${ownerUnitId}/${sha256.slice(0, 2)}/${sha256}`
}
