import type { DistrictId } from '@jianjia/domain/kernel'

/** A number as it lies in the database. `index` is equal for equal numbers of one tenant and tells nothing else. */
export interface SealedNumber {
  readonly keyId: string
  readonly cipher: string
  readonly index: string
}

/** Seals what must not lie open in the database: identity numbers. The keys lie outside of it. */
export interface NumberVault {
  seal(districtId: DistrictId, number: string): SealedNumber
  /** Undefined when the key is no longer there. */
  open(districtId: DistrictId, sealed: SealedNumber): string | undefined
}
