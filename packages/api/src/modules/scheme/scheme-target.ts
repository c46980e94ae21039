import type { TenantRead } from '@jianjia/db'
import { findScheme, type StoredScheme } from '@jianjia/db/scheme'
import type { SchemeId } from '@jianjia/domain/kernel'
import type { Found } from '../../frame/target.ts'

interface Asked {
  readonly db: TenantRead
  readonly input: { readonly schemeId: SchemeId }
}

/** A scheme, at the unit that assesses by it. */
export async function schemeTarget({ db, input }: Asked): Promise<Found<StoredScheme> | undefined> {
  const scheme = await findScheme(db, input.schemeId)
  return scheme && { unitId: scheme.ownerUnitId, subject: scheme }
}
