import type { BinderFormat } from '@jianjia/domain/binder'
import type { DistrictId, UnitId } from '@jianjia/domain/kernel'

interface KeyOfBinder {
  readonly districtId: DistrictId
  readonly unitId: UnitId
  readonly stateHash: string
  readonly format: BinderFormat
}

/** One file per state and form: whatever was made of the same state is the same to the byte. */
export function binderKey({ districtId, unitId, stateHash, format }: KeyOfBinder): string {
  return `${districtId}/${unitId}/${stateHash}-${format}`
}
