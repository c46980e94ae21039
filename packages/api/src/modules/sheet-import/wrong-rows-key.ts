import type { DistrictId } from '@jianjia/domain/kernel'

/** The tenant is part of the key, so that a token is worth nothing in another one. */
export function wrongRowsKey(districtId: DistrictId, token: string): string {
  return `${districtId}/${token}`
}
