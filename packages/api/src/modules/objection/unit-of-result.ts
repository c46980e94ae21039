import type { TenantRead } from '@jianjia/db'
import { getCanonicalResult, type PublishedResult } from '@jianjia/db/result'
import type { UnitId } from '@jianjia/domain/kernel'
import { type FrozenUnit, frozenUnit } from '../result/frozen-result.ts'

/** One unit of a published result as it was frozen. */
export async function findUnitOfResult(
  read: TenantRead,
  { resultSetId }: Pick<PublishedResult, 'resultSetId'>,
  unitId: UnitId,
): Promise<FrozenUnit | undefined> {
  return frozenUnit(await getCanonicalResult(read, resultSetId), unitId)
}
