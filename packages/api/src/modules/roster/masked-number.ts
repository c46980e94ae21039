import type { RosterMember } from '@jianjia/db/roster'
import type { DistrictId } from '@jianjia/domain/kernel'
import { maskIdentityNumber } from '@jianjia/domain/org'
import type { NumberVault } from '../../frame/number-vault.ts'

/** What may be seen of a sealed number: enough to tell two members apart. */
export function maskedNumber(
  { idNumber }: Pick<RosterMember, 'idNumber'>,
  districtId: DistrictId,
  vault: NumberVault,
): string | null {
  if (idNumber === null) return null
  const number = vault.open(districtId, idNumber)
  return number === undefined ? '***' : maskIdentityNumber(number)
}
